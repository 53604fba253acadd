package ke.cp2.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import ke.cp2.letter.print.LetterPrinter;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/** Gives a professional the letters of the own deployments; those of others do not exist here. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MyLetters {

    @Inject private IssuingLetters issuing;

    @Inject private LetterPrinter printer;

    @Inject private Letters letters;

    @Inject private Caller caller;

    /** Finds the own deployments whose letter was revoked: there is none to download. */
    public List<Long> revoked() {
        return letters.revokedOf(caller.accountId());
    }

    /**
     * The letter of an own deployment as a file. The first time it is written; then it stays as it
     * is.
     *
     * @throws BusinessException {@code letter.notFound} when there is no such deployment of the
     *     caller, or another one when there is no letter of it
     */
    public LetterFile print(long deploymentId, @NotNull Locale language) {
        IssuingLetters.Issued issued = issuing.own(deploymentId, language);
        return new LetterFile(issued.fileName(), printer.print(List.of(issued.sheet())));
    }
}
