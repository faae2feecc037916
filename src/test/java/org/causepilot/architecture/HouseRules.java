package org.causepilot.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveSimpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.causepilot.architecture.Conditions.inLayer;
import static org.causepilot.architecture.Conditions.inPackages;
import static org.causepilot.architecture.Conditions.inRoom;

import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.causepilot.account.control.OfModule;
import org.causepilot.platform.problem.DomainException;

/** What holds everywhere in the house; {@code docs/architecture.md} says why. */
final class HouseRules {

    private static final Set<String> DOORS =
            Set.of("PermitAll", "SignedIn", "SuperadminOnly", "InOrganization", "InPublicOrganization");
    private static final Set<String> DOORS_OF_ORGANIZATIONS = Set.of("InOrganization", "InPublicOrganization");
    private static final String[] ORGANIZATION_DATA = {
        "bookkeeping", "donor", "campaign", "donation", "form", "analytics"
    };

    /** What an organization counts in, whatever it counts. */
    private static final String[] OF_NO_MODULE = {"bookkeeping"};

    private static final String[] KEEPERS_OF_CONNECTIONS = {
        "connection", "pool", "systemdatabase", "orgdatabase", "provisioning", "archive"
    };

    private HouseRules() {}

    static List<HouseRule> all() {
        return List.of(
                new HouseRule("upstairs", classes().should(Conditions.dependOnLowerFloorsOnly())),
                new HouseRule("unknown_room", everyRoomHasAFloor()),
                new HouseRule("ground", platformKnowsNoRoom()),
                new HouseRule("layers_entity", entitiesKnowNoUpperLayer()),
                new HouseRule("layers_control", controlKnowsNoBoundary()),
                new HouseRule("foreign_boundary", classes().should(Conditions.useBoundariesOfTheirOwnRoomOnly())),
                new HouseRule("boundary_data", boundariesTouchNoDatabase()),
                new HouseRule("boundary_entity", boundariesSeeNoEntity()),
                new HouseRule("control_web", onlyBoundariesKnowTheWeb()),
                new HouseRule("resources", resourcesAreNamedAndPlaced()),
                new HouseRule("backings", backingsAreNamedAndPlaced()),
                new HouseRule("doors", resourcesStateWhoMayEnter()),
                new HouseRule("modules", organizationDataBelongsToAModule()),
                new HouseRule("module_doors", modulesOpenThroughAnOrganization()),
                new HouseRule("keepers", fewRoomsHoldConnections()),
                new HouseRule("shared_data", organizationDataStaysApart()),
                new HouseRule("setters", entitiesHaveNoPublicSetters()),
                new HouseRule("exceptions", runtimeExceptionsAreRefusals()),
                new HouseRule("time", timeComesFromAClock()),
                new HouseRule("loggers", loggersArePrivateConstants()),
                new HouseRule("other_logging", onlyOneWayOfLogging()),
                new HouseRule("names", namesSaySomething()),
                new HouseRule("streams", GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS),
                new HouseRule("generic", GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS));
    }

    private static ArchRule everyRoomHasAFloor() {
        String[] rooms = Arrays.stream(Floor.values())
                .flatMap(floor -> floor.rooms().stream())
                .toArray(String[]::new);
        return classes().should(ArchCondition.from(inRoom(rooms))).as("every class is in a room of the floor plan");
    }

    private static ArchRule platformKnowsNoRoom() {
        return noClasses()
                .that(inRoom("platform"))
                .should()
                .dependOnClassesThat(inPackages("org.causepilot").and(not(inRoom("platform"))))
                .as("platform knows no room");
    }

    private static ArchRule entitiesKnowNoUpperLayer() {
        return noClasses().that(inLayer("entity")).should().dependOnClassesThat(inLayer("control", "boundary"));
    }

    private static ArchRule controlKnowsNoBoundary() {
        return noClasses().that(inLayer("control")).should().dependOnClassesThat(inLayer("boundary"));
    }

    private static ArchRule boundariesTouchNoDatabase() {
        return noClasses()
                .that(inLayer("boundary"))
                .should()
                .dependOnClassesThat(inPackages("jakarta.persistence", "java.sql", "javax.sql", "org.postgresql"));
    }

    private static ArchRule boundariesSeeNoEntity() {
        return noClasses()
                .that(inLayer("boundary"))
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class);
    }

    private static ArchRule onlyBoundariesKnowTheWeb() {
        return noClasses()
                .that(inLayer("control", "entity"))
                .should()
                .dependOnClassesThat(inPackages("jakarta.ws.rs", "jakarta.faces", "jakarta.servlet", "org.primefaces"));
    }

    private static ArchRule resourcesAreNamedAndPlaced() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should(haveSimpleNameEndingWith("Resource"))
                .andShould(ArchCondition.from(inLayer("boundary")))
                .allowEmptyShould(true);
    }

    private static ArchRule backingsAreNamedAndPlaced() {
        return classes()
                .that()
                .areAnnotatedWith(Named.class)
                .and()
                .resideOutsideOfPackage("org.causepilot.platform.faces..")
                .should(haveSimpleNameEndingWith("Backing"))
                .andShould(ArchCondition.from(inLayer("boundary")))
                .allowEmptyShould(true);
    }

    private static ArchRule resourcesStateWhoMayEnter() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should(Conditions.stateWhoMayEnter(DOORS))
                .allowEmptyShould(true);
    }

    private static ArchRule organizationDataBelongsToAModule() {
        return classes()
                .that(inRoom(ORGANIZATION_DATA).and(not(inRoom(OF_NO_MODULE))))
                .and()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(OfModule.class);
    }

    /** Another door would not ask which organization it is, and the module would never be looked at. */
    private static ArchRule modulesOpenThroughAnOrganization() {
        return classes()
                .that()
                .areAnnotatedWith(OfModule.class)
                .should(Conditions.stateWhoMayEnter(DOORS_OF_ORGANIZATIONS))
                .andShould(Conditions.haveNoOtherDoorThan(DOORS_OF_ORGANIZATIONS, DOORS));
    }

    private static ArchRule fewRoomsHoldConnections() {
        return noClasses()
                .that(not(inRoom(KEEPERS_OF_CONNECTIONS)))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(EntityManagerFactory.class, Persistence.class, DataSource.class)
                .orShould()
                .dependOnClassesThat(inPackages("org.flywaydb", "org.postgresql"));
    }

    private static ArchRule organizationDataStaysApart() {
        return noClasses()
                .that(inRoom(ORGANIZATION_DATA))
                .should()
                .dependOnClassesThat(inRoom("systemdatabase"))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(PersistenceContext.class)
                .allowEmptyShould(true);
    }

    private static ArchRule entitiesHaveNoPublicSetters() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat(inLayer("entity"))
                .and()
                .arePublic()
                .should()
                .haveNameMatching("set[A-Z].*");
    }

    private static ArchRule runtimeExceptionsAreRefusals() {
        return classes()
                .that()
                .areAssignableTo(RuntimeException.class)
                .should()
                .beAssignableTo(DomainException.class)
                .allowEmptyShould(true);
    }

    private static ArchRule timeComesFromAClock() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.causepilot.platform.time..")
                .should()
                .callCodeUnitWhere(Conditions.askTheMachineForTheTime());
    }

    private static ArchRule loggersArePrivateConstants() {
        return fields().that()
                .haveRawType(Logger.class)
                .should()
                .bePrivate()
                .andShould()
                .beStatic()
                .andShould()
                .beFinal()
                .allowEmptyShould(true);
    }

    private static ArchRule onlyOneWayOfLogging() {
        return noClasses().should().dependOnClassesThat(inPackages("org.slf4j", "org.apache.commons.logging"));
    }

    private static ArchRule namesSaySomething() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helpers?)")
                .orShould()
                .haveNameMatching(".*\\.(?!OrganizationDatabaseManager\\b)\\w*Manager");
    }
}
