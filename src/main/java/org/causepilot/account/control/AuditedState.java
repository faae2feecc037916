package org.causepilot.account.control;

import java.util.Map;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.Role;

/** What the audit trail shows of an account or a membership, before and after a change. */
final class AuditedState {

    static final Map<String, String> NONE = Map.of();

    private AuditedState() {}

    static Map<String, String> of(Account account) {
        return Map.of(
                "email", account.email(),
                "full_name", account.fullName(),
                "is_superadmin", Boolean.toString(account.isSuperadmin()),
                "is_active", Boolean.toString(account.isActive()),
                "language", account.language().code());
    }

    static Map<String, String> of(Role role) {
        return Map.of("role", role.wireName());
    }
}
