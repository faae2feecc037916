-- People are listed by name and searched without regard to case and accents.

ALTER TABLE users ADD COLUMN name_folded text NOT NULL DEFAULT '';
UPDATE users SET name_folded = lower(full_name);
ALTER TABLE users ALTER COLUMN name_folded DROP DEFAULT;
COMMENT ON COLUMN users.name_folded IS 'Lower case, without accents: what lists are sorted and searched by.';
CREATE INDEX users_by_name ON users (name_folded, id);
