-- What the pages ask for: how people want them, on whichever machine they sign in, and which intents had no outcome.

ALTER TABLE users
    ADD COLUMN theme     text NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'light', 'dark')),
    ADD COLUMN time_zone text;
COMMENT ON COLUMN users.theme IS 'Colours of the pages: as the reader''s system says, or one of the two.';
COMMENT ON COLUMN users.time_zone IS 'IANA name. Empty: as the browser says.';

CREATE INDEX audit_events_by_intent ON audit_events (intent_id) WHERE intent_id IS NOT NULL;
