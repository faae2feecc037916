package org.causepilot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causepilot.connection.entity.Outcome;
import org.causepilot.organization.entity.OrganizationStatus;
import org.causepilot.provisioning.entity.DatabaseState;
import org.junit.jupiter.api.Test;

/** All that pages say stands in the bundles, in both languages, and nothing stands there in vain. */
class PageTextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/causepilot/pages");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CODE = Path.of("src/main/java");

    private static final Pattern LITERAL = Pattern.compile("['\"]([a-z][a-zA-Z0-9._-]*)['\"]");
    private static final Pattern KEY = Pattern.compile("(?:msg\\[|cp:text2?\\()'([^']+)'(?!\\.concat)");
    private static final Pattern STEM =
            Pattern.compile("(?:(?:msg\\[|cp:text2?\\()(?='[^']+'\\.concat)|cp:word\\()'([^']+)'");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*(\\{[^}]*\\}[^}]*)*\\}");
    private static final Pattern TAG = Pattern.compile("<[^>]*>", Pattern.DOTALL);
    private static final Pattern SAID = Pattern.compile(
            "\\s(?:\\w+:)?(?:label|title|value|placeholder|alt|aria-label|aria-description|aria-roledescription|note|help|text"
                    + "|requiredMessage|validatorMessage|converterMessage|backLabel|header|footer|itemLabel|emptyMessage|summary"
                    + "|detail|message|caption|data-label|data-met|data-copied)=\"([^\"]*)\"");
    private static final Pattern SAID_BY_SCRIPT = Pattern.compile(
            "(?:\\.(?:textContent|innerText|innerHTML|outerHTML|title|placeholder|alt|ariaLabel|value)\\s*\\+?="
                    + "|\\b(?:alert|confirm|prompt|setCustomValidity|insertAdjacentHTML|createTextNode)\\(|'aria-label',)"
                    + "\\s*['\"`][^'\"`]*\\p{L}{2,}");
    private static final Pattern ACTION = Pattern.compile(
            "(?:@Audited\\((?:value = )?|AuditEvent\\.(?:succeeded|intended|refused|failed|of)\\(\\s*|[tT]rail\\.begin\\(\\s*|recorded\\("
                    + "|new Attempt\\(\\s*|Duration\\.of[A-Z][a-z]+\\(\\d+\\), "
                    + "|String [A-Z_]*(?:ACTION|RESET|REPLACED|ACCEPTED|ASKED) = )\"([a-z]+(?:-[a-z]+)*\\.[a-z-]+)\"");
    /** The beginning of a connection string is the same in every language. */
    private static final Set<String> NO_WORDS = Set.of("postgresql://…");

    private final Properties french = bundle("fr");
    private final Properties english = bundle("en");

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(english.stringPropertyNames()).isEqualTo(french.stringPropertyNames());
        assertThat(french.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void fillsTheSamePlacesInBothLanguages() {
        assertThat(french.stringPropertyNames()).allSatisfy(key -> {
            assertThat(places(french, key)).as(key).isEqualTo(places(english, key));
            // It would start a quotation, and swallow the places after it.
            assertThat(french.getProperty(key) + english.getProperty(key))
                    .as(key)
                    .doesNotContain("'");
        });
    }

    @Test
    void keepsNoTextThatNobodySays() {
        Set<String> said = Stream.concat(sources(PAGES, ".xhtml"), sources(CODE, ".java"))
                .flatMap(source -> found(LITERAL, source))
                .collect(Collectors.toSet());
        List<String> stems =
                sources(PAGES, ".xhtml").flatMap(page -> found(STEM, page)).toList();

        assertThat(french.stringPropertyNames())
                .allMatch(key -> said.contains(key) || stems.stream().anyMatch(key::startsWith));
    }

    @Test
    void hasEveryTextThatAPageAsksFor() {
        assertThat(sources(PAGES, ".xhtml").flatMap(page -> found(KEY, page)))
                .allMatch(french.stringPropertyNames()::contains);
    }

    @Test
    void hasAWordForEveryState() {
        Stream<String> states = Stream.of(
                        Arrays.stream(DatabaseState.values()).map(DatabaseState::wireName),
                        Arrays.stream(Outcome.values()).map(Outcome::code),
                        Stream.of(
                                        OrganizationStatus.ACTIVE,
                                        OrganizationStatus.SUSPENDED,
                                        OrganizationStatus.PENDING_DELETION)
                                .map(OrganizationStatus::wireName))
                .flatMap(each -> each);

        assertThat(states.map("status."::concat)).allMatch(french.stringPropertyNames()::contains);
    }

    @Test
    void hasAWordForEveryActionOfTheAuditTrail() {
        List<String> actions = sources(CODE, ".java")
                .flatMap(source -> found(ACTION, source))
                .distinct()
                .toList();

        assertThat(actions).contains("account.created", "connection.changed", "operation.retried");
        assertThat(actions.stream().map("action."::concat)).allMatch(french.stringPropertyNames()::contains);
    }

    @Test
    void letsNeitherScriptsNorBackingBeansSpeakForThemselves() {
        assertThat(sources(PAGES, ".js"))
                .noneMatch(script -> SAID_BY_SCRIPT.matcher(script).find());
        assertThat(sources(CODE, ".java").filter(source -> source.contains("new FacesMessage(")))
                .singleElement()
                .asString()
                .contains("class PageMessages");
    }

    @Test
    void writesNoTextIntoThePagesThemselves() {
        assertThat(sources(PAGES, ".xhtml")
                        .map(page -> EXPRESSION.matcher(page).replaceAll(""))
                        .flatMap(page -> Stream.concat(
                                found(SAID, page), TAG.splitAsStream(page.replaceAll("(?s)<!--.*?-->", ""))))
                        .map(String::strip)
                        .filter(text -> !NO_WORDS.contains(text)))
                .noneMatch(text -> text.codePoints().anyMatch(Character::isLetter));
    }

    @Test
    void writesNoStyleOrScriptIntoThePages() {
        assertThat(sources(PAGES, ".xhtml"))
                .noneMatch(page -> page.contains(" style=") || page.contains("<style") || page.contains("<script"))
                .noneMatch(page -> page.contains("f:ajax") || page.contains("h:commandLink"));
    }

    private static Set<Integer> places(Properties bundle, String key) {
        MessageFormat format = new MessageFormat(bundle.getProperty(key), Locale.ROOT);
        Set<Integer> places = new TreeSet<>();
        for (int place = 0; place < format.getFormatsByArgumentIndex().length; place++) {
            places.add(place);
        }
        return places;
    }

    private static Stream<String> found(Pattern pattern, String source) {
        return pattern.matcher(source).results().map((MatchResult match) -> match.group(1));
    }

    private static Stream<String> sources(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).map(PageTextsTest::read).toList().stream();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Properties bundle(String language) {
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve("messages_" + language + ".properties"))) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
