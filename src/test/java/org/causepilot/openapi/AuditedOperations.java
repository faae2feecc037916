package org.causepilot.openapi;

import java.util.Map;
import java.util.Set;

/** What each operation that changes something writes into the audit trail. */
final class AuditedOperations {

    static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("issueToken", "account.signed-in"),
            Map.entry("changeOwnPassword", "account.password-changed"),
            Map.entry("changeOwnAccount", "account.changed"),
            Map.entry("acceptInvitation", "account.activated"),
            Map.entry("createUser", "account.created"),
            Map.entry("changeUser", "account.changed"),
            Map.entry("deleteUser", "account.deleted"),
            Map.entry("createOrganization", "organization.created"),
            Map.entry("changeOrganization", "organization.renamed"),
            Map.entry("deleteOrganization", "organization.deletion-begun"),
            Map.entry("changeConnection", "connection.changed"),
            Map.entry("testConnection", "connection.tested"),
            Map.entry("createDatabase", "database.created"),
            Map.entry("revealConnection", "connection.revealed"),
            Map.entry("migrateDatabase", "database.migrated"),
            Map.entry("restoreConnection", "connection.changed"),
            Map.entry("addMember", "membership.added"),
            Map.entry("changeMember", "membership.changed"),
            Map.entry("removeMember", "membership.removed"),
            Map.entry("inviteMember", "invitation.issued"),
            Map.entry("withdrawInvitation", "invitation.withdrawn"),
            Map.entry("askForPasswordReset", "account.password-reset-asked"),
            Map.entry("resetPassword", "account.password-taken-away"),
            Map.entry("turnModule", "module.changed"),
            Map.entry("startKeyRotation", "keys.rotated"),
            Map.entry("cancelOperation", "operation.cancelled"),
            Map.entry("retryOperation", "operation.retried"));

    /** Long work that goes on after the answer: its outcome is the server's own. */
    static final Set<String> INTENDED_ONLY = Set.of("startKeyRotation");

    /** Nobody is known to do it: whoever asks need not be the one whom it is about. */
    static final Set<String> BY_ANYBODY = Set.of("askForPasswordReset");

    /** An organization's own data, in its own database: one chain for all would make every editor wait for every other. */
    static final Set<String> OF_ORGANIZATIONS = Set.of(
            "replaceSettings",
            "changeSettings",
            "createDonor",
            "replaceDonor",
            "changeDonor",
            "deleteDonor",
            "importDonors",
            "importDonations",
            "eraseDonor",
            "createForm",
            "replaceForm",
            "changeForm",
            "deleteForm",
            "createSubmission",
            "replaceSubmission",
            "changeSubmission",
            "deleteSubmission",
            "submitPublicForm",
            "recordEvent",
            "createCampaign",
            "replaceCampaign",
            "changeCampaign",
            "deleteCampaign",
            "createDonation",
            "replaceDonation",
            "changeDonation",
            "deleteDonation");

    private AuditedOperations() {}
}
