-- Whose data was erased, and that a search found nothing of it afterwards.

CREATE TABLE erasures (
    id               uuid        PRIMARY KEY,
    donor_id         uuid        NOT NULL,
    erased_at        timestamptz NOT NULL,
    erased_by        uuid        NOT NULL,
    items            jsonb       NOT NULL CHECK (jsonb_typeof(items) = 'object'),
    searched_for     text[]      NOT NULL,
    columns_searched int         NOT NULL,
    excepted         text[]      NOT NULL
);
CREATE INDEX erasures_by_donor ON erasures (donor_id, erased_at);
COMMENT ON TABLE erasures IS 'Certificates. Nothing in them is of the person, not even a digest: addresses can be guessed.';
COMMENT ON COLUMN erasures.donor_id IS 'No reference: the donor may be deleted afterwards, the certificate stays.';
COMMENT ON COLUMN erasures.erased_by IS 'An account of this installation.';
COMMENT ON COLUMN erasures.items IS 'How many rows were changed, by what they are.';
COMMENT ON COLUMN erasures.searched_for IS 'email, phone, full_name: what was known, and long enough to tell somebody apart.';
COMMENT ON COLUMN erasures.excepted IS 'Columns where a number or a name was found that is another person''s.';
