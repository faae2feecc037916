-- In which currency and time zone an organization counts.

CREATE TABLE organization_settings (
    only_row   boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    time_zone  text        NOT NULL DEFAULT 'Europe/Paris' CHECK (timezone(time_zone, timestamptz 'epoch') IS NOT NULL),
    currency   char(3)     NOT NULL DEFAULT 'EUR' CHECK (currency ~ '^[A-Z]{3}$'),
    version    bigint      NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE organization_settings IS 'One row, always: statements read it without asking whether it is there.';
COMMENT ON COLUMN organization_settings.time_zone IS 'IANA name. Days, weeks and months of reports begin when they begin there.';
COMMENT ON COLUMN organization_settings.currency IS 'ISO 4217. Sums that are kept or compared are of gifts in this currency; others are shown beside, never added.';
INSERT INTO organization_settings DEFAULT VALUES;
