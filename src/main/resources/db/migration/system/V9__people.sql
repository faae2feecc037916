-- Invitations into organizations; links that replace a password; whose address nobody has vouched for.

CREATE TABLE invitations (
    id              uuid         PRIMARY KEY,
    organization_id uuid         NOT NULL REFERENCES organizations ON DELETE CASCADE,
    email           varchar(254) NOT NULL CHECK (email = lower(email)),
    role            text         NOT NULL CHECK (role IN ('admin', 'editor', 'viewer')),
    language        char(2)      NOT NULL CHECK (language IN ('fr', 'en')),
    token_hash      bytea        NOT NULL UNIQUE,
    invited_by_id   uuid         NOT NULL REFERENCES users ON DELETE CASCADE,
    created_at      timestamptz  NOT NULL,
    expires_at      timestamptz  NOT NULL,
    UNIQUE (organization_id, email)
);
COMMENT ON TABLE invitations IS 'Not accepted yet; one for each address. Worth what its inviter may do: nothing once they may invite no longer.';
COMMENT ON COLUMN invitations.token_hash IS 'SHA-256 of the one-time link.';
CREATE INDEX invitations_by_inviter ON invitations (invited_by_id);

ALTER TABLE one_time_links ADD COLUMN purpose text NOT NULL DEFAULT 'activation'
    CHECK (purpose IN ('activation', 'reset', 'mailed-reset'));
ALTER TABLE one_time_links ALTER COLUMN purpose DROP DEFAULT;
COMMENT ON TABLE one_time_links IS 'SHA-256 of each link with which a person chooses a password; removed when used.';

ALTER TABLE users ADD COLUMN address_proven boolean NOT NULL DEFAULT true;
ALTER TABLE users ALTER COLUMN address_proven DROP DEFAULT;
COMMENT ON COLUMN users.address_proven IS 'Whether a superadmin or a mail vouches for the address. Not for accounts made by an invitation, whose link its inviter has seen: their address names them in no other organization.';
