package org.causepilot.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemAnswerTest {

    @Test
    void namesThePathWithoutTheTokenInIt() {
        assertThat(instance("/api/v1/invitations/u8zSusGgRQ8pUun_bjmw6SQljvSWs93_UKL-TeCjvCo/acceptance"))
                .isEqualTo("/api/v1/invitations/****/acceptance");
        assertThat(instance("/x/u8zSusGgRQ8pUun_bjmw6SQljvSWs93_UKL-TeCjvCo")).isEqualTo("/x/****");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/organizations/059de44a-4902-4666-9218-050b1916de98/database",
                "/api/v1/public/forms/the-society-for-the-protection-of-old-bells/x",
                "/admin/organization.xhtml",
                ""
            })
    void leavesEveryOtherPathAsItIs(String path) {
        assertThat(instance(path)).isEqualTo(path);
    }

    private static String instance(String path) {
        return new ProblemAnswer("about:blank", "title", 422, "detail", path, List.of()).instance();
    }
}
