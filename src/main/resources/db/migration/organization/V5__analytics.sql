-- What sums over a period, over a campaign and over donors are read from.

CREATE INDEX donations_by_currency ON donations (currency, status, donated_at) INCLUDE (amount_minor, donor_id);
CREATE INDEX donations_by_campaign_and_currency ON donations (campaign_id, currency, status, donated_at) INCLUDE (amount_minor);
CREATE INDEX donations_givers_of_campaign ON donations (campaign_id, donor_id) WHERE status = 'received';

CREATE FUNCTION day_begins(day date, time_zone text) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN (((day::timestamp AT TIME ZONE time_zone) - interval '1 hour') AT TIME ZONE time_zone)::date >= day
        THEN (day::timestamp AT TIME ZONE time_zone) - interval '1 hour'
        ELSE day::timestamp AT TIME ZONE time_zone
    END
$$;
COMMENT ON FUNCTION day_begins IS
    'The first moment of a day. Where clocks go back from one to midnight it comes twice, and PostgreSQL knows the second.';

CREATE FUNCTION month_number(day date) RETURNS int LANGUAGE sql IMMUTABLE AS $$
    SELECT (12 * date_part('year', day) + date_part('month', day))::int - 23641
$$;
COMMENT ON FUNCTION month_number IS '0 for January 1970';

CREATE FUNCTION month_begins(number int) RETURNS date LANGUAGE sql IMMUTABLE AS $$
    SELECT make_date(1970 + number / 12, number % 12 + 1, 1)
$$;

CREATE TABLE giving_months (
    donor_id      uuid      PRIMARY KEY REFERENCES donors ON DELETE CASCADE,
    first_gift_at timestamptz,
    months        bit(1200) NOT NULL,
    years         bit(100)  NOT NULL
) WITH (fillfactor = 80);
COMMENT ON TABLE giving_months IS
    'When each donor gave: received gifts only, by the organization''s calendar. Kept by triggers on donations.';
COMMENT ON COLUMN giving_months.first_gift_at IS 'Null when none is left';
COMMENT ON COLUMN giving_months.months IS 'One bit for each month from January 1970 to December 2069';
COMMENT ON COLUMN giving_months.years IS 'One bit for each year from 1970 to 2069';

CREATE VIEW giving_by_donations AS
    SELECT donor_id, min(first_gift_at) AS first_gift_at,
           coalesce(bit_or(set_bit(0::bit(1200), month, 1)) FILTER (WHERE month BETWEEN 0 AND 1199), 0::bit(1200)) AS months,
           coalesce(bit_or(set_bit(0::bit(100), month / 12, 1)) FILTER (WHERE month BETWEEN 0 AND 1199), 0::bit(100)) AS years
    FROM (
        SELECT d.donor_id, month_number((d.donated_at AT TIME ZONE s.time_zone)::date) AS month,
               min(d.donated_at) AS first_gift_at
        FROM donations d CROSS JOIN organization_settings s
        WHERE d.status = 'received'
        GROUP BY 1, 2
    ) AS monthly
    GROUP BY donor_id;
COMMENT ON VIEW giving_by_donations IS 'What giving_months has to say, counted anew';

-- Whoever adds a gift of a donor waits for whoever takes one away, and the other way round: each holds the donor's row.

CREATE FUNCTION note_gifts_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO giving_months AS known
    SELECT donor_id, min(first_gift_at),
           coalesce(bit_or(set_bit(0::bit(1200), month, 1)) FILTER (WHERE month BETWEEN 0 AND 1199), 0::bit(1200)),
           coalesce(bit_or(set_bit(0::bit(100), month / 12, 1)) FILTER (WHERE month BETWEEN 0 AND 1199), 0::bit(100))
    FROM (
        SELECT d.donor_id, month_number((d.donated_at AT TIME ZONE s.time_zone)::date) AS month,
               min(d.donated_at) AS first_gift_at
        FROM new_donations d CROSS JOIN organization_settings s
        WHERE d.status = 'received'
        GROUP BY 1, 2
    ) AS monthly
    GROUP BY donor_id
    ORDER BY donor_id
    ON CONFLICT (donor_id) DO UPDATE
    SET first_gift_at = least(known.first_gift_at, excluded.first_gift_at),
        months = known.months | excluded.months,
        years = known.years | excluded.years
    WHERE known.first_gift_at IS NULL OR known.first_gift_at > excluded.first_gift_at
       OR known.months | excluded.months <> known.months;
    RETURN NULL;
END $$;

CREATE FUNCTION note_gifts_taken() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    losers uuid[] := ARRAY(
        SELECT DISTINCT o.donor_id FROM old_donations o
        WHERE o.status = 'received' AND NOT EXISTS (
            SELECT FROM donations d
            WHERE d.id = o.id AND d.donor_id = o.donor_id AND d.donated_at = o.donated_at AND d.status = 'received'));
BEGIN
    IF losers <> '{}' THEN
        PERFORM FROM giving_months WHERE donor_id = ANY (losers) ORDER BY donor_id FOR UPDATE;
        UPDATE giving_months known -- a new statement: sees what was committed while the lock was waited for
        SET first_gift_at = counted.first_gift_at,
            months = coalesce(counted.months, 0::bit(1200)),
            years = coalesce(counted.years, 0::bit(100))
        FROM unnest(losers) AS loser (donor_id)
        LEFT JOIN (SELECT * FROM giving_by_donations WHERE donor_id = ANY (losers)) AS counted USING (donor_id)
        WHERE known.donor_id = loser.donor_id;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION count_giving_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE donations IN SHARE ROW EXCLUSIVE MODE; -- nobody writes a gift by the old calendar any more
    UPDATE giving_months known
    SET first_gift_at = counted.first_gift_at,
        months = coalesce(counted.months, 0::bit(1200)),
        years = coalesce(counted.years, 0::bit(100))
    FROM giving_months all_of_them LEFT JOIN giving_by_donations counted USING (donor_id)
    WHERE known.donor_id = all_of_them.donor_id;
    RETURN NULL;
END $$;

CREATE TRIGGER gifts_added AFTER INSERT ON donations
    REFERENCING NEW TABLE AS new_donations FOR EACH STATEMENT EXECUTE FUNCTION note_gifts_added();
CREATE TRIGGER gifts_changed_to AFTER UPDATE ON donations
    REFERENCING NEW TABLE AS new_donations FOR EACH STATEMENT EXECUTE FUNCTION note_gifts_added();
CREATE TRIGGER gifts_changed_from AFTER UPDATE ON donations
    REFERENCING OLD TABLE AS old_donations FOR EACH STATEMENT EXECUTE FUNCTION note_gifts_taken();
CREATE TRIGGER gifts_removed AFTER DELETE ON donations
    REFERENCING OLD TABLE AS old_donations FOR EACH STATEMENT EXECUTE FUNCTION note_gifts_taken();
CREATE TRIGGER gifts_emptied AFTER TRUNCATE ON donations
    FOR EACH STATEMENT EXECUTE FUNCTION count_giving_anew();
CREATE TRIGGER calendar_changed AFTER UPDATE ON organization_settings
    FOR EACH ROW WHEN (old.time_zone IS DISTINCT FROM new.time_zone) EXECUTE FUNCTION count_giving_anew();

INSERT INTO giving_months SELECT * FROM giving_by_donations;
