package org.causepilot.form.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.form.entity.Form;
import org.causepilot.form.entity.FormFilter;
import org.causepilot.platform.paging.Cursor;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;

/** Lists forms in one statement. */
final class FormPages {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private FormPages() {}

    static Page<Form> read(EntityManager entityManager, FormFilter filter, PageRequest page) {
        FormPages query = new FormPages();
        query.narrow(filter, page);
        List<Form> found =
                query.on(entityManager).setMaxResults(page.limit() + 1).getResultList();
        return Page.of(found, page.limit(), last -> Cursor.after(last.folded(), last.id()));
    }

    private void narrow(FormFilter filter, PageRequest page) {
        page.pattern().ifPresent(words -> where("f.folded LIKE :words ESCAPE '\\'", "words", words));
        if (filter.isPublished() != null) {
            where("f.isPublished = :published", "published", filter.isPublished());
        }
        if (filter.campaignId() != null) {
            where("f.campaignId = :campaign", "campaign", filter.campaignId());
        }
        page.after(2).ifPresent(this::placeAfter);
    }

    private void placeAfter(Cursor place) {
        where(
                "(f.folded > :folded OR (f.folded = :folded AND f.id > :id))",
                "folded",
                place.keys().get(0));
        values.put("id", id(place));
    }

    private static UUID id(Cursor place) {
        try {
            return UUID.fromString(place.keys().get(1));
        } catch (IllegalArgumentException foreign) {
            throw Cursor.refused();
        }
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private TypedQuery<Form> on(EntityManager entityManager) {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        TypedQuery<Form> query =
                entityManager.createQuery("SELECT f FROM Form f" + where + " ORDER BY f.folded, f.id", Form.class);
        values.forEach(query::setParameter);
        return query;
    }
}
