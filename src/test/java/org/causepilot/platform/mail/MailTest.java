package org.causepilot.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    private static final Mail MAIL = new Mail(
            "camille.martin@example.org", "Join us", "Come:\n\nhttps://causepilot.example.org/?token=k3J0bWq0\n");

    @Test
    void isLoggedWithoutItsLinkAndItsRecipientMasked() {
        List<String> lines = new ArrayList<>();
        Logger logger = Logger.getLogger(LoggedMail.class.getName());
        Handler handler = new Keeper(lines);
        logger.addHandler(handler);
        try {
            new LoggedMail().send(MAIL);
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(lines)
                .singleElement()
                .asString()
                .contains("Join us", "c…@example.org")
                .doesNotContain("camille", "token", "k3J0bWq0");
    }

    @Test
    void showsNothingOfItselfByAccident() {
        assertThat(MAIL.toString()).doesNotContain("camille", "k3J0bWq0");
    }

    @Test
    void linksBeginWithTheConfiguredAddress() {
        assertThat(new PublicUrl(Optional.of("https://causepilot.example.org/")).of("/admin"))
                .isEqualTo("https://causepilot.example.org/admin");
        assertThat(new PublicUrl(Optional.of(" https://example.org:8443/cp ")).of("/admin"))
                .isEqualTo("https://example.org:8443/cp/admin");
        assertThat(new PublicUrl(Optional.empty()).of("/admin")).isEqualTo("/admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "causepilot.example.org",
                "ftp://example.org",
                "https://",
                "https:///admin",
                "https://example.org?x=1",
                "https://me:secret@example.org",
                "https://exa mple.org",
                "javascript:alert(1)"
            })
    void refusesWhatIsNoAddressWithoutRepeatingIt(String configured) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new PublicUrl(Optional.of(configured)).check())
                .withMessageContaining("CAUSEPILOT_PUBLIC_URL")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(configured));
    }

    @Test
    void needAnAddressOnceASenderIsInstalled() {
        PublicUrl unknown = new PublicUrl(Optional.empty());
        MailSender own = mail -> {};

        new MailSetting(unknown, new LoggedMail()).check();
        new MailSetting(new PublicUrl(Optional.of("https://causepilot.example.org")), own).check();
        assertThatIllegalStateException()
                .isThrownBy(() -> new MailSetting(unknown, own).check())
                .withMessageContaining("CAUSEPILOT_PUBLIC_URL is not set");
    }

    /** As a log file would have them. */
    private static final class Keeper extends Handler {

        private final List<String> lines;

        private Keeper(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
