package org.causepilot.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causepilot.oversight.entity.ProductSetting;
import org.causepilot.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that speak of things that are not there mislead more than pages that are missing. */
class DocumentationTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern SETTING = Pattern.compile("\\b(?:CAUSEPILOT|ORG_DB)_[A-Z0-9_]*[A-Z0-9]\\b");
    private static final Pattern SETTING_ROW = Pattern.compile("(?m)^\\| `([A-Z0-9_]+)` \\|");
    private static final Pattern NAMED_TEST = Pattern.compile("[`=]((?!ConnectionTest\\b)[A-Z]\\w+(?:IT|Test))\\b");
    private static final Pattern NAMED_METHOD = Pattern.compile("`([A-Z]\\w+(?:IT|Test))\\.([a-z]\\w+)`");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");

    @ParameterizedTest
    @EnumSource
    void everyProblemHasItsPage(ProblemType type) {
        assertThat(Path.of("docs", "problems", type.code() + ".md"))
                .content()
                .startsWith("# " + type.code())
                .contains("HTTP " + type.status());
    }

    @Test
    void everySettingOfTheReadmeIsReadByTheCode() {
        assertThat(settings("src/main/java", "src/dev/java")).containsAll(settings(README));
    }

    @Test
    void everySettingOfTheProductIsInTheReadme() {
        assertThat(settings(README)).containsAll(settings("src/main/java"));
    }

    @Test
    void everySettingOfTheReadmesTableIsOnThePageOfSettingsAndNoOther() {
        List<String> table = SETTING_ROW
                .matcher(read(README))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(Stream.of(ProductSetting.values()).map(Enum::name)).containsExactlyInAnyOrderElementsOf(table);
    }

    @Test
    void everySettingOfTheExampleIsInTheReadme() {
        assertThat(settings(README)).containsAll(settings(Path.of("server-config", "example.env")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFile(Path page) {
        Path folder = page.toAbsolutePath().getParent();
        List<String> links = LINK.matcher(read(page))
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.endsWith(".png"))
                .toList();

        assertThat(links)
                .allSatisfy(link -> assertThat(folder.resolve(link)).as(link).exists());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTestThatIsNamedExists(Path page) {
        Set<String> tests = files(Path.of("src", "test", "java"), ".java")
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(tests)
                .containsAll(NAMED_TEST
                        .matcher(read(page))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTestMethodThatIsNamedExists(Path page) {
        assertThat(NAMED_METHOD.matcher(read(page)).results())
                .allSatisfy(named ->
                        assertThat(source(named.group(1))).as(named.group()).contains("void " + named.group(2) + "("));
    }

    private static String source(String test) {
        return files(Path.of("src", "test", "java"), "/" + test + ".java")
                .findFirst()
                .map(DocumentationTest::read)
                .orElse("");
    }

    static Stream<Path> pages() {
        return Stream.concat(Stream.of(README), files(Path.of("docs"), ".md"));
    }

    private static Set<String> settings(String... folders) {
        return Stream.of(folders)
                .flatMap(folder -> files(Path.of(folder), ".java"))
                .flatMap(file -> settings(file).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> settings(Path file) {
        return SETTING.matcher(read(file)).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
