package org.causepilot.provisioning;

import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.util.List;
import org.causepilot.testing.Api;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.ForeignDatabase;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TcpForwarder;
import org.causepilot.testing.TestOrganization;
import org.junit.jupiter.api.Test;

/** The system database never becomes an organization's, nor those that PostgreSQL keeps for itself. */
@CausePilotTest
class SystemDatabaseIT {

    private final RunningCausePilot product;
    private final TestOrganization organization;
    private final String running;
    private final int port;

    SystemDatabaseIT(RunningCausePilot product) {
        Api api = product.api();
        this.product = product;
        organization = TestOrganization.register(api);
        running = product.setting("CAUSEPILOT_SYSTEM_DB_URL");
        port = product.postgres().port();
    }

    @Test
    void isRecognisedInTenSpellings() {
        try (TcpForwarder forward = TcpForwarder.to(port);
                TcpForwarder ipv6 = TcpForwarder.onIpv6To(port)) {
            String superuser = product.postgres().superuserUrl().replaceFirst("/postgres$", "/causepilot_main");
            List.of(
                            running,
                            running.replace("127.0.0.1", "localhost"),
                            running.replace("127.0.0.1", "LocalHost"),
                            running.replace("postgresql://", "postgres://"),
                            running.replace("postgresql://", "jdbc:postgresql://"),
                            running.replace("postgresql://", "postgresql+asyncpg://"),
                            running.replace("causepilot_main", "%63ausepilot%5Fmain"),
                            running + "?application_name=another&connect_timeout=5",
                            superuser,
                            running.replace(":" + port, ":" + forward.port()),
                            running.replace("127.0.0.1:" + port, "[::1]:" + ipv6.port()))
                    .forEach(this::refuses);
        }
    }

    @Test
    void isRecognisedByWhatItIsWhenAPoolerCallsItOtherwise() {
        try (TcpForwarder pooler = TcpForwarder.aliasing(port, "causepilot_main")) {
            refuses(running.replace(":" + port, ":" + pooler.port()).replace("causepilot_main", "another_name"));
        }
    }

    @Test
    void isRefusedToARoleThatCouldNotEnterIt() throws SQLException {
        ForeignDatabase stranger = ForeignDatabase.create(product.postgres());
        refuses(stranger.connectionString().replaceFirst("/[^/]*$", "/causepilot_main"));
    }

    @Test
    void isNotReachedBySavingWithoutATestAndMigratingLater() {
        try (TcpForwarder pooler = TcpForwarder.aliasing(port, "causepilot_main")) {
            String hidden = running.replace(":" + port, ":" + pooler.port()).replace("causepilot_main", "another_name");
            organization.connectUntested(hidden).then().statusCode(200);

            organization.migrate().then().statusCode(422).body("type", equalTo("/problems/system-database"));
        }
    }

    @Test
    void staysApartLikeTheDatabasesThatPostgresqlKeepsForItself() {
        String superuser = product.postgres().superuserUrl();
        List.of("postgres", "template0", "template1", "Template1", "%74emplate0", "POSTGRES")
                .forEach(name -> refuses(superuser.replaceFirst("/postgres$", "/" + name)));
    }

    private void refuses(String string) {
        organization.connect(string).then().statusCode(422).body("type", equalTo("/problems/system-database"));
    }
}
