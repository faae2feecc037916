package org.causepilot.provisioning.control;

import java.util.function.Supplier;
import org.causepilot.connection.entity.ConnectionFields;
import org.causepilot.connection.entity.ConnectionStringException;
import org.causepilot.connection.entity.HostNotAllowedException;
import org.causepilot.organization.control.DatabaseInUseException;
import org.causepilot.orgdatabase.control.IdentityMismatchException;
import org.causepilot.orgdatabase.control.SystemDatabaseException;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** Puts a refusal of a whole connection string at the one of its fields that is at fault. */
final class AtFields {

    private AtFields() {}

    static <T> T place(Supplier<T> step) {
        try {
            return step.get();
        } catch (ConnectionStringException refused) {
            throw at(field(refused), refused.rule(), Message.of("connection.rule." + refused.rule()));
        } catch (HostNotAllowedException refused) {
            throw at(ConnectionFields.HOST, refused);
        } catch (SystemDatabaseException | DatabaseInUseException | IdentityMismatchException refused) {
            throw at(ConnectionFields.DATABASE, refused);
        }
    }

    private static String field(ConnectionStringException refused) {
        return refused.rule().startsWith("sslmode") ? ConnectionFields.SSLMODE : ConnectionFields.PASSWORD;
    }

    private static ValidationException at(String field, DomainException refused) {
        return at(field, refused.type().code(), refused.detail());
    }

    private static ValidationException at(String field, String code, Message message) {
        return new ValidationException(field, code, message);
    }
}
