package org.causepilot.platform.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.eclipse.persistence.internal.databaseaccess.BindCallCustomParameter;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/**
 * A value whose type PostgreSQL takes from its place in the statement, where EclipseLink would call it a text. Jakarta
 * Persistence has no way to say so; EclipseLink lets a parameter bind itself.
 */
final class Untyped extends BindCallCustomParameter {

    private static final long serialVersionUID = 1L;

    /** @param value null as well */
    Untyped(Object value) {
        super(value);
    }

    @Override
    public void set(DatabasePlatform platform, PreparedStatement statement, int index, AbstractSession session)
            throws SQLException {
        statement.setObject(index, obj, Types.OTHER);
    }
}
