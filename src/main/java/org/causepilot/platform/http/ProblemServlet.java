package org.causepilot.platform.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.causepilot.platform.json.JsonForm;
import org.causepilot.platform.problem.Languages;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/**
 * Answers what the container refuses before a resource is reached: without it, a missing token or an unknown path gets
 * the container's HTML with exception text. Programs get a problem, people a page.
 */
@WebServlet("/problem")
public class ProblemServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (ProblemPage.isWanted(request)) {
            ProblemPage.show(request, response);
        } else {
            answer(request, response);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Languages.accepted(request.getHeader("Accept-Language"));
        ProblemAnswer problem = problem(request, locale);
        response.setStatus(problem.status());
        response.setContentType(ProblemAnswer.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Language", locale.getLanguage());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(JsonForm.of(problem));
    }

    private static ProblemAnswer problem(HttpServletRequest request, Locale locale) {
        int status = ProblemPage.status(request);
        String path = ProblemPage.path(request);
        return switch (status) {
            case 401 -> Problems.of(ProblemType.UNAUTHORIZED, Message.of("platform.unauthorized"), locale, path);
            case 403 -> Problems.of(ProblemType.FORBIDDEN, Message.of("platform.forbidden"), locale, path);
            case 404 -> Problems.of(ProblemType.NOT_FOUND, Message.of("platform.not-found"), locale, path);
            case 500 -> Problems.of(ProblemType.INTERNAL, internal(request), locale, path);
            default -> Problems.plain(status, locale, path);
        };
    }

    private static Message internal(HttpServletRequest request) {
        return Message.of("platform.internal", ProblemPage.incident(request));
    }
}
