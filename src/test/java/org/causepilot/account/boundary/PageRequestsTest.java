package org.causepilot.account.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    POST, same-origin, https://evil.example, false
                    POST, none,        -,                    false
                    POST, same-site,   https://good.example, true
                    POST, cross-site,  -,                    true
                    POST, -,           https://good.example, false
                    POST, -,           https://evil.example, true
                    POST, -,           null,                 true
                    POST, -,           ht tp:,               true
                    POST, -,           -,                    false
                    GET,  cross-site,  https://evil.example, false
                    """)
    void takesNoFormOfAnotherSite(String method, String site, String origin, boolean forged) {
        Map<String, String> headers = new java.util.HashMap<>(Map.of("Host", "good.example"));
        headers.put("Sec-Fetch-Site", site);
        headers.put("Origin", origin);

        assertThat(PageRequests.isForged(request(method, headers, null))).isEqualTo(forged);
    }

    @Test
    void knowsWhatAPageAsksByItself() {
        Map<String, String> partial = Map.of("Faces-Request", "partial/ajax");

        assertThat(PageRequests.isBackground(request("GET", Map.of("X-Background", "true"), null)))
                .isTrue();
        assertThat(PageRequests.isBackground(request("POST", partial, "refresh")))
                .isTrue();
        assertThat(PageRequests.isBackground(request("POST", partial, "list:refresh")))
                .isTrue();
        assertThat(PageRequests.isBackground(request("POST", partial, "list:save")))
                .isFalse();
        assertThat(PageRequests.isBackground(request("POST", Map.of(), "refresh")))
                .isFalse();
    }

    private static HttpServletRequest request(String method, Map<String, String> headers, String source) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                PageRequestsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getHeader" -> headers.get(arguments[0]);
                    default -> source;
                });
    }
}
