package ke.cp2.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import ke.cp2.application.figures.PlaceFigure;
import ke.cp2.application.figures.SeriesFigures;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.deployment.posting.ToldPeople;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.Role;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.budget.SmsTariff;

/** Counts for council officers whom other days of a series would concern. */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class LettersOfSeries {

    @Inject private Letters letters;

    @Inject private ToldPeople people;

    @Inject private SmsTariff tariff;

    @Inject private SeriesFigures figures;

    /** Counts the valid letters of a series, and the people who know where they go. */
    public LettersInForce inForce(long seriesId) {
        return letters.inForce(seriesId);
    }

    /** Counts the applications of a series, whatever has become of them. */
    public long applications(long seriesId) {
        return figures.of(seriesId, null, null).stream().mapToLong(PlaceFigure::applications).sum();
    }

    /** The first of the people who know where they go, by their centres. */
    public List<Counting> first(long seriesId) {
        return people.first(seriesId, FirstPeople.NAMED).stream()
                .map(LettersOfSeries::counting)
                .toList();
    }

    private static Counting counting(PostedPerson person) {
        return new Counting(
                person.fullName() == null ? person.reference() : person.fullName(),
                person.centreName(),
                person.centreCode());
    }

    /**
     * Names somebody who counts on the days.
     *
     * @param name or, where none is known, the reference of the application
     */
    public record Counting(String name, String centreName, String centreCode)
            implements Serializable {}

    /** Tells what it costs, in shillings, to send one SMS to each of so many people. */
    public BigDecimal cost(long messages) {
        return tariff.price(MessageClass.TRANSACTIONAL, 1).multiply(BigDecimal.valueOf(messages));
    }
}
