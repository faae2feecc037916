package org.causepilot.dev;

/** Maven, when it is Maven that started us: without it nobody could stop us with Ctrl-C any more. */
final class ParentProcess {

    private ParentProcess() {}

    static void whenGone(Runnable action) {
        ProcessHandle.current()
                .parent()
                .filter(ParentProcess::isJava)
                .ifPresent(maven -> maven.onExit().thenRun(action));
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().orElse("").contains("java");
    }
}
