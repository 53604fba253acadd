package ke.cp2.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ke.cp2.application.ApplicationReference;
import ke.cp2.deployment.posting.PostedPeople;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.letter.print.LetterPrinter;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.Role;

/** Shows officers the letters of a deployment that they may see. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class LettersOfDeployments {

    @Inject private PostedPeople people;

    @Inject private Letters letters;

    @Inject private IssuingLetters issuing;

    @Inject private LetterPrinter printer;

    /** The latest deployment that came of an application; empty when the caller may not see it. */
    public Optional<PostedPerson> latestOf(ApplicationReference reference) {
        return letters.latestDeployment(reference.toString()).flatMap(people::byId);
    }

    /** The deployment with that id; empty when the caller may not see it. */
    public Optional<PostedPerson> deployment(long deploymentId) {
        return people.byId(deploymentId);
    }

    /** The letters of a deployment, the latest first; none when the caller may not see it. */
    public List<LetterRow> list(long deploymentId) {
        return people.byId(deploymentId).isPresent() ? letters.rows(deploymentId) : List.of();
    }

    /**
     * The valid letter of a deployment as a file; the first time it is written. That the caller
     * read it is kept.
     *
     * @throws BusinessException when the caller may not see the deployment, or there is no letter
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public LetterFile print(long deploymentId, @NotNull Locale language) {
        IssuingLetters.Issued issued = issuing.ofOther(deploymentId, language);
        return new LetterFile(issued.fileName(), printer.print(List.of(issued.sheet())));
    }
}
