package ke.cp2.profile.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.VerifyingProfiles;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;

/** Lets officers read the documents of people whose details they may verify. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class ReadingDocuments {

    @Inject private Documents documents;

    @Inject private VerifyingProfiles verifying;

    @Inject private AuditTrail audit;

    /** Lists a person's documents; none of a person whom the caller may not verify. */
    public List<DocumentRow> of(AccountId person) {
        return verifying.isInReach(person) ? documents.of(person) : List.of();
    }

    /**
     * Gives a document. That the caller opened it is kept.
     *
     * @throws BusinessException when it is gone, or of a person whom the caller may not verify
     */
    public DocumentFile open(long id) {
        ProfileDocument document =
                documents
                        .find(id)
                        .filter(found -> verifying.isInReach(found.accountId()))
                        .orElseThrow(KeepingDocuments::gone);
        DocumentFile file = documents.file(document).orElseThrow(KeepingDocuments::gone);
        audit.record(
                AuditAction.PROFILE_DOCUMENT_OPENED
                        .of(document.accountId().value())
                        .detail(document.kind() + ": " + document.id()));
        return file;
    }
}
