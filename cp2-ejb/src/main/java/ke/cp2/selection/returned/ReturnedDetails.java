package ke.cp2.selection.returned;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.selection.SelectionAccess;
import ke.cp2.profile.FirstPeople;
import ke.cp2.profile.ProfileState;
import ke.cp2.profile.VerifyingProfiles;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.selection.list.OfficerTies;
import ke.cp2.selection.list.RankedList;
import ke.cp2.selection.list.RankedLists;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;

/**
 * Shows officers which applications the return of a person's details touches, and whose details
 * were returned after the closing of a vacancy: by whom, when and why.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class ReturnedDetails {

    @PersistenceContext private EntityManager entityManager;

    @Inject private VerifyingProfiles verifying;

    @Inject private SelectionAccess access;

    @Inject private VacancyCatalogue vacancies;

    @Inject private RankedLists lists;

    @Inject private ReturnedPlaces places;

    @Inject private OfficerTies ties;

    @Inject private FirstPeople names;

    @Inject private RecipientDirectory people;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /**
     * The applications of a person that wait for a decision on vacancies that have closed; none of
     * somebody whose details the caller may not verify.
     */
    public List<TouchedApplication> touched(AccountId person) {
        return verifying.isInReach(person)
                ? entityManager
                        .createQuery(
                                "SELECT a.reference, a.vacancyId, r.place FROM Application a"
                                        + " LEFT JOIN RankedApplication r ON r.applicationId = a.id"
                                        + " WHERE a.accountId = :person AND a.state IN :waiting"
                                        + " ORDER BY a.id",
                                Object[].class)
                        .setParameter("person", person.value())
                        .setParameter("waiting", ApplicationState.undecided())
                        .getResultStream()
                        .map(this::touched)
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private Optional<TouchedApplication> touched(Object[] row) {
        return vacancies
                .byId(VacancyId.of((Long) row[1]))
                .filter(vacancy -> !clock.instant().isBefore(vacancy.closesAt()))
                .map(vacancy -> new TouchedApplication((String) row[0], vacancy, (Integer) row[2]));
    }

    /**
     * Everybody on the ranked list of a vacancy whose details were returned after its closing, in
     * the order of their places; nobody whom the caller has to do with.
     */
    public List<ReturnedRow> of(String number) {
        return access.inView(number)
                .flatMap(vacancy -> lists.of(vacancy.vacancyId()).map(list -> rows(list, vacancy)))
                .orElseGet(List::of);
    }

    private List<ReturnedRow> rows(RankedList list, VacancyDetails vacancy) {
        Set<Long> hidden = ties.of(list.id(), caller.accountId());
        List<ReturnedPlace> found =
                places.on(list, vacancy).all().stream()
                        .filter(one -> !hidden.contains(one.applicationId()))
                        .toList();
        Map<AccountId, String> named =
                names.named(found.stream().map(ReturnedPlace::accountId).toList());
        Map<AccountId, String> officers = new HashMap<>();
        return found.stream()
                .map(
                        one ->
                                new ReturnedRow(
                                        one.place(),
                                        one.reference(),
                                        one.accountId(),
                                        named.get(one.accountId()),
                                        officer(one.returnedBy(), officers),
                                        one.returnedAt(),
                                        one.words(),
                                        one.agreedBy() == null
                                                ? null
                                                : officer(one.agreedBy(), officers),
                                        one.term(),
                                        one.review() == ProfileState.VERIFIED
                                                ? one.reviewedAt()
                                                : null,
                                        one.isHeldOn(list, clock.instant()),
                                        one.isOverOn(list, clock.instant())))
                .toList();
    }

    private String officer(AccountId id, Map<AccountId, String> known) {
        return known.computeIfAbsent(
                id, one -> people.ofAccount(one).map(Recipient::fullName).orElse(""));
    }
}
