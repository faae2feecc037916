package org.causepilot.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.organization.entity.Organization;
import org.causepilot.organization.entity.OrganizationChanged;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.organization.entity.OrganizationStatus;
import org.causepilot.organization.entity.RevisionReason;
import org.causepilot.organization.entity.Slug;
import org.causepilot.platform.problem.NotFoundException;
import org.causepilot.platform.problem.PreconditionFailedException;

/** Knows every organization, and is the only one to change what is known. */
@ApplicationScoped
@Transactional
public class OrganizationRegistry {

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @Inject
    private ConnectionVault vault;

    @Inject
    private ConnectionRevisions revisions;

    @Inject
    private OrganizationNews news;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<OrganizationSnapshot> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Organization.class, id)).map(Organization::snapshot);
    }

    /** As everybody sees it, whatever the caller's transaction has done. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Optional<OrganizationSnapshot> findCommitted(UUID id) {
        return find(id);
    }

    /** Of all organizations that people know of, as everybody sees them. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Map<String, UUID> committedSlugs() {
        return entityManager
                .createQuery("SELECT o.slug, o.id FROM Organization o WHERE o.status NOT IN :hidden", Object[].class)
                .setParameter("hidden", Set.of(OrganizationStatus.PROVISIONING, OrganizationStatus.DELETED))
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }

    /** @throws NotFoundException when there is none, none yet, or none any more */
    @Transactional(Transactional.TxType.SUPPORTS)
    public OrganizationSnapshot get(UUID id) {
        return find(id).filter(OrganizationSnapshot::isVisible).orElseThrow(NotFoundException::new);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<OrganizationSnapshot> findBySlug(String slug) {
        return entityManager
                .createQuery("SELECT o FROM Organization o WHERE o.slug = :slug", Organization.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .map(Organization::snapshot);
    }

    /** @throws SlugTakenException also when another node takes the slug at this very moment */
    public OrganizationSnapshot register(
            UUID id, String name, Slug slug, String databaseName, OrganizationStatus status) {
        Organization organization = new Organization(id, name, slug, databaseName, status, clock);
        entityManager.persist(organization);
        UniqueRules.flush(entityManager);
        return organization.snapshot();
    }

    /**
     * Makes {@code connection} the one in force: the next generation. The ones before stay as revisions.
     *
     * @param identity which database it really is; null when its server does not tell
     * @param expectedVersion null when the caller does not care
     * @throws DatabaseInUseException when another organization's connection leads to the same database
     */
    public OrganizationSnapshot connect(
            UUID id, ConnectionString connection, String identity, RevisionReason reason, Long expectedVersion) {
        return change(id, expectedVersion, organization -> {
            byte[] sealed = vault.seal(id, organization.generation() + 1, connection);
            organization.connect(sealed, connection.target(), identity, clock);
            revisions.keep(id, organization.generation(), sealed, identity, reason);
        });
    }

    public OrganizationSnapshot rename(UUID id, String name, Long expectedVersion) {
        return change(id, expectedVersion, organization -> organization.rename(name, clock));
    }

    public OrganizationSnapshot activate(UUID id, Long expectedVersion) {
        return change(id, expectedVersion, organization -> organization.activate(clock));
    }

    public OrganizationSnapshot suspend(UUID id, Long expectedVersion) {
        return change(id, expectedVersion, organization -> organization.suspend(clock));
    }

    public OrganizationSnapshot beginDeletion(UUID id, Long expectedVersion) {
        return change(id, expectedVersion, organization -> organization.beginDeletion(clock));
    }

    /** Takes back a registration that never came into force. */
    public void forget(UUID id) {
        Organization organization = entityManager.find(Organization.class, id);
        if (organization != null) {
            entityManager.remove(organization);
            entityManager.flush();
            news.tell(new OrganizationChanged(id, organization.generation(), false));
        }
    }

    /** @param expectedVersion null when the caller does not care */
    OrganizationSnapshot change(UUID id, Long expectedVersion, Consumer<Organization> action) {
        Organization organization = entityManager.find(Organization.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (organization == null) {
            throw new NotFoundException();
        }
        if (expectedVersion != null && expectedVersion != organization.version()) {
            throw new PreconditionFailedException();
        }
        action.accept(organization);
        UniqueRules.flush(entityManager);
        OrganizationSnapshot after = organization.snapshot();
        news.tell(OrganizationChanged.of(after));
        return after;
    }
}
