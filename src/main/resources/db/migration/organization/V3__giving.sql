-- What each donor gave in all, kept where gifts are written; and what lists of donors, campaigns and donations are sorted by.

ALTER TABLE donors
    ADD COLUMN gift_count        bigint NOT NULL DEFAULT 0,
    ADD COLUMN total_given_minor bigint NOT NULL DEFAULT 0,
    ADD COLUMN last_gift_at      timestamptz;
COMMENT ON COLUMN donors.gift_count IS 'Received gifts in any currency. Kept by triggers on donations, like the next two; version and updated_at do not move with them.';
COMMENT ON COLUMN donors.total_given_minor IS 'Received gifts in the currency of organization_settings; others are not added.';
COMMENT ON COLUMN donors.last_gift_at IS 'When the latest of the received gifts was given; null when there is none.';

UPDATE donors SET gift_count = given.gifts, total_given_minor = given.total, last_gift_at = given.latest
FROM (SELECT donor_id, count(*) AS gifts, max(donated_at) AS latest,
             coalesce(sum(amount_minor) FILTER (WHERE currency = (SELECT currency FROM organization_settings)), 0) AS total
      FROM donations WHERE status = 'received' GROUP BY donor_id) AS given
WHERE donors.id = given.donor_id;

DROP INDEX donations_by_donor;
DROP INDEX donations_by_campaign;
CREATE INDEX donations_by_donor ON donations (donor_id, donated_at, id);
CREATE INDEX donations_by_campaign ON donations (campaign_id, donated_at, id);
CREATE INDEX donations_by_amount ON donations (currency, amount_minor, id);

-- Whoever has no address comes after those who have one, whoever never gave before those who did.
CREATE INDEX donors_by_email ON donors (coalesce(lower(email), '~') COLLATE "C", id);
CREATE INDEX donors_by_last_gift ON donors (coalesce(last_gift_at, '-infinity'), id);
CREATE INDEX donors_by_total_given ON donors (total_given_minor, id);

CREATE FUNCTION add_gifts(whose uuid[], gifts bigint[], totals numeric[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    -- In the order of ids: whoever writes gifts of the same donors waits, and nobody waits crosswise.
    PERFORM FROM donors WHERE id = ANY (whose) ORDER BY id FOR NO KEY UPDATE;
    -- A statement of its own: it sees what was committed while the locks were waited for. The last gift is looked for as a
    -- range of pairs, which only donations_by_donor can serve: asked by donor_id = and max(), a database without statistics
    -- yet, as during an import, walks through everybody's gifts by time.
    UPDATE donors
    SET gift_count = gift_count + added.gifts,
        total_given_minor = total_given_minor + added.total,
        last_gift_at = (SELECT donated_at FROM donations
                        WHERE (donor_id, donated_at) BETWEEN (donors.id, '-infinity') AND (donors.id, 'infinity')
                          AND status = 'received'
                        ORDER BY donor_id DESC, donated_at DESC LIMIT 1)
    FROM unnest(whose, gifts, totals) AS added (donor_id, gifts, total)
    WHERE donors.id = added.donor_id;
END $$;
COMMENT ON FUNCTION add_gifts IS 'Each donor once, with how many gifts more or fewer, and how much that is in the organization''s currency.';

CREATE FUNCTION donations_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM add_gifts(array_agg(donor_id), array_agg(gifts), array_agg(total))
    FROM (SELECT donor_id, count(*) AS gifts,
                 coalesce(sum(amount_minor) FILTER (WHERE currency = (SELECT currency FROM organization_settings)), 0) AS total
          FROM came WHERE status = 'received' GROUP BY donor_id) AS added
    HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION donations_went() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM add_gifts(array_agg(donor_id), array_agg(-gifts), array_agg(-total))
    FROM (SELECT donor_id, count(*) AS gifts,
                 coalesce(sum(amount_minor) FILTER (WHERE currency = (SELECT currency FROM organization_settings)), 0) AS total
          FROM went WHERE status = 'received' GROUP BY donor_id) AS lost
    HAVING count(*) > 0;
    RETURN NULL;
END $$;

-- A gift may go from one donor to another: both are locked at once. What leaves no trace in the sums locks nobody.
CREATE FUNCTION donations_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM add_gifts(array_agg(donor_id), array_agg(gifts), array_agg(total))
    FROM (SELECT donor_id, sum(sign)::bigint AS gifts,
                 coalesce(sum(sign * amount_minor) FILTER (WHERE currency = (SELECT currency FROM organization_settings)), 0) AS total
          FROM (SELECT 1 AS sign, donor_id, amount_minor, currency, donated_at FROM came WHERE status = 'received'
                UNION ALL
                SELECT -1, donor_id, amount_minor, currency, donated_at FROM went WHERE status = 'received') AS moved
          GROUP BY donor_id
          HAVING sum(sign) <> 0 OR sum(sign * amount_minor) <> 0 OR count(DISTINCT currency) > 1
              OR max(donated_at) FILTER (WHERE sign = 1) <> max(donated_at) FILTER (WHERE sign = -1)) AS difference
    HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE TRIGGER donations_came AFTER INSERT ON donations
    REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION donations_came();
CREATE TRIGGER donations_went AFTER DELETE ON donations
    REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION donations_went();
CREATE TRIGGER donations_changed AFTER UPDATE ON donations
    REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION donations_changed();

-- Who writes a gift counts it in the currency of that moment: nobody writes one while all are counted anew.
CREATE FUNCTION totals_counted_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE donations IN SHARE ROW EXCLUSIVE MODE;
    UPDATE donors SET total_given_minor = given.total
    FROM (SELECT donors.id, coalesce(sum(donations.amount_minor), 0) AS total
          FROM donors LEFT JOIN donations
            ON donations.donor_id = donors.id AND donations.status = 'received' AND donations.currency = NEW.currency
          GROUP BY donors.id) AS given
    WHERE donors.id = given.id AND donors.total_given_minor <> given.total;
    RETURN NULL;
END $$;
CREATE TRIGGER totals_counted_anew AFTER UPDATE ON organization_settings
    FOR EACH ROW WHEN (OLD.currency <> NEW.currency) EXECUTE FUNCTION totals_counted_anew();

CREATE FUNCTION no_donations_left() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE donors SET gift_count = 0, total_given_minor = 0, last_gift_at = NULL WHERE gift_count <> 0;
    RETURN NULL;
END $$;
CREATE TRIGGER no_donations_left AFTER TRUNCATE ON donations
    FOR EACH STATEMENT EXECUTE FUNCTION no_donations_left();

ALTER TABLE campaigns ADD COLUMN folded text;
UPDATE campaigns SET folded = left(lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036F]+', '', 'g')), 500);
ALTER TABLE campaigns ALTER COLUMN folded SET NOT NULL;
COMMENT ON COLUMN campaigns.folded IS 'The name: lower case, without accents. Lists are sorted and searched by it.';
DROP INDEX campaigns_by_name;
CREATE INDEX campaigns_by_name ON campaigns (folded, id);

-- The goal, and what was reached of it, would mean something else from one moment to the next.
CREATE FUNCTION campaign_keeps_its_currency() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM donations WHERE campaign_id = NEW.id) THEN
        RAISE EXCEPTION 'violates "campaign_keeps_its_currency"'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'campaign_keeps_its_currency';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER campaign_keeps_its_currency BEFORE UPDATE ON campaigns
    FOR EACH ROW WHEN (OLD.currency <> NEW.currency) EXECUTE FUNCTION campaign_keeps_its_currency();
