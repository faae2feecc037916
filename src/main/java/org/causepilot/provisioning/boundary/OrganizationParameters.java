package org.causepilot.provisioning.boundary;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;
import org.causepilot.provisioning.entity.OrganizationFilter;
import org.causepilot.provisioning.entity.OrganizationOrder;
import org.causepilot.provisioning.entity.OrganizationState;

/** Filter and order of the list of organizations, for {@code @BeanParam}. */
public class OrganizationParameters {

    @QueryParam("status")
    private String status;

    @QueryParam("sort")
    private String sort;

    /** @throws ValidationException for a status that there is not */
    OrganizationFilter filter() {
        return OrganizationFilter.of(read("status", status, OrganizationState::ofWireName, states()));
    }

    /** @throws ValidationException for a sort that there is not */
    OrganizationOrder order() {
        return read("sort", sort, OrganizationOrder::ofWireName, orders()).orElse(OrganizationOrder.BY_NAME);
    }

    private static <T> Optional<T> read(
            String name, String text, Function<String, Optional<T>> reading, String possible) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Optional<T> read = reading.apply(text.strip());
        if (read.isEmpty()) {
            throw new ValidationException(name, "wrong-type", Message.of("platform.field.not-one-of", possible));
        }
        return read;
    }

    private static String states() {
        return Arrays.stream(OrganizationState.values())
                .map(OrganizationState::wireName)
                .collect(Collectors.joining(", "));
    }

    private static String orders() {
        return Arrays.stream(OrganizationOrder.Key.values())
                .map(OrganizationOrder.Key::wireName)
                .flatMap(name -> Stream.of(name, "-" + name))
                .collect(Collectors.joining(", "));
    }
}
