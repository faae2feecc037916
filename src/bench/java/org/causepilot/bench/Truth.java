package org.causepilot.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many clients read and write in many organizations while connection strings change and modules are turned off and on. Each
 * row carries its organization's mark: nobody is ever given another's, and what was acknowledged is there in the end.
 */
final class Truth {

    static final String PART = "truth";

    private static final int MANY_READS = 1_000_000;

    private final Options options;
    private final Report report;

    Truth(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws InterruptedException {
        try (Product product = Product.start(PART, options, Map.of())) {
            ApiClient api = product.node().api();
            Report.say("creating " + options.truthOrganizations() + " organizations");
            List<MarkedOrganization> organizations = organizations(api);
            Tally tally = new Tally();
            Crowd crowd = new Crowd(
                    api.server(),
                    Stream.generate(() -> new Witness(api, organizations, tally))
                            .limit(options.truthClients())
                            .toList());
            Report.say(options.truthClients() + " clients for "
                    + options.truthLength().toSeconds() + " s");
            Unrest unrest = new Unrest(api, organizations);
            double seconds;
            try (unrest) {
                seconds = crowd.run(options.truthLength());
            }
            report.load(PART);
            tell(tally, unrest, seconds);
            Report.say("reading everything again");
            tell(organizations.stream()
                    .map(organization -> organization.verdict(api))
                    .reduce(new MarkedOrganization.Verdict(0, 0, 0), MarkedOrganization.Verdict::plus));
        }
    }

    private List<MarkedOrganization> organizations(ApiClient api) {
        List<Organization> made = Organization.createAll(api, PART, options.truthOrganizations());
        return IntStream.range(0, made.size())
                .mapToObj(number -> new MarkedOrganization(made.get(number), PART + "-" + number, number + 1))
                .toList();
    }

    private void tell(Tally tally, Unrest unrest, double seconds) {
        report.add(PART, "organizations", options.truthOrganizations(), "");
        report.add(PART, "clients", options.truthClients(), "");
        report.add(PART, "length", seconds, "s");
        report.add(PART, "reads", tally.reads, "", Goal.atLeast(MANY_READS));
        report.add(PART, "writes acknowledged", tally.writes, "");
        report.add(PART, "changes of connection strings", unrest.changes(), "");
        report.add(PART, "times a module was turned off or on", unrest.toggles(), "");
        report.add(PART, "of those two, failed", unrest.failures(), "", Goal.atMost(0));
        report.add(PART, "answers 403 while the module was off", tally.moduleDisabled, "");
        report.add(
                PART,
                "answers with another organization's data, or without one's own",
                tally.mixUps,
                "",
                Goal.atMost(0));
        report.add(PART, "answers older than what was acknowledged before", tally.staleReads, "", Goal.atMost(0));
        report.add(PART, "answers 5xx", tally.failures(), "", Goal.atMost(0));
        report.add(PART, "other refusals", tally.otherRefusals(), "", Goal.atMost(0));
        report.add(PART, "connections lost", tally.lostLines, "", Goal.atMost(0));
    }

    private void tell(MarkedOrganization.Verdict verdict) {
        report.add(PART, "acknowledged writes that were lost", verdict.lost(), "", Goal.atMost(0));
        report.add(PART, "rows with another organization's mark", verdict.foreign(), "", Goal.atMost(0));
        report.add(PART, "rows that nobody had asked for", verdict.doubled(), "", Goal.atMost(0));
    }
}
