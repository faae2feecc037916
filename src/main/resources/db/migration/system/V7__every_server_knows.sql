-- Every change has a number, and every running server says how far it has come (docs/adr/0019).

CREATE TABLE change_head (
    only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    last_number bigint  NOT NULL
);
COMMENT ON TABLE change_head IS 'Whoever announces a change locks this row until the commit: numbers become visible in their order, without gaps. A sequence would promise neither.';
INSERT INTO change_head (last_number) VALUES (0);

CREATE TABLE changes (
    number       bigint      PRIMARY KEY,
    topic        text        NOT NULL,
    about        text        NOT NULL,
    announced_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE changes IS 'What was announced within the last hour. A server that stands before the oldest forgets all it keeps.';
COMMENT ON COLUMN changes.about IS 'The id of what changed, and whatever its room adds after a space.';
CREATE INDEX changes_by_subject ON changes (topic, split_part(about, ' ', 1), number);
CREATE INDEX changes_by_age ON changes (announced_at);

CREATE FUNCTION announce_change(topic text, about text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    announced bigint;
BEGIN
    UPDATE change_head SET last_number = last_number + 1 RETURNING last_number INTO announced;
    INSERT INTO changes (number, topic, about) VALUES (announced, announce_change.topic, announce_change.about);
    PERFORM pg_notify('causepilot_changes', announced::text);
    RETURN announced;
END $$;
COMMENT ON FUNCTION announce_change IS 'For whoever changes rows by hand, too: SELECT announce_change(''organization'', ''<id> <generation> <true|false>'').';

CREATE TABLE nodes (
    id         uuid        PRIMARY KEY,
    host       text        NOT NULL,
    started_at timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    applied    bigint      NOT NULL
);
COMMENT ON TABLE nodes IS 'The running servers: an id for each start. Times are those of this database.';
COMMENT ON COLUMN nodes.seen_at IS 'Moved on every two seconds; ten seconds later the server no longer counts as alive.';
COMMENT ON COLUMN nodes.applied IS 'The last change whose consequences this server has drawn; -1 before it knows where it stands.';
