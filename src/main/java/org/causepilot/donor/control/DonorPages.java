package org.causepilot.donor.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.donor.entity.Donor;
import org.causepilot.platform.paging.Cursor;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;

/** Lists donors in one statement, a page after a place and not after a count: deep pages cost what the first one does. */
final class DonorPages {

    private static final String FOUND = "d.folded LIKE :words ESCAPE '\\'";
    private static final String LATER = "(d.folded > :folded OR (d.folded = :folded AND d.id > :id))";

    private DonorPages() {}

    static Page<Donor> read(EntityManager entityManager, PageRequest page) {
        Optional<String> words = page.pattern();
        Optional<Cursor> cursor = page.after(2);
        TypedQuery<Donor> query = entityManager.createQuery(jpql(words.isPresent(), cursor.isPresent()), Donor.class);
        words.ifPresent(pattern -> query.setParameter("words", pattern));
        cursor.ifPresent(place -> placeAfter(query, place));
        List<Donor> found = query.setMaxResults(page.limit() + 1).getResultList();
        return Page.of(found, page.limit(), last -> Cursor.after(last.folded(), last.id()));
    }

    private static String jpql(boolean searching, boolean continuing) {
        List<String> conditions = new ArrayList<>();
        if (searching) {
            conditions.add(FOUND);
        }
        if (continuing) {
            conditions.add(LATER);
        }
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return "SELECT d FROM Donor d" + where + " ORDER BY d.folded, d.id";
    }

    private static void placeAfter(TypedQuery<Donor> query, Cursor place) {
        try {
            query.setParameter("folded", place.keys().get(0))
                    .setParameter("id", UUID.fromString(place.keys().get(1)));
        } catch (IllegalArgumentException foreign) {
            throw Cursor.refused();
        }
    }
}
