package org.causepilot.donor.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.control.OfModule;
import org.causepilot.account.entity.Role;
import org.causepilot.donor.control.DonorExport;
import org.causepilot.donor.control.DonorImport;
import org.causepilot.idempotency.control.Idempotent;
import org.causepilot.organization.entity.Module;
import org.causepilot.platform.csv.CsvFile;
import org.causepilot.platform.csv.CsvStyle;
import org.causepilot.platform.http.ImportAnswer;
import org.causepilot.platform.http.ImportParameters;
import org.causepilot.platform.http.Spool;
import org.causepilot.platform.http.TableDownload;
import org.causepilot.platform.http.TableParameters;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.problem.Languages;

/** All donors of an organization at once: its editors import them, its viewers, who may read each, export them. */
@Path("organizations/{organization_id}/donors")
@ApplicationScoped
@InOrganization(Role.VIEWER)
@OfModule(Module.DONORS)
public class DonorTablesResource {

    private static final String CSV = "text/csv";

    @Inject
    private DonorImport imports;

    @Inject
    private DonorExport exports;

    @Inject
    private Clock clock;

    @POST
    @Path("import")
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent(largestBody = ImportParameters.LARGEST_FILE)
    @InOrganization(Role.EDITOR)
    public ImportAnswer importAll(
            @BeanParam ImportParameters parameters, @Context HttpHeaders headers, InputStream body) throws IOException {
        try (Spool spool = Spool.of(body, ImportParameters.LARGEST_FILE)) {
            CsvFile file = new CsvFile(spool::stream, DonorTable.COLUMNS, parameters.chosen(DonorTable.COLUMNS));
            return ImportAnswer.of(
                    imports.run(file, parameters.wish(), DonorTable::read),
                    Languages.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        }
    }

    @GET
    @Path("export")
    @Produces(CSV)
    public Response exportAll(
            @BeanParam TableParameters parameters, @BeanParam DonorParameters wanted, @QueryParam("q") String q)
            throws IOException {
        CsvStyle style = parameters.style();
        PageRequest words = new PageRequest(PageRequest.USUAL, null, q);
        return TableDownload.of(
                "donors",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                Spool.of(out -> DonorTable.write(exports, wanted, words, style, out)));
    }
}
