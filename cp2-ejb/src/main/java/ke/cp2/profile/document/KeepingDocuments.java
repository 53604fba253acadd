package ke.cp2.profile.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/** Lets a professional add, open and remove copies of the own documents. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class KeepingDocuments {

    /** As many as a person can have. */
    public static final int MOST = 10;

    private static final int MOST_A_DAY = 20;
    private static final Duration DAY = Duration.ofDays(1);

    /** One person's files are looked at one after the other; some people share a turn. */
    private static final List<Semaphore> TURNS =
            Stream.generate(() -> new Semaphore(1)).limit(64).toList();

    @Inject private Documents documents;

    @Inject private Caller caller;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    /** Lists the caller's documents. */
    public List<DocumentRow> list() {
        return documents.of(caller.accountId());
    }

    /**
     * Keeps a document. A picture is kept as a JPEG without what the camera wrote beside it.
     *
     * @throws BusinessException at {@code kind} or {@code file} when it cannot be taken, and when
     *     the caller has the same file, has too many or has sent too many today
     */
    public void add(@Nullable DocumentKind kind, @Nullable String fileName, byte[] content) {
        AccountId owner = caller.accountId();
        if (kind == null) {
            throw BusinessException.at("kind", "profile.documentKindMissing");
        }
        String given = Objects.requireNonNullElse(fileName, "");
        DocumentFormat format = DocumentFormat.of(given, content);
        Instant now = clock.instant();
        refuseMore(owner, now);
        byte[] kept = cleaned(owner, format, content);
        documents.lock(owner);
        refuseMore(owner, now);
        documents
                .same(owner, kept)
                .ifPresent(
                        same -> {
                            throw BusinessException.at(
                                    "file", "profile.documentTwice." + same.kind(), same.name());
                        });
        documents.forgetRemoved(owner, now.minus(DAY));
        String name = ProfileDocument.keptName(given, format);
        ProfileDocument added = documents.add(owner, kind, name, kept, now);
        record(AuditAction.PROFILE_DOCUMENT_ADDED, added);
    }

    /**
     * Nobody else waits while a file is looked at, and nobody has more than one looked at: two
     * pictures that take long, of one person, would keep all others out.
     */
    private static byte[] cleaned(AccountId owner, DocumentFormat format, byte[] content) {
        Semaphore turn = TURNS.get(Math.floorMod(owner.hashCode(), TURNS.size()));
        Picture.take(turn);
        try {
            return format.cleaned(content);
        } finally {
            turn.release();
        }
    }

    private void refuseMore(AccountId owner, Instant now) {
        if (documents.of(owner).size() >= MOST) {
            throw BusinessException.at("file", "profile.documentsMany", MOST);
        }
        if (documents.uploaded(owner, now.minus(DAY)) >= MOST_A_DAY) {
            throw BusinessException.at("file", "profile.documentsToday", MOST_A_DAY);
        }
    }

    /**
     * Gives one of the caller's documents.
     *
     * @throws BusinessException when it is gone or somebody else's
     */
    public DocumentFile open(long id) {
        return documents.file(own(id)).orElseThrow(KeepingDocuments::gone);
    }

    /** Removes one of the caller's documents; one that is gone already stays gone. */
    public void remove(long id) {
        documents.lock(caller.accountId());
        ProfileDocument document = own(id);
        document.remove(clock.instant());
        record(AuditAction.PROFILE_DOCUMENT_REMOVED, document);
    }

    private ProfileDocument own(long id) {
        return documents
                .find(id)
                .filter(document -> document.accountId().equals(caller.accountId()))
                .orElseThrow(KeepingDocuments::gone);
    }

    private void record(AuditAction action, ProfileDocument document) {
        audit.record(
                action.of(document.accountId().value())
                        .detail(document.kind() + ": " + document.id()));
    }

    static BusinessException gone() {
        return BusinessException.of("profile.noSuchDocument");
    }
}
