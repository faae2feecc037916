-- Which key every secret is sealed under, told without opening it; and long work that survives a restart.

CREATE FUNCTION sealing_key_id(sealed bytea) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE WHEN length(sealed) > 5 AND get_byte(sealed, 0) = 1 THEN
        (get_byte(sealed, 1)::bigint << 24) + (get_byte(sealed, 2) << 16) + (get_byte(sealed, 3) << 8) + get_byte(sealed, 4)
    END
$$;
COMMENT ON FUNCTION sealing_key_id IS 'A ciphertext of Tink begins with 01 and four bytes that name its key; null for anything else.';

-- Computed by PostgreSQL: no writer can forget or forge them.
ALTER TABLE organizations
    ADD COLUMN connection_key_id bigint GENERATED ALWAYS AS (sealing_key_id(connection_sealed)) STORED;
ALTER TABLE connection_revisions
    ADD COLUMN key_id bigint GENERATED ALWAYS AS (sealing_key_id(sealed)) STORED;
ALTER TABLE idempotency_keys
    ADD COLUMN body_key_id bigint GENERATED ALWAYS AS (sealing_key_id(body_sealed)) STORED;
COMMENT ON COLUMN organizations.connection_key_id IS 'The key of the keyset that sealed the connection string.';
COMMENT ON COLUMN connection_revisions.key_id IS 'The key of the keyset that sealed it.';
COMMENT ON COLUMN idempotency_keys.body_key_id IS 'The key of the keyset that sealed the body.';

CREATE TABLE operations (
    id               uuid        PRIMARY KEY,
    kind             text        NOT NULL,
    status           text        NOT NULL
                     CHECK (status IN ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
    cancel_requested boolean     NOT NULL DEFAULT false,
    error            text,
    lease            uuid,
    lease_until      timestamptz,
    created_by_id    uuid,
    created_by       text        NOT NULL,
    created_at       timestamptz NOT NULL,
    started_at       timestamptz,
    finished_at      timestamptz,
    CHECK ((status = 'running') = (lease IS NOT NULL AND lease_until IS NOT NULL)),
    CHECK ((status IN ('succeeded', 'failed', 'cancelled')) = (finished_at IS NOT NULL))
);
COMMENT ON TABLE operations IS 'Long work: carried out item by item by one server at a time, taken over by another when that one dies.';
COMMENT ON COLUMN operations.lease IS 'Drawn anew by whoever carries it out; nothing is recorded without it.';
COMMENT ON COLUMN operations.lease_until IS 'By the clock of this database; moved on while the server lives.';
CREATE INDEX operations_by_age ON operations (created_at DESC, id DESC);
CREATE UNIQUE INDEX operations_one_of_a_kind ON operations (kind) WHERE status IN ('queued', 'running');

CREATE TABLE operation_items (
    operation_id uuid        NOT NULL REFERENCES operations ON DELETE CASCADE,
    position     integer     NOT NULL,
    item_key     text        NOT NULL,
    status       text        NOT NULL DEFAULT 'queued'
                 CHECK (status IN ('queued', 'succeeded', 'failed', 'cancelled')),
    error_code   text,
    finished_at  timestamptz,
    PRIMARY KEY (operation_id, item_key),
    CHECK ((status = 'failed') = (error_code IS NOT NULL))
);
CREATE INDEX operation_items_to_do ON operation_items (operation_id, position) WHERE status = 'queued';
