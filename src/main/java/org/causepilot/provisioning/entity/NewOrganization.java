package org.causepilot.provisioning.entity;

import java.util.Optional;

/**
 * What a superadmin says of an organization to be.
 *
 * @param slug made from the name when absent
 * @param connectionString of a database that exists; one is made up when absent
 * @param createDatabase whether the database is made at once
 * @param isActive whether it may work at once
 */
public record NewOrganization(
        String name,
        Optional<String> slug,
        Optional<String> connectionString,
        boolean createDatabase,
        boolean isActive) {

    @Override
    public String toString() {
        return "NewOrganization[name=" + name + ", createDatabase=" + createDatabase + "]";
    }
}
