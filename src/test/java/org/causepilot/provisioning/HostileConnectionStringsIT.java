package org.causepilot.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.junit.jupiter.api.Test;

/** Strings that no parser may take, by every door that takes one: refused there and then, and nothing is left of them. */
@CausePilotTest
class HostileConnectionStringsIT {

    private static final String SECRET = "S3cr3tKanari";
    private static final String BEFORE = "postgresql://u:" + SECRET;

    private static final Map<String, List<String>> RULES = Map.ofEntries(
            Map.entry(
                    "control-character",
                    List.of("\0@h/d", "%00@h/d", "%0d%0ax@h/d", "\u001b@h/d", "%7f@h/d", "@h/d%0A", "%C2%85@h/d")),
            Map.entry("white-space-inside", List.of("\r\nx@h/d", "\t@h/d", " @h/d", "@h\u00a0/d", "@h/d\u2028x")),
            Map.entry("invisible-character", List.of("\u200b@h/d", "\u202e@h/d", "@h/d%E2%80%AEx")),
            Map.entry("not-unicode", List.of("%ff@h/d", "%ed%a0%80@h/d", "%c0%80@h/d")),
            Map.entry("bad-percent-escape", List.of("%@h/d", "%4@h/d", "%zz@h/d")),
            Map.entry("reserved-character", List.of("@h@evil/d", "/x@h/d", "#@h/d", "@h/d@x", "[@h/d")),
            Map.entry("several-hosts", List.of("@a,b/d", "@a:1,b:2/d", "@[::1],[::2]/d")),
            Map.entry(
                    "host-spelling",
                    List.of(
                            "@127.1/d",
                            "@0177.0.0.1/d",
                            "@0x7f000001/d",
                            "@2130706433/d",
                            "@127.0.0.01/d",
                            "@[fe80::1%25eth0]/d",
                            "@[::1%eth0]/d",
                            "@::1/d",
                            "@１２７.0.0.1/d",
                            "@localhost./d",
                            "@%6cocalhost/d",
                            "@%2Ftmp/d")),
            Map.entry(
                    "port-invalid",
                    List.of("@h:0/d", "@h:65536/d", "@h:+1/d", "@h:01/d", "@h:٥/d", "@h:" + "9".repeat(1_500) + "/d")),
            Map.entry(
                    "parameter-not-allowed",
                    List.of(
                            "@h/d?host=x",
                            "@h/d?HOST=x",
                            "@h/d?hostaddr=169.254.169.254",
                            "@h/d?socketFactory=x",
                            "@h/d?%68ost=x",
                            "@h/d?%2568ost=x",
                            "@h/d?sslfactory=x",
                            "@h/d?options=-c",
                            "@h/d?service=x",
                            "@h/d?loggerFile=/tmp/x")),
            Map.entry(
                    "parameter-repeated",
                    List.of("@h/d?sslmode=require&sslmode=disable", "@h/d?ssl=require&sslmode=require")),
            Map.entry("too-long", List.of("x".repeat(2_100) + "@h/d", "x".repeat(60_000) + "@h/d")));

    private static final List<String> NEVER_ALLOWED = List.of(
            "169.254.169.254",
            "0.0.0.0",
            "255.255.255.255",
            "224.0.0.1",
            "100.100.100.200",
            "168.63.129.16",
            "[::]",
            "[fe80::1]",
            "[ff02::1]",
            "[fd00:ec2::254]",
            "[::ffff:127.0.0.1]",
            "[::127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[2002:7f00:1::]",
            "[::ffff:0:127.0.0.1]",
            "192.0.2.1",
            "metadata.google.internal");

    private static final List<String> OTHER_SCHEMES = List.of(
            "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://127.0.0.1/x'",
            "jdbc:mysql://u:" + SECRET + "@127.0.0.1/x?autoDeserialize=true",
            "jdbc:derby:x;create=true",
            "ldap://127.0.0.1/x",
            "rmi://127.0.0.1/x",
            "file:///etc/passwd",
            "http://u:" + SECRET + "@h/d",
            "POSTGRESQL://u:" + SECRET + "@h/d",
            "postgresql+psycopg2://u:" + SECRET + "@h/d",
            "jdbc:jdbc:postgresql://u:p@h/d",
            SECRET);

    private final RunningCausePilot product;
    private final TestOrganization organization;

    HostileConnectionStringsIT(RunningCausePilot product) {
        this.product = product;
        organization = TestOrganization.create(product.api());
    }

    @Test
    void areRefusedByRuleAndLeaveNothing() throws IOException {
        String before = organization.connectionString();
        List<String> answers = new ArrayList<>();
        RULES.forEach((rule, ends) -> ends.forEach(
                end -> answers.addAll(refused(BEFORE + end, "/problems/connection-string-invalid", rule))));
        OTHER_SCHEMES.forEach(string ->
                answers.addAll(refused(string, "/problems/connection-string-invalid", "scheme-not-supported")));
        NEVER_ALLOWED.forEach(
                host -> answers.addAll(refused(BEFORE + "@" + host + "/d", "/problems/host-not-allowed", null)));

        assertThat(answers)
                .hasSizeGreaterThan(100)
                .allSatisfy(answer -> assertThat(answer).doesNotContain(SECRET, "evil"));
        assertThat(organization.connectionString()).isEqualTo(before);
        assertThat(new String(Files.readAllBytes(product.log()), StandardCharsets.UTF_8))
                .doesNotContain(SECRET);
    }

    private List<String> refused(String string, String type, String rule) {
        return doors(Map.of("db_connection_string", string), string.length() % 3 == 0).stream()
                .map(answer -> checked(answer, type, rule, string))
                .toList();
    }

    /** Its own database's, and for a third of the strings the two others, which are read by the same code. */
    private List<Response> doors(Map<String, Object> body, boolean all) {
        List<Response> answers = new ArrayList<>();
        answers.add(superadmin().body(body).patch(organization.path() + "/database"));
        if (all) {
            Map<String, Object> wanted = new HashMap<>(body);
            wanted.put("name", "Hostile");
            answers.add(superadmin().body(body).post(organization.path() + "/database/test"));
            answers.add(superadmin().body(wanted).post("/organizations"));
        }
        return answers;
    }

    private RequestSpecification superadmin() {
        return product.api().superadmin();
    }

    private static String checked(Response answer, String type, String rule, String string) {
        assertThat(answer.statusCode()).as(string).isEqualTo(422);
        assertThat(answer.<String>path("type")).as(string).isEqualTo(type);
        if (rule != null) {
            assertThat(answer.<List<String>>path("errors.code")).as(string).containsExactly(rule);
        }
        return answer.getHeaders() + answer.asString();
    }
}
