package org.causepilot.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** The words that the rules are written in. */
final class Conditions {

    private Conditions() {}

    static DescribedPredicate<JavaClass> inLayer(String... layers) {
        return DescribedPredicate.describe(
                "in " + String.join(" or ", layers),
                type -> Place.of(type)
                        .filter(place -> Arrays.stream(layers).anyMatch(place::isInLayer))
                        .isPresent());
    }

    static DescribedPredicate<JavaClass> inRoom(String... rooms) {
        return DescribedPredicate.describe(
                "in " + String.join(", ", rooms),
                type -> Place.of(type)
                        .filter(place -> Set.of(rooms).contains(place.room()))
                        .isPresent());
    }

    static DescribedPredicate<JavaClass> inPackages(String... prefixes) {
        return DescribedPredicate.describe(
                "in " + String.join(", ", prefixes),
                type -> Arrays.stream(prefixes)
                        .anyMatch(prefix -> (type.getPackageName() + ".").startsWith(prefix + ".")));
    }

    /** Downwards, or inside one room. */
    static ArchCondition<JavaClass> dependOnLowerFloorsOnly() {
        return forEachDependency("depend on lower floors only", (from, to) -> {
            Optional<Floor> floor = Floor.of(from.room());
            Optional<Floor> other = Floor.of(to.room());
            return from.room().equals(to.room())
                    || floor.isPresent() && other.isPresent() && floor.get().isAbove(other.get());
        });
    }

    static ArchCondition<JavaClass> useBoundariesOfTheirOwnRoomOnly() {
        return forEachDependency(
                "use boundaries of their own room only",
                (from, to) -> !to.isInLayer("boundary") || from.room().equals(to.room()));
    }

    private static ArchCondition<JavaClass> forEachDependency(String description, BiPredicate<Place, Place> allowed) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Place from = Place.of(type).orElseThrow();
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    Place.of(dependency.getTargetClass())
                            .filter(to -> !allowed.test(from, to))
                            .ifPresent(to ->
                                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                }
            }
        };
    }

    /** On each resource method, or on the class for all of them. */
    static ArchCondition<JavaClass> stateWhoMayEnter(Set<String> rules) {
        return new ArchCondition<>("state who may enter") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                boolean stated = isAnnotatedWithAny(resource.getAnnotations(), rules);
                for (JavaMethod method : resource.getMethods()) {
                    if (isResourceMethod(method) && !stated && !isAnnotatedWithAny(method.getAnnotations(), rules)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " says nothing"));
                    }
                }
            }
        };
    }

    /** Neither the class nor any of its methods. */
    static ArchCondition<JavaClass> haveNoOtherDoorThan(Set<String> allowed, Set<String> doors) {
        Set<String> others = new HashSet<>(doors);
        others.removeAll(allowed);
        return new ArchCondition<>("have no other door than " + allowed) {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                if (isAnnotatedWithAny(resource.getAnnotations(), others)) {
                    events.add(SimpleConditionEvent.violated(resource, resource.getFullName() + " has another door"));
                }
                for (JavaMethod method : resource.getMethods()) {
                    if (isAnnotatedWithAny(method.getAnnotations(), others)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has another door"));
                    }
                }
            }
        };
    }

    static boolean isResourceMethod(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static boolean isAnnotatedWithAny(Set<? extends JavaAnnotation<?>> annotations, Set<String> names) {
        return annotations.stream()
                .anyMatch(annotation -> names.contains(annotation.getRawType().getSimpleName()));
    }

    /** {@code now()} of a clock that nobody injected. */
    static DescribedPredicate<JavaCall<?>> askTheMachineForTheTime() {
        return DescribedPredicate.describe("ask the machine for the time", call -> {
            CodeUnitCallTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            boolean now = owner.startsWith("java.time.") && target.getName().equals("now");
            boolean clock = owner.equals(Clock.class.getName())
                    && (target.getName().startsWith("system")
                            || target.getName().startsWith("tick"));
            return now && !isGivenAClock(target)
                    || clock
                    || owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis")
                    || owner.equals("java.util.Date")
                            && target.getName().equals("<init>")
                            && target.getRawParameterTypes().isEmpty();
        });
    }

    private static boolean isGivenAClock(CodeUnitCallTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
