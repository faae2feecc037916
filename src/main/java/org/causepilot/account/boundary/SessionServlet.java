package org.causepilot.account.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/** Tells a page in how many seconds its session ends; a POST is somebody who says that they are still there. */
@WebServlet(SessionServlet.PATH)
public class SessionServlet extends HttpServlet {

    static final String PATH = "/admin/session";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(request, response);
    }

    private void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getWriter()
                .write("{\"seconds\":"
                        + new PageSession(request.getSession(false), clock)
                                .left()
                                .toSeconds()
                        + "}");
    }
}
