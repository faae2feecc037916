package org.causepilot.architecture.violations.setters.organization.entity;

/** State that anybody may change to anything. */
class HasASetter {

    private String status;

    public String status() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }
}
