-- A changed connection is on trial until it has served; until then the way back is known.

ALTER TABLE organizations ADD COLUMN way_back bigint CHECK (way_back >= 0 AND way_back < generation);
COMMENT ON COLUMN organizations.way_back IS 'While the connection is on trial: the generation to go back to if it does not serve. Null once it does.';
CREATE INDEX organizations_on_trial ON organizations (id) WHERE way_back IS NOT NULL;

ALTER TABLE connection_revisions ADD COLUMN database_identity text;
COMMENT ON COLUMN connection_revisions.database_identity IS 'Which database it led to; null when its server did not tell.';
ALTER TABLE connection_revisions DROP CONSTRAINT connection_revisions_reason_check;
ALTER TABLE connection_revisions ADD CONSTRAINT connection_revisions_reason_check
    CHECK (reason IN ('generated', 'provisioned', 'changed', 'restored', 'taken_back'));
