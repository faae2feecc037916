-- Forms are found by title; answers are kept with the questions that they were given to.

ALTER TABLE forms ADD COLUMN folded text NOT NULL DEFAULT '';
UPDATE forms SET folded = lower(title);
ALTER TABLE forms ALTER COLUMN folded DROP DEFAULT;
CREATE INDEX forms_by_title ON forms (folded, id);
COMMENT ON COLUMN forms.folded IS 'The title: lower case, without accents. Lists are sorted and searched by it.';
COMMENT ON COLUMN forms.version IS 'Counts all changes. form_definitions has the fields of each version that was answered.';

CREATE TABLE form_definitions (
    form_id uuid   NOT NULL REFERENCES forms ON DELETE CASCADE,
    version bigint NOT NULL,
    fields  jsonb  NOT NULL CHECK (jsonb_typeof(fields) = 'array'),
    PRIMARY KEY (form_id, version)
);
COMMENT ON TABLE form_definitions IS 'What a form asked, and in which words, when it was answered. Never changed: it proves what was consented to.';
INSERT INTO form_definitions (form_id, version, fields)
SELECT id, version, fields FROM forms f WHERE EXISTS (SELECT FROM form_submissions s WHERE s.form_id = f.id);

ALTER TABLE form_submissions ADD COLUMN form_version bigint;
UPDATE form_submissions s SET form_version = f.version FROM forms f WHERE f.id = s.form_id;
ALTER TABLE form_submissions
    ALTER COLUMN form_version SET NOT NULL,
    ADD CONSTRAINT form_submissions_definition_fkey FOREIGN KEY (form_id, form_version) REFERENCES form_definitions,
    ADD COLUMN donation_id    uuid REFERENCES donations ON DELETE SET NULL,
    ADD COLUMN folded         text NOT NULL DEFAULT '',
    ADD COLUMN repeat_key     bytea CHECK (octet_length(repeat_key) = 32),
    ADD COLUMN answers_digest bytea CHECK (octet_length(answers_digest) = 32),
    ADD COLUMN version        bigint NOT NULL DEFAULT 1,
    ADD COLUMN updated_at     timestamptz;
UPDATE form_submissions SET updated_at = submitted_at;
ALTER TABLE form_submissions ALTER COLUMN updated_at SET NOT NULL;
CREATE UNIQUE INDEX form_submissions_once ON form_submissions (form_id, repeat_key);
CREATE INDEX form_submissions_by_donation ON form_submissions (donation_id);
COMMENT ON COLUMN form_submissions.form_version IS 'The version of the form that the answers were checked against.';
COMMENT ON COLUMN form_submissions.donation_id IS 'What became of an amount that was promised.';
COMMENT ON COLUMN form_submissions.folded IS 'The answers: lower case, without accents. Lists are searched by it.';
COMMENT ON COLUMN form_submissions.repeat_key IS 'SHA-256. The same for a submission that is sent again, so that it is kept once.';
COMMENT ON COLUMN form_submissions.answers_digest IS 'SHA-256 of the answers as they were sent: tells a repetition from another submission under the same key.';
