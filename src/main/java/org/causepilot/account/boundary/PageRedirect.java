package org.causepilot.account.boundary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a browser to another page, also when a Faces script asks, which cannot follow an ordinary redirect. */
final class PageRedirect {

    private PageRedirect() {}

    static void to(String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getContextPath() + page;
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"" + address
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(address);
        }
    }
}
