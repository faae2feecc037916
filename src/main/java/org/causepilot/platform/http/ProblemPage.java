package org.causepilot.platform.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/** The page that a person sees instead of what could not be shown. */
final class ProblemPage {

    private static final String VIEW = "/admin/problem.xhtml";
    private static final List<String> PROGRAMS = List.of("/api/", "/health", "/metrics", "/openapi", "/.well-known/");

    private ProblemPage() {}

    static boolean isWanted(HttpServletRequest request) {
        String path = path(request).substring(request.getContextPath().length());
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && PROGRAMS.stream().noneMatch(path::startsWith)
                && request.getAttribute(VIEW) == null;
    }

    /** Once: should this page fail too, its own failure is answered without a page. */
    static void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        int status = status(request);
        request.setAttribute(VIEW, status);
        request.setAttribute("problemStatus", status);
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            request.setAttribute("problemIncident", incident(request));
        }
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher(VIEW).forward(new PlainGet(request), response);
    }

    /** A method that no servlet knows is the client's mistake; the container answers as if it were the server's. */
    static int status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer given ? given : HttpServletResponse.SC_NOT_FOUND;
        return status == HttpServletResponse.SC_NOT_IMPLEMENTED ? HttpServletResponse.SC_METHOD_NOT_ALLOWED : status;
    }

    static String path(HttpServletRequest request) {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return uri == null ? request.getRequestURI() : uri.toString();
    }

    static String incident(HttpServletRequest request) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Throwable cause = failure instanceof Throwable thrown ? thrown : new IllegalStateException("no cause given");
        return Incident.open(request, cause);
    }

    /** Without the form that failed: Faces would take the page for that form's answer. */
    private static final class PlainGet extends HttpServletRequestWrapper {

        PlainGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }
    }
}
