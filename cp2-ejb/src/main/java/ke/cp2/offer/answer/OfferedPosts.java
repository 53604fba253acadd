package ke.cp2.offer.answer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.regex.Pattern;
import ke.cp2.offer.OfferPlace;
import ke.cp2.offer.OfferRow;
import ke.cp2.offer.Offers;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.vacancy.VacancyCatalogue;
import org.jspecify.annotations.Nullable;

/** Reads offers as their applicants see them, whoever has asked who may. */
@Dependent
class OfferedPosts {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** So many tell the people around one phone apart, and say nothing to others. */
    private static final int LAST_DIGITS = 3;

    @Inject private Offers offers;

    @Inject private VacancyCatalogue vacancies;

    @Inject private RecipientDirectory people;

    @Inject private Clock clock;

    OfferedPost at(OfferPlace place) {
        OfferRow row = offers.row(place.id());
        return new OfferedPost(
                row,
                vacancies.byId(place.vacancyId()).orElseThrow(),
                row.isOpen() && clock.instant().isBefore(row.deadline()),
                firstName(row.applicantName()),
                people.ofAccount(place.accountId())
                        .map(owner -> lastDigits(owner.mobileNumber()))
                        .orElse(""));
    }

    private static @Nullable String firstName(@Nullable String name) {
        return name == null || name.isBlank() ? null : SPACE.split(name.strip())[0];
    }

    private static String lastDigits(String number) {
        return number.substring(number.length() - LAST_DIGITS);
    }
}
