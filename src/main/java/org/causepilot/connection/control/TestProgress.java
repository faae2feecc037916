package org.causepilot.connection.control;

import java.util.List;
import org.causepilot.connection.entity.CheckResult;

/** Where one thread looks how far a test has come that another one runs. */
public final class TestProgress {

    private volatile Checklist checklist = new Checklist();

    void follow(Checklist begun) {
        checklist = begun;
    }

    /** What was found, in the order of finding; nothing before a PostgreSQL server has answered. */
    public List<CheckResult> found() {
        return checklist.soFar();
    }

    /** The names of the checks that are still to come, in their order. */
    public List<String> awaited() {
        Checklist now = checklist;
        List<String> done = now.soFar().stream().map(CheckResult::name).toList();
        return now.names().stream().filter(name -> !done.contains(name)).toList();
    }
}
