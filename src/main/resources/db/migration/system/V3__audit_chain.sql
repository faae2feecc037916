-- Each audit event is chained to the one before by an HMAC whose key is not in the database (docs/adr/0013).

ALTER TABLE audit_events ALTER COLUMN id DROP IDENTITY;
ALTER TABLE audit_events
    ADD COLUMN intent_id  bigint,
    ADD COLUMN latency_ms bigint,
    ADD COLUMN before     jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN after      jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN key_id     text,
    ADD COLUMN mac        bytea,
    DROP CONSTRAINT audit_events_outcome_check,
    ADD CONSTRAINT audit_events_outcome_check CHECK (outcome IN ('intended', 'succeeded', 'refused', 'failed')),
    ADD CONSTRAINT audit_events_chained
        CHECK (mac IS NOT NULL AND length(mac) = 32 AND key_id IS NOT NULL) NOT VALID;
COMMENT ON COLUMN audit_events.id IS 'Without gaps within the chain: handed out by audit_head.';
COMMENT ON COLUMN audit_events.intent_id IS 'The event that announced this one: an intent without an outcome is a crash.';
COMMENT ON COLUMN audit_events.before IS 'What changed, as it was; secrets replaced.';
COMMENT ON COLUMN audit_events.key_id IS 'Which key the MAC was made with; empty before the chain began.';
COMMENT ON COLUMN audit_events.mac IS 'HMAC-SHA-256 over every other column and the MAC before.';
CREATE INDEX audit_events_by_action ON audit_events (action text_pattern_ops, id DESC);
CREATE INDEX audit_events_by_time ON audit_events (occurred_at);

CREATE TABLE audit_head (
    only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    began_after bigint  NOT NULL,
    last_id     bigint  NOT NULL,
    last_mac    bytea   NOT NULL,
    key_id      text,
    seal        bytea
);
COMMENT ON TABLE audit_head IS 'Where the chain ends. Whoever appends locks this row first: one after the other, no gap, no fork.';
COMMENT ON COLUMN audit_head.began_after IS 'Events up to this one are older than the chain; the first MAC vouches for them as a whole.';
COMMENT ON COLUMN audit_head.seal IS 'HMAC-SHA-256 over the rest: an older head cannot be made up. Empty: a chain begins with the next event.';
INSERT INTO audit_head (began_after, last_id, last_mac)
    SELECT coalesce(max(id), 0), coalesce(max(id), 0), '' FROM audit_events;

CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_head_not_truncated BEFORE TRUNCATE ON audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An owner may grant these to itself again; docs/operations.md separates the owner from the server's role.
REVOKE UPDATE, DELETE, TRUNCATE ON audit_events FROM CURRENT_USER;
REVOKE DELETE, TRUNCATE ON audit_head FROM CURRENT_USER;
