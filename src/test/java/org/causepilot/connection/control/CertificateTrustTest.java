package org.causepilot.connection.control;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTrustTest {

    private static final String PEM = Certificates.validFor("db.example.org").authorityPem();

    @TempDir
    private Path folder;

    @Test
    void takesTextOrTheFileThatHoldsIt() throws IOException {
        String file = Files.writeString(folder.resolve("ca.pem"), "# ours\n" + PEM + PEM)
                .toString();

        assertThatCode(() -> CertificateTrust.configured(Optional.of(PEM))).doesNotThrowAnyException();
        assertThatCode(() -> CertificateTrust.configured(Optional.of(file + "\n")))
                .doesNotThrowAnyException();
        assertThatCode(() -> CertificateTrust.configured(Optional.empty())).doesNotThrowAnyException();
    }

    @Test
    void namesTheSettingAndTheFaultAndNotTheValue() throws IOException {
        refuses(folder.resolve("absent.pem"), "neither PEM text nor the path of a file");
        refuses(folder, "neither PEM text nor the path of a file");
        refuses(Files.writeString(folder.resolve("empty.pem"), ""), "holds no certificate");
        refuses(Files.writeString(folder.resolve("cut.pem"), PEM.substring(0, PEM.length() / 2)), "no list of PEM");
        refuses(Files.writeString(folder.resolve("long.pem"), PEM.repeat(4_000)), "longer than 1 MiB");
    }

    /** It has no end, and is no ordinary file. */
    @Test
    void readsNoDevice() {
        refuses(Path.of("/dev/zero"), "neither PEM text nor the path of a file");
    }

    private static void refuses(Path file, String fault) {
        assertThatThrownBy(() -> CertificateTrust.configured(Optional.of(file.toString())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("CAUSEPILOT_DB_CA_CERTIFICATES ")
                .hasMessageContaining(fault)
                .hasMessageNotContaining(file.toString());
    }
}
