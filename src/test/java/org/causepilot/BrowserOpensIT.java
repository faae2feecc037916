package org.causepilot;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.causepilot.testing.BrowserTest;
import org.junit.jupiter.api.Test;

@BrowserTest
class BrowserOpensIT {

    @Test
    void showsWhatTheServerAnswers(Page page) {
        Response response = page.navigate("/health/live");

        assertThat(response.status()).isEqualTo(200);
        assertThat(page.content()).contains("UP");
    }
}
