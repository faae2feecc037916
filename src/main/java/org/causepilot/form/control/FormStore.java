package org.causepilot.form.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.causepilot.form.entity.Form;
import org.causepilot.form.entity.FormDetails;
import org.causepilot.form.entity.FormFilter;
import org.causepilot.form.entity.FormSnapshot;
import org.causepilot.orgdatabase.control.OrganizationWork;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.persistence.Versioned;
import org.causepilot.platform.problem.NotFoundException;

/** The forms of the organization that the request is inside of. */
@ApplicationScoped
public class FormStore {

    @Inject
    private OrganizationWork work;

    @Inject
    private Clock clock;

    /** @param sort by {@code title}, which is usual, {@code created_at} or {@code updated_at} */
    public Page<FormSnapshot> list(FormFilter filter, String sort, PageRequest page) {
        return work.query(connection -> FormPages.read(connection, filter, sort, page));
    }

    /** @throws NotFoundException when this organization has no such form */
    public FormSnapshot get(UUID id) {
        return work.read(
                entityManager -> Versioned.found(entityManager, Form.class, id).snapshot());
    }

    /**
     * @throws FormSlugTakenException also when somebody else writes the same slug at this very moment
     * @throws org.causepilot.platform.problem.ValidationException for a campaign that is none, and for a form that leads
     *     nowhere
     */
    public FormSnapshot add(FormDetails details) {
        return work.write(entityManager -> {
            Form form = new Form(UUID.randomUUID(), details, clock);
            entityManager.persist(form);
            FormRules.flush(entityManager);
            return form.snapshot();
        });
    }

    /**
     * @param change sees the details as they are in this very transaction, so that two who change different parts of one form
     *     both get their way
     * @param expectedVersion null when the caller does not care
     */
    public FormSnapshot change(UUID id, Long expectedVersion, UnaryOperator<FormDetails> change) {
        return work.write(entityManager -> {
            Form form = Versioned.locked(entityManager, Form.class, id, expectedVersion);
            form.become(change.apply(form.details()), clock);
            FormRules.flush(entityManager);
            return form.snapshot();
        });
    }

    /**
     * @param expectedVersion null when the caller does not care
     * @throws org.causepilot.platform.problem.ConflictException when it was answered: what people said, and consented to,
     *     does not go with the question
     */
    public void remove(UUID id, Long expectedVersion) {
        work.write(entityManager -> {
            entityManager.remove(Versioned.locked(entityManager, Form.class, id, expectedVersion));
            FormRules.flushRemoval(entityManager);
            return null;
        });
    }
}
