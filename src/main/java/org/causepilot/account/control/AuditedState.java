package org.causepilot.account.control;

import java.util.Map;
import java.util.TreeMap;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.Role;

/** What the audit trail shows of an account or a membership, before and after a change. */
final class AuditedState {

    static final Map<String, String> NONE = Map.of();

    private AuditedState() {}

    static Map<String, String> of(Account account) {
        Map<String, String> state = new TreeMap<>();
        state.put("email", account.email());
        state.put("full_name", account.fullName());
        state.put("is_superadmin", Boolean.toString(account.isSuperadmin()));
        state.put("is_active", Boolean.toString(account.isActive()));
        state.put("language", account.language().code());
        state.put("theme", account.preferences().theme().code());
        account.preferences().timeZone().ifPresent(zone -> state.put("time_zone", zone.getId()));
        return state;
    }

    static Map<String, String> of(Role role) {
        return Map.of("role", role.wireName());
    }
}
