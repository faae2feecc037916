-- One organization's own data. Money in minor units of an ISO 4217 currency; days as dates, moments as timestamptz.

CREATE TABLE organization_claim (
    only_row        boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    installation_id uuid        NOT NULL,
    organization_id uuid        NOT NULL,
    claimed_at      timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE organization_claim IS 'Whose database this is. One row at most, compared whenever an engine opens.';

CREATE TABLE donors (
    id         uuid         PRIMARY KEY,
    first_name varchar(100) NOT NULL,
    last_name  varchar(100) NOT NULL,
    email      varchar(254),
    phone      varchar(40),
    folded     text         NOT NULL,
    version    bigint       NOT NULL DEFAULT 1,
    created_at timestamptz  NOT NULL,
    updated_at timestamptz  NOT NULL
);
CREATE UNIQUE INDEX donors_email_key ON donors (lower(email));
CREATE INDEX donors_by_name ON donors (folded, id);
COMMENT ON COLUMN donors.folded IS 'Last name, first name, e-mail: lower case, without accents. Lists are sorted and searched by it.';

CREATE TABLE campaigns (
    id          uuid         PRIMARY KEY,
    name        varchar(200) NOT NULL,
    description text         NOT NULL DEFAULT '',
    goal_minor  bigint       CHECK (goal_minor > 0),
    currency    char(3)      NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    starts_on   date,
    ends_on     date,
    status      text         NOT NULL CHECK (status IN ('draft', 'active', 'closed')),
    version     bigint       NOT NULL DEFAULT 1,
    created_at  timestamptz  NOT NULL,
    updated_at  timestamptz  NOT NULL,
    CHECK (ends_on >= starts_on)
);
CREATE INDEX campaigns_by_name ON campaigns (lower(name), id);

CREATE TABLE donations (
    id           uuid        PRIMARY KEY,
    donor_id     uuid        NOT NULL REFERENCES donors,
    campaign_id  uuid        REFERENCES campaigns,
    amount_minor bigint      NOT NULL CHECK (amount_minor > 0),
    currency     char(3)     NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    donated_at   timestamptz NOT NULL,
    status       text        NOT NULL CHECK (status IN ('pledged', 'received', 'refunded')),
    version      bigint      NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL
);
CREATE INDEX donations_by_donor ON donations (donor_id, donated_at DESC);
CREATE INDEX donations_by_campaign ON donations (campaign_id, donated_at DESC);
CREATE INDEX donations_by_time ON donations (donated_at, id);

CREATE TABLE forms (
    id           uuid         PRIMARY KEY,
    campaign_id  uuid         REFERENCES campaigns,
    title        varchar(200) NOT NULL,
    slug         varchar(80)  NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    fields       jsonb        NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(fields) = 'array'),
    is_published boolean      NOT NULL DEFAULT false,
    version      bigint       NOT NULL DEFAULT 1,
    created_at   timestamptz  NOT NULL,
    updated_at   timestamptz  NOT NULL
);
CREATE INDEX forms_by_campaign ON forms (campaign_id);

CREATE TABLE form_submissions (
    id           uuid        PRIMARY KEY,
    form_id      uuid        NOT NULL REFERENCES forms,
    donor_id     uuid        REFERENCES donors,
    answers      jsonb       NOT NULL CHECK (jsonb_typeof(answers) = 'object'),
    submitted_at timestamptz NOT NULL
);
CREATE INDEX form_submissions_by_form ON form_submissions (form_id, submitted_at DESC, id);
CREATE INDEX form_submissions_by_donor ON form_submissions (donor_id);

CREATE TABLE analytics_events (
    id          uuid        PRIMARY KEY,
    name        varchar(80) NOT NULL,
    occurred_at timestamptz NOT NULL,
    properties  jsonb       NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(properties) = 'object')
);
CREATE INDEX analytics_events_by_time ON analytics_events (occurred_at);
CREATE INDEX analytics_events_by_name ON analytics_events (name, occurred_at);
