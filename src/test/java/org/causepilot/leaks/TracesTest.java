package org.causepilot.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An empty search proves something only when a search for what is there is not empty. */
class TracesTest {

    private static final Secret PLANTED = Secret.canary("planted");
    private static final Secret ABSENT = Secret.canary("absent");

    private final Traces cut = new Traces(List.of(PLANTED, ABSENT));

    @ParameterizedTest
    @EnumSource
    void findsWhatWasPlantedInEveryForm(Forms form) {
        assertThat(PLANTED.parts())
                .flatMap(form::of)
                .allSatisfy(spelling ->
                        assertThat(cut.in("before" + spelling + "after")).contains("planted as " + form));
    }

    @ParameterizedTest
    @MethodSource("surroundings")
    void findsBase64WhateverStandsAroundIt(String before, String after) {
        byte[] bytes = (before + PLANTED.value() + after).getBytes(StandardCharsets.UTF_8);

        assertThat(cut.in(Base64.getEncoder().encodeToString(bytes))).contains("planted as BASE64");
        assertThat(cut.in(Base64.getMimeEncoder(1024, new byte[] {'\n'}).encodeToString(bytes)))
                .contains("planted as BASE64");
        assertThat(cut.in(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .contains("planted as BASE64_URL");
    }

    static Stream<List<String>> pairs() {
        return Stream.of("", "a", "ab", "abc")
                .flatMap(before -> Stream.of("", "y", "yz").map(after -> List.of(before, after)));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> surroundings() {
        return pairs().map(pair -> org.junit.jupiter.params.provider.Arguments.of(pair.toArray()));
    }

    @Test
    void findsHalfAPassword() {
        String value = PLANTED.value();

        assertThat(cut.in(value.substring(0, value.length() / 2))).contains("planted as RAW");
        assertThat(cut.in(value.substring(value.length() / 2))).contains("planted as RAW");
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(cut.in("")).isEmpty();
        assertThat(cut.in("kana")).isEmpty();
        assertThat(cut.in(Secret.canary("another").value())).isEmpty();
        assertThat(cut.in(PLANTED.value())).noneMatch(found -> found.startsWith("absent"));
    }
}
