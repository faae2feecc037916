package org.causepilot.architecture.violations.control_web.account.control;

import jakarta.servlet.http.HttpServletRequest;

/** A rule that only works for requests. */
class KnowsTheRequest {

    String address(HttpServletRequest request) {
        return request.getRemoteAddr();
    }
}
