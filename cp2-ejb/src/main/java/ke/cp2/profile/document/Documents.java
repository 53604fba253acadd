package ke.cp2.profile.document;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.cipher.FieldCipher;
import ke.cp2.profile.Profile;
import ke.cp2.security.AccountId;

/** The documents of people, in the database. */
@Dependent
public class Documents {

    @PersistenceContext private EntityManager entityManager;

    private final FieldCipher cipher = FieldCipher.of(ProfileDocument.COLUMN);

    /** Lists a person's documents, the latest first. */
    public List<DocumentRow> of(AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT NEW ke.cp2.profile.document.DocumentRow(d.id, d.kind, d.name,"
                                + " d.kilobytes, d.uploadedAt) FROM ProfileDocument d WHERE"
                                + " d.accountId = :account AND d.removedAt IS NULL ORDER BY d.id DESC",
                        DocumentRow.class)
                .setParameter("account", accountId.value())
                .getResultList();
    }

    /**
     * Lets one change of a person's documents follow the other, and counts as one of the profile.
     */
    void lock(AccountId accountId) {
        if (entityManager.find(
                        Profile.class, accountId.value(), LockModeType.PESSIMISTIC_FORCE_INCREMENT)
                == null) {
            throw BusinessException.of("profile.consentFirst");
        }
    }

    /**
     * The document with exactly this content, whatever it was said to be; empty when a person has
     * none. Few are of one size, and only those are read.
     */
    Optional<ProfileDocument> same(AccountId accountId, byte[] content) {
        return entityManager
                .createQuery(
                        "SELECT d FROM ProfileDocument d WHERE d.accountId = :account AND"
                                + " d.kilobytes = :kilobytes"
                                + " AND d.removedAt IS NULL",
                        ProfileDocument.class)
                .setParameter("account", accountId.value())
                .setParameter("kilobytes", ProfileDocument.kilobytes(content))
                .getResultStream()
                .filter(
                        document ->
                                file(document)
                                        .filter(file -> Arrays.equals(file.content(), content))
                                        .isPresent())
                .findFirst();
    }

    /** Counts what a person has uploaded since then, also what is removed again. */
    long uploaded(AccountId accountId, Instant since) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(d) FROM ProfileDocument d WHERE d.accountId = :account AND"
                                + " d.uploadedAt >= :since",
                        Long.class)
                .setParameter("account", accountId.value())
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Forgets that a person had removed something before then. */
    void forgetRemoved(AccountId accountId, Instant before) {
        entityManager
                .createQuery(
                        "DELETE FROM ProfileDocument d WHERE d.accountId = :account AND"
                                + " d.removedAt < :before")
                .setParameter("account", accountId.value())
                .setParameter("before", before)
                .executeUpdate();
    }

    ProfileDocument add(
            AccountId accountId, DocumentKind kind, String name, byte[] content, Instant now) {
        ProfileDocument added = new ProfileDocument(accountId, kind, name, content, cipher, now);
        entityManager.persist(added);
        entityManager.flush();
        return added;
    }

    Optional<ProfileDocument> find(long id) {
        return Optional.ofNullable(entityManager.find(ProfileDocument.class, id));
    }

    Optional<DocumentFile> file(ProfileDocument document) {
        return Optional.ofNullable(document.file(cipher));
    }
}
