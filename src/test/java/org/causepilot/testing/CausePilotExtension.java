package org.causepilot.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the product before the first test class that needs it; JUnit closes it after the last class of all. */
public final class CausePilotExtension implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(CausePilotExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningCausePilot.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context);
    }

    static RunningCausePilot running(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Start.class, key -> Start.attempt(), Start.class)
                .serverOrThrow();
    }

    /** A start that failed is remembered: without this every test class would wait for the same failure again. */
    private record Start(RunningCausePilot server, RuntimeException failure) implements AutoCloseable {

        static Start attempt() {
            try {
                return new Start(RunningCausePilot.start(), null);
            } catch (RuntimeException failure) {
                return new Start(null, failure);
            }
        }

        RunningCausePilot serverOrThrow() {
            if (failure != null) {
                throw new IllegalStateException("CausePilot did not start: " + failure.getMessage(), failure);
            }
            return server;
        }

        @Override
        public void close() {
            if (server != null) {
                server.close();
            }
        }
    }
}
