package org.causepilot.oversight.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.causepilot.account.control.Accounts;
import org.causepilot.audit.control.AuditSearch;
import org.causepilot.oversight.control.AuditQuery;
import org.causepilot.platform.faces.UiSettings;
import org.causepilot.platform.paging.PageRequest;

/** What the page of the trail shows, as a table to be kept: all of it that matches. Behind the door of the pages. */
@WebServlet("/admin/audit-events.csv")
public class AuditTableServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditSearch search;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient UiSettings ui;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditQuery query = new AuditQuery(
                request.getParameter("organization"),
                request.getParameter("actor"),
                request.getParameter("action"),
                request.getParameter("outcome"),
                request.getParameter("from"),
                request.getParameter("to"));
        PageRequest words = new PageRequest(PageRequest.USUAL, null, request.getParameter("q"));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-events.csv\"");
        new AuditTable(search, query.filter(ui.getZone(), accounts), words.q()).write(response.getOutputStream());
    }
}
