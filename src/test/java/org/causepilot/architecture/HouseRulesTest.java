package org.causepilot.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final JavaClasses PRODUCT =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.causepilot");

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheProduct(HouseRule rule) {
        rule.rule().check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesItsSeededViolation(HouseRule rule) {
        JavaClasses seeded = new ClassFileImporter().importPackages(rule.seedPackage());

        assertThat(seeded).as("classes in %s", rule.seedPackage()).isNotEmpty();
        assertThat(rule.rule().evaluate(seeded).hasViolation()).as("%s", rule).isTrue();
    }

    @Test
    void roomsAreFreeOfCycles() {
        SlicesRuleDefinition.slices()
                .matching("org.causepilot.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PRODUCT);
    }

    @Test
    void everyRoomStatesItsDecision() {
        Set<String> rooms = new TreeSet<>();
        for (JavaClass type : PRODUCT) {
            Place.of(type)
                    .map(Place::room)
                    .filter(room -> !room.equals(Place.ROOT))
                    .ifPresent(rooms::add);
        }

        assertThat(rooms)
                .allSatisfy(room -> assertThat(Path.of("src/main/java/org/causepilot", room, "package-info.java"))
                        .content()
                        .containsIgnoringCase("decision"));
    }

    static List<HouseRule> rules() {
        return HouseRules.all();
    }
}
