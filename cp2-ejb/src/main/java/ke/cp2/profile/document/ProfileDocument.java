package ke.cp2.profile.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import ke.cp2.platform.cipher.FieldCipher;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A document of a person, its content encrypted. A removed one stays for a day without content, so
 * that it counts among what was uploaded.
 */
@Entity
@Table(name = "PROFILE_DOCUMENT")
public class ProfileDocument {

    /** The column of the content. */
    static final String COLUMN = "PROFILE_DOCUMENT.CONTENT_ENC";

    private static final int LONGEST_NAME = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PROFILE_DOCUMENT_SEQ")
    @SequenceGenerator(name = "PROFILE_DOCUMENT_SEQ", sequenceName = "PROFILE_DOCUMENT_SEQ")
    private Long id;

    @Column(name = "ACCOUNT_ID")
    private long accountId;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Column(name = "FILE_NAME")
    private String name;

    private long kilobytes;

    @Column(name = "UPLOADED_AT")
    private Instant uploadedAt;

    @Column(name = "REMOVED_AT")
    private @Nullable Instant removedAt;

    @Lob
    @Column(name = "CONTENT_ENC")
    private byte @Nullable [] content;

    protected ProfileDocument() {}

    ProfileDocument(
            AccountId accountId,
            DocumentKind kind,
            String name,
            byte[] content,
            FieldCipher cipher,
            Instant now) {
        this.accountId = accountId.value();
        this.kind = kind;
        this.name = name;
        this.kilobytes = kilobytes(content);
        this.content = cipher.encrypt(content);
        this.uploadedAt = now;
    }

    /** The size of a content as it is kept, rounded up. */
    static long kilobytes(byte[] content) {
        return (content.length + 1023L) / 1024;
    }

    /**
     * The name that a file is kept under: without a path and without what no name needs, ending as
     * its format does.
     */
    static String keptName(String typed, DocumentFormat format) {
        String path = Objects.requireNonNullElse(TypedText.line(typed), "");
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String stem =
                (dot < 0 ? last : last.substring(0, dot))
                        .replaceAll("[^\\p{L}\\p{N} ._()-]", "")
                        .replaceAll("^[ .]+|[ .]+$", "");
        String kept = stem.isEmpty() ? "document" : stem;
        return kept.substring(0, Math.min(kept.length(), LONGEST_NAME)) + format.keptEnding();
    }

    /** Forgets the content. */
    void remove(Instant now) {
        content = null;
        removedAt = now;
    }

    /** Gives the file; null when it is removed. */
    @Nullable DocumentFile file(FieldCipher cipher) {
        return content == null ? null : new DocumentFile(name, cipher.decrypt(content));
    }

    long id() {
        return id;
    }

    AccountId accountId() {
        return AccountId.of(accountId);
    }

    String name() {
        return name;
    }

    DocumentKind kind() {
        return kind;
    }
}
