package org.causepilot.platform.http;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causepilot.platform.problem.ProblemType;

/** The {@code type} of a problem is an address; whoever follows it finds the page of {@code docs/problems}, as it is. */
@WebServlet("/problems/*")
public class ProblemPagesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> PAGES =
            Stream.of(ProblemType.values()).map(type -> "/" + type.code()).collect(Collectors.toUnmodifiableSet());

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = request.getPathInfo();
        if (code == null || !PAGES.contains(code)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (InputStream page = getServletContext().getResourceAsStream("/WEB-INF/problems" + code + ".md")) {
            page.transferTo(response.getOutputStream());
        }
    }
}
