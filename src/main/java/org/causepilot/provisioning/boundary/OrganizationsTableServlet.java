package org.causepilot.provisioning.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.causepilot.platform.csv.SafeCell;
import org.causepilot.platform.problem.ValidationException;
import org.causepilot.provisioning.control.OrganizationList;
import org.causepilot.provisioning.entity.OrganizationFilter;
import org.causepilot.provisioning.entity.OrganizationRow;
import org.causepilot.provisioning.entity.OrganizationState;

/**
 * The list of organizations for a spreadsheet: what the page of the same address shows, all of it, or those whose ids are
 * given. Behind the door of the pages; written while it is read. No connection string is in it, not even a masked one.
 */
@WebServlet("/admin/organizations.csv")
public class OrganizationsTableServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final CSVFormat FORM = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "id",
                    "name",
                    "slug",
                    "status",
                    "database",
                    "server",
                    "schema_version",
                    "failure",
                    "checked_at",
                    "created_at")
            .get();

    @Inject
    private transient OrganizationList list;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            list.requireSortable(request.getParameter("sort"));
        } catch (ValidationException unsortable) {
            response.sendError(unsortable.type().status());
            return;
        }
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"organizations.csv\"");
        try (CSVPrinter table = new CSVPrinter(response.getWriter(), FORM)) {
            list.forEach(filter(request), request.getParameter("sort"), words(request), row -> write(table, row));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static OrganizationFilter filter(HttpServletRequest request) {
        List<UUID> chosen = ChosenOrganizations.ids(request.getParameterValues(ChosenOrganizations.PARAMETER));
        OrganizationFilter filter = OrganizationFilter.of(
                Optional.ofNullable(request.getParameter("status")).flatMap(OrganizationState::ofWireName));
        return chosen.isEmpty() ? filter : filter.amongOnly(Set.copyOf(chosen));
    }

    /** PostgreSQL has no NUL to search for. */
    private static String words(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("q"))
                .map(q -> q.replace("\0", ""))
                .orElse(null);
    }

    private static void write(CSVPrinter table, OrganizationRow row) {
        Stream<Object> cells = Stream.of(
                row.id(),
                row.name(),
                row.slug(),
                row.state().wireName(),
                row.databaseName(),
                row.server(),
                row.schemaVersion(),
                row.failure(),
                row.checkedAt(),
                row.createdAt());
        try {
            table.printRecord(cells.map(SafeCell::of));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
