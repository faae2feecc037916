-- Every database that was ever an organization's, by what it is and not by what it is called.

CREATE TABLE organization_databases (
    identity        text        PRIMARY KEY,
    organization_id uuid        NOT NULL REFERENCES organizations ON DELETE CASCADE,
    claimed_at      timestamptz NOT NULL
);
COMMENT ON TABLE organization_databases IS 'Never shortened: a database stays its organization''s when the connection leads elsewhere, and when its claim is removed.';
COMMENT ON COLUMN organization_databases.identity IS 'system_identifier/oid, as the server told them.';
CREATE INDEX organization_databases_by_organization ON organization_databases (organization_id);

INSERT INTO organization_databases (identity, organization_id, claimed_at)
    SELECT database_identity, id, updated_at FROM organizations WHERE database_identity IS NOT NULL;
