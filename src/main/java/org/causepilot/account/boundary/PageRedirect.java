package org.causepilot.account.boundary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a browser to another page, also when a Faces script asks, which cannot follow an ordinary redirect. */
final class PageRedirect {

    private PageRedirect() {}

    /** Whether a Faces script asks, to replace a part of the page. */
    static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    static void to(String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getContextPath() + page;
        if (isPartial(request)) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"" + address
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(address);
        }
    }
}
