-- The system database: who the organizations are and who may enter. No organization's own data is ever here.

CREATE TABLE installation (
    only_row        boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    installation_id uuid        NOT NULL DEFAULT gen_random_uuid(),
    created_at      timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE installation IS 'Names this installation; every organization database carries the same id in its claim.';
INSERT INTO installation DEFAULT VALUES;

CREATE TABLE organizations (
    id                uuid        PRIMARY KEY,
    name              text        NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 200),
    name_folded       text        NOT NULL,
    slug              varchar(48) NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' AND length(slug) >= 2),
    status            text        NOT NULL
                      CHECK (status IN ('provisioning', 'active', 'suspended', 'pending_deletion', 'deleted')),
    database_name     varchar(63) NOT NULL UNIQUE,
    connection_sealed bytea,
    connection_target text        UNIQUE,
    database_identity text        UNIQUE,
    generation        bigint      NOT NULL DEFAULT 0 CHECK (generation >= 0),
    version           bigint      NOT NULL DEFAULT 1,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    CHECK ((connection_sealed IS NULL) = (connection_target IS NULL))
);
COMMENT ON COLUMN organizations.name_folded IS 'Lower case, without accents: what lists are sorted and searched by.';
COMMENT ON COLUMN organizations.slug IS 'Never handed out again: a deleted organization keeps its row.';
COMMENT ON COLUMN organizations.database_name IS 'The name that a database created for this organization has, or would have.';
COMMENT ON COLUMN organizations.connection_sealed IS 'AES-256-GCM (Tink); associated data: organization, column, generation.';
COMMENT ON COLUMN organizations.connection_target IS 'host:port/database of the connection string: two organizations never share one.';
COMMENT ON COLUMN organizations.database_identity IS 'system_identifier/oid of the database, where the server tells them.';
COMMENT ON COLUMN organizations.generation IS 'Counts the changes of the connection; engines of older generations are closed.';
CREATE INDEX organizations_by_name ON organizations (name_folded, id);

CREATE TABLE connection_revisions (
    organization_id uuid        NOT NULL REFERENCES organizations ON DELETE CASCADE,
    generation      bigint      NOT NULL,
    sealed          bytea       NOT NULL,
    reason          text        NOT NULL CHECK (reason IN ('generated', 'provisioned', 'changed', 'restored')),
    changed_by_id   uuid,
    changed_by      text        NOT NULL,
    changed_at      timestamptz NOT NULL,
    PRIMARY KEY (organization_id, generation)
);
COMMENT ON TABLE connection_revisions IS 'The last ten connection strings of each organization, sealed, so that a change can be taken back.';

CREATE TABLE organization_database_checks (
    organization_id uuid        PRIMARY KEY REFERENCES organizations ON DELETE CASCADE,
    outcome         text        NOT NULL CHECK (outcome IN ('connected', 'disconnected', 'not_created')),
    schema_version  text,
    failure_code    text,
    checked_at      timestamptz NOT NULL
);
COMMENT ON TABLE organization_database_checks IS 'What the last look at each database found; a list of organizations shows it without dialling.';

CREATE TABLE organization_modules (
    organization_id uuid        NOT NULL REFERENCES organizations ON DELETE CASCADE,
    module          text        NOT NULL CHECK (module IN ('donors', 'campaigns', 'forms', 'analytics')),
    is_enabled      boolean     NOT NULL DEFAULT true,
    updated_at      timestamptz NOT NULL,
    PRIMARY KEY (organization_id, module)
);

CREATE TABLE users (
    id                   uuid        PRIMARY KEY,
    email                varchar(254) NOT NULL,
    full_name            varchar(200) NOT NULL,
    password_hash        text,
    must_change_password boolean     NOT NULL DEFAULT false,
    is_superadmin        boolean     NOT NULL DEFAULT false,
    is_active            boolean     NOT NULL DEFAULT true,
    language             char(2)     NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en')),
    tokens_valid_from    timestamptz NOT NULL,
    version              bigint      NOT NULL DEFAULT 1,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL
);
CREATE UNIQUE INDEX users_email_key ON users (lower(email));
COMMENT ON COLUMN users.password_hash IS 'Argon2id, PHC string format; empty until the one-time link was used.';
COMMENT ON COLUMN users.tokens_valid_from IS 'Older access tokens are refused: moved on by a new password, a new right, a deactivation.';

CREATE TABLE one_time_links (
    token_hash bytea       PRIMARY KEY,
    user_id    uuid        NOT NULL REFERENCES users ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX one_time_links_by_user ON one_time_links (user_id);
COMMENT ON TABLE one_time_links IS 'SHA-256 of each link that lets a person choose a first password; removed when used.';

CREATE TABLE organization_members (
    organization_id uuid        NOT NULL REFERENCES organizations ON DELETE CASCADE,
    user_id         uuid        NOT NULL REFERENCES users ON DELETE CASCADE,
    role            text        NOT NULL CHECK (role IN ('admin', 'editor', 'viewer')),
    version         bigint      NOT NULL DEFAULT 1,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    PRIMARY KEY (organization_id, user_id)
);
CREATE INDEX organization_members_by_user ON organization_members (user_id);

CREATE TABLE provisionings (
    id              uuid        PRIMARY KEY,
    organization_id uuid        NOT NULL,
    server          text        NOT NULL,
    database_name   varchar(63) NOT NULL,
    role_name       varchar(63) NOT NULL,
    removes_row     boolean     NOT NULL,
    started_at      timestamptz NOT NULL
);
COMMENT ON TABLE provisionings IS 'What is being created right now: written before the first step, removed with the last. A row left by a killed server is undone at the next start.';
COMMENT ON COLUMN provisionings.role_name IS 'Used once: a database owned by this role is one that this attempt created.';

CREATE TABLE audit_events (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    occurred_at     timestamptz NOT NULL,
    actor_id        uuid,
    actor_name      text        NOT NULL,
    actor_address   text,
    action          text        NOT NULL,
    organization_id uuid,
    outcome         text        NOT NULL CHECK (outcome IN ('succeeded', 'refused', 'failed')),
    details         jsonb       NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_events_by_organization ON audit_events (organization_id, id DESC);
CREATE INDEX audit_events_by_actor ON audit_events (actor_id, id DESC);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON audit_events
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_events_no_truncate BEFORE TRUNCATE ON audit_events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE idempotency_keys (
    user_id         uuid         NOT NULL REFERENCES users ON DELETE CASCADE,
    idempotency_key varchar(255) NOT NULL,
    request_digest  bytea        NOT NULL,
    status          smallint,
    location        text,
    entity_tag      text,
    body_sealed     bytea,
    created_at      timestamptz  NOT NULL,
    PRIMARY KEY (user_id, idempotency_key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
COMMENT ON TABLE idempotency_keys IS 'Answers to POSTs that carried an Idempotency-Key, kept for a day; bodies are sealed, some hold one-time links.';
