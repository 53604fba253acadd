package ke.cp2.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.CancellationPreview;
import ke.cp2.application.Cancelling;
import ke.cp2.application.HistoryKind;
import ke.cp2.application.MyApplications;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.decision.DecisionScene;
import ke.cp2.application.eligibility.OwnCentre;
import ke.cp2.home.CountingTasks;
import ke.cp2.home.Task;
import ke.cp2.offer.answer.AnsweringByLink;
import ke.cp2.offer.answer.AnsweringOffers;
import ke.cp2.offer.answer.OfferedPost;
import ke.cp2.offer.answer.TextingPhone;
import ke.cp2.offer.risk.AtRiskRow;
import ke.cp2.offer.risk.VacanciesAtRisk;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.support.As;
import ke.cp2.support.TestClock;
import ke.cp2.vacancy.series.SeriesAboutToMove;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Posts are offered, answered once, and what becomes free goes to the next of the reserve list. */
@ExtendWith(ArquillianExtension.class)
class OffersIT {

    private static final String TOKEN = "AbCdEfGh1234";

    @Inject private RecruitmentScene scene;
    @Inject private DecisionScene desk;
    @Inject private TestClock clock;
    @Inject private Offering offering;
    @Inject private OfferingTransactions transactions;
    @Inject private VacancyOffers reading;
    @Inject private ExpiringOffers expiring;
    @Inject private AnsweringOffers answering;
    @Inject private AnsweringByLink link;
    @Inject private TextingPhone phone;
    @Inject private OfferKeys keys;
    @Inject private VacanciesAtRisk atRisk;
    @Inject private CountingTasks tasks;
    @Inject private MyApplications mine;
    @Inject private Cancelling cancelling;
    @Inject private Event<SeriesAboutToMove> moving;
    @Inject private UserTransaction transaction;
    @Inject private EntityManager entityManager;

    private final List<AccountId> people = new ArrayList<>();
    private final List<String> references = new ArrayList<>();

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    /** The first of them are successful, the others on the reserve list; all know it. */
    private void decided(int posts, int reserves) throws Exception {
        desk.begin(posts);
        for (int i = 0; i < posts + reserves; i++) {
            people.add(scene.aProfessional());
            references.add(desk.anApplication(people.get(i)));
        }
        desk.windowOver();
        desk.decide(Decision.SUCCESSFUL, references.subList(0, posts).toArray(String[]::new));
        if (reserves > 0) {
            desk.decide(
                    Decision.RESERVE,
                    references.subList(posts, posts + reserves).toArray(String[]::new));
        }
        desk.undoOver();
        desk.tellAll();
    }

    private Instant deadline() {
        return clock.instant().plus(Duration.ofDays(4));
    }

    private static OfferForm until(Instant deadline) {
        OfferForm form = new OfferForm();
        form.setDeadline(Kenya.wallClock(deadline));
        return form;
    }

    private long offered() {
        OfferForm form = until(deadline());
        return desk.asOfficer(
                () -> offering.offer(desk.vacancy(), form, offering.preview(desk.vacancy(), form)));
    }

    private OfferPreview preview(OfferForm form) {
        return desk.asOfficer(() -> offering.preview(desk.vacancy(), form));
    }

    private static void assertRefused(String key, Runnable useCase) {
        assertThatThrownBy(useCase::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private void accept(int person) {
        As.account(
                people.get(person),
                Role.PROFESSIONAL,
                () -> answering.accept(ApplicationReference.of(references.get(person))));
    }

    private void decline(int person, String reason) {
        As.account(
                people.get(person),
                Role.PROFESSIONAL,
                () -> answering.decline(ApplicationReference.of(references.get(person)), reason));
    }

    private Object state(int person) {
        return desk.state(references.get(person));
    }

    private int texts(String template, int person) {
        return scene.count(
                "SELECT COUNT(*) FROM SMS_MESSAGE WHERE TEMPLATE = ? AND ACCOUNT_ID = ?",
                template,
                people.get(person).value());
    }

    private int open() {
        return scene.count(
                "SELECT COUNT(*) FROM OFFER WHERE VACANCY_ID = ? AND STATE = 'OPEN'",
                desk.vacancyId().value());
    }

    private void assertInStep() {
        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM APPLICATION A WHERE A.VACANCY_ID = ? AND"
                                        + " CASE WHEN A.STATE = 'OFFERED' THEN 1 ELSE 0 END <>"
                                        + " (SELECT COUNT(*) FROM OFFER O"
                                        + " WHERE O.APPLICATION_ID = A.ID AND O.STATE = 'OPEN')",
                                desk.vacancyId().value()))
                .as("applications whose offer says something else")
                .isZero();
        for (String state :
                List.of("SUCCESSFUL", "RESERVE", "OFFERED", "ACCEPTED", "DECLINED", "EXPIRED")) {
            assertThat(
                            scene.count(
                                    "SELECT COALESCE(SUM(APPLICATIONS), 0) FROM APPLICATION_COUNT"
                                            + " WHERE VACANCY_ID = ? AND STATE = ?",
                                    desk.vacancyId().value(),
                                    state))
                    .as("kept count of " + state)
                    .isEqualTo(
                            scene.count(
                                    "SELECT COUNT(*) FROM APPLICATION WHERE VACANCY_ID = ?"
                                            + " AND STATE = ?",
                                    desk.vacancyId().value(),
                                    state));
        }
    }

    @Test
    void noExaminationIsMovedBeforeTheEndOfOpenOffers() throws Exception {
        decided(2, 0);
        offered();
        LocalDate ends = Kenya.wallClock(deadline()).toLocalDate();
        assertThatThrownBy(() -> move(ends))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> {
                            assertThat(refused.field()).isEqualTo("startsOn");
                            assertThat(refused.key()).isEqualTo("offer.startsBeforeAnswers");
                            assertThat(refused.values()).containsExactly(2L, ends);
                        });
        accept(0);
        accept(1);
        move(ends);
    }

    private void move(LocalDate firstDay) {
        long series =
                ((Number)
                                scene.ask(
                                        "SELECT SERIES_ID FROM VACANCY WHERE VACANCY_NUMBER = ?",
                                        desk.vacancy()))
                        .longValue();
        moving.fire(
                new SeriesAboutToMove(
                        series, firstDay.plusDays(30), firstDay, 0, StatedReason.NONE));
    }

    @Test
    void anOfficerReadsAndConfirmsToWhomUntilWhenAndAtWhatCost() throws Exception {
        desk.begin(2);
        people.add(scene.aProfessional());
        references.add(desk.anApplication(people.get(0)));
        desk.windowOver();
        assertRefused("offer.undecided", () -> preview(until(deadline())));
        desk.decide(Decision.SUCCESSFUL, references.get(0));
        assertRefused("offer.waiting", () -> preview(until(deadline())));
        desk.approved();
        assertRefused("offer.untold", () -> preview(until(deadline())));
        desk.undoOver();
        assertRefused("offer.deadlinePast", () -> preview(until(clock.instant())));
        assertRefused(
                "offer.deadlineTooFar",
                () -> preview(until(clock.instant().plus(Duration.ofDays(22)))));
        assertRefused(
                "offer.deadlineTooSoon",
                () -> preview(until(clock.instant().plus(Duration.ofHours(23)))));
        clock.stopAt(Instant.parse("2026-10-25T09:00:00Z"));
        assertRefused(
                "offer.deadlineAfterStart",
                () -> preview(until(Instant.parse("2026-11-01T21:00:00Z"))));
        OfferForm form = until(Instant.parse("2026-11-01T20:00:00Z"));
        OfferPreview shown = preview(form);
        assertThat(shown.total()).isOne();
        assertThat(shown.first())
                .containsExactly(
                        new OfferPreview.Person(
                                references.get(0),
                                "Wanjiru Otieno " + people.get(0),
                                false,
                                false));
        assertThat(desk.asOfficer(() -> reading.standing(desk.vacancy())))
                .hasValueSatisfying(standing -> assertThat(standing.longestDays()).isEqualTo(21));
        assertThat(shown.english())
                .startsWith("CP2: we offer you a post as Invigilator. ")
                .contains("ACCEPT 4711 or DECLINE 4711 to 22262 by 1 Nov 23:00. http");
        assertThat(shown.kiswahili()).contains("Tuma NDIYO 4711 au HAPANA 4711");
        assertThat(shown.cost()).isEqualByComparingTo("0.80");

        AccountId own = desk.officer();
        desk.officer(scene.anOfficer(scene.otherSubCounty()));
        assertRefused("application.notFound", () -> preview(form));
        desk.officer(own);
        assertThat(desk.asOfficer(() -> offering.offer(desk.vacancy(), form, shown))).isOne();
        assertThat(state(0)).isEqualTo("OFFERED");
        assertThat(texts("POST_OFFERED", 0)).isOne();
        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM SMS_MESSAGE WHERE TEMPLATE = 'POST_OFFERED'"
                                        + " AND ACCOUNT_ID = ? AND SECRET_BODY = 1",
                                people.get(0).value()))
                .as("the text with the link is wiped once it has left")
                .isOne();
        assertRefused(
                "offer.changedMeanwhile",
                () -> desk.asOfficer(() -> offering.offer(desk.vacancy(), form, shown)));
        assertRefused("offer.nobody", () -> preview(form));
        assertInStep();
    }

    @Test
    void whoDeclinesMakesRoomForTheNextOfTheReserveList() throws Exception {
        decided(2, 2);
        assertThat(offered()).isEqualTo(2);
        accept(0);
        assertThat(state(0)).isEqualTo("ACCEPTED");
        assertThat(state(2)).isEqualTo("RESERVE");
        assertRefused("offer.ended.ACCEPTED", () -> decline(0, "Not now"));
        assertRefused("offer.reasonMissing", () -> decline(1, " "));
        decline(1, "I am posted elsewhere");

        assertThat(state(1)).isEqualTo("DECLINED");
        assertThat(state(2)).isEqualTo("OFFERED");
        assertThat(state(3)).isEqualTo("RESERVE");
        assertThat(calledUpUntil()).as("not at night").isEqualTo(LocalTime.of(17, 0));
        assertThat(texts("OFFER_DECLINED", 1)).isOne();
        assertThat(texts("POST_OFFERED", 2)).isOne();
        assertThat(
                        As.account(
                                        people.get(2),
                                        Role.PROFESSIONAL,
                                        () ->
                                                mine.byReference(
                                                        ApplicationReference.of(references.get(2))))
                                .orElseThrow()
                                .history())
                .last()
                .satisfies(
                        line -> {
                            assertThat(line.kind()).isEqualTo(HistoryKind.CALLED_UP);
                            assertThat(line.isByPortal()).isTrue();
                        });
        assertThat(
                        scene.ask(
                                "SELECT ACTION || '|' || DETAIL || '|' || REASON FROM AUDIT_ENTRY"
                                        + " WHERE SUBJECT_ID = ? AND ACTION LIKE 'offer.d%'",
                                references.get(1)))
                .isEqualTo("offer.declined|by PAGE|I am posted elsewhere");
        assertThat(desk.asOfficer(() -> reading.list(desk.vacancy(), PageRequest.of(0, 10))).rows())
                .extracting(OfferRow::state)
                .containsExactly(OfferState.OPEN, OfferState.DECLINED, OfferState.ACCEPTED);
        assertRefused(
                "offer.notFound",
                () ->
                        As.account(
                                people.get(0),
                                Role.PROFESSIONAL,
                                () ->
                                        answering.accept(
                                                ApplicationReference.of(references.get(2)))));
        assertInStep();
    }

    private LocalTime calledUpUntil() {
        return desk
                .asOfficer(() -> reading.list(desk.vacancy(), PageRequest.of(0, 10)))
                .rows()
                .stream()
                .filter(OfferRow::isOpen)
                .map(row -> Kenya.wallClock(row.deadline()).toLocalTime())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePreviewTellsWhoIsOfTheReserveListAndInWhatOrder() throws Exception {
        desk.begin(3);
        for (int i = 0; i < 3; i++) {
            people.add(scene.aProfessional());
        }
        // Who came later applies first.
        for (int i = 2; i >= 0; i--) {
            references.add(desk.anApplication(people.get(i)));
        }
        desk.windowOver();
        desk.decide(Decision.SUCCESSFUL, references.get(1));
        desk.decide(Decision.RESERVE, references.get(0), references.get(2));
        desk.undoOver();
        desk.tellAll();
        OfferForm form = until(deadline());
        form.setReserves(true);
        assertThat(preview(form).first())
                .extracting(OfferPreview.Person::reference, OfferPreview.Person::fromReserve)
                .containsExactly(
                        tuple(references.get(1), false),
                        tuple(references.get(0), true),
                        tuple(references.get(2), true));
        assertThat(preview(form).first())
                .extracting(OfferPreview.Person::name)
                .containsExactly(
                        "Wanjiru Otieno " + people.get(1),
                        "Wanjiru Otieno " + people.get(2),
                        "Wanjiru Otieno " + people.get(0));
    }

    @Test
    void anOfferThatIsTooOldEndsAndIsRemindedOfOnceBefore() throws Exception {
        decided(1, 1);
        offered();
        Instant deadline = deadline();
        while (expiring.remind() > 0) {
            // the next page
        }
        assertThat(texts("OFFER_REMINDER", 0)).isZero();
        clock.stopAt(deadline.minus(Duration.ofDays(1)));
        for (int i = 0; i < 2; i++) {
            while (expiring.remind() > 0) {
                // the next page
            }
        }
        assertThat(texts("OFFER_REMINDER", 0)).isOne();
        clock.stopAt(deadline);
        assertRefused("offer.tooLate", () -> accept(0));
        assertThat(state(0)).isEqualTo("OFFERED");
        while (expiring.expire() > 0) {
            // the next page
        }
        assertThat(state(0)).isEqualTo("EXPIRED");
        assertThat(state(1)).isEqualTo("OFFERED");
        assertThat(texts("OFFER_EXPIRED", 0)).isOne();
        assertRefused("offer.ended.EXPIRED", () -> accept(0));
        assertInStep();

        assertThat(riskOfVacancy()).isEmpty();
        decline(1, "Ill");
        assertThat(riskOfVacancy())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.freePosts()).isOne();
                            assertThat(row.reserves()).isZero();
                        });
        assertThat(desk.asOfficer(() -> tasks.now()).of(Task.AT_RISK)).isPositive();
        desk.officer(scene.anOfficer(scene.otherSubCounty()));
        assertThat(riskOfVacancy()).isEmpty();
    }

    private List<AtRiskRow> riskOfVacancy() {
        return desk.asOfficer(() -> atRisk.list(PageRequest.of(0, 500))).rows().stream()
                .filter(row -> row.number().equals(desk.vacancy()))
                .toList();
    }

    @Test
    void whatIsWithdrawnStandsAsBeforeAndCanBeOfferedAgain() throws Exception {
        decided(1, 1);
        offered();
        long id =
                ((Number)
                                scene.ask(
                                        "SELECT ID FROM OFFER WHERE VACANCY_ID = ?",
                                        desk.vacancyId().value()))
                        .longValue();
        assertRefused(
                "offer.reasonMissing", () -> desk.asOfficer(() -> transactions.withdraw(id, "")));
        AccountId own = desk.officer();
        desk.officer(scene.anOfficer(scene.otherSubCounty()));
        assertRefused(
                "offer.notFound", () -> desk.asOfficer(() -> transactions.withdraw(id, "Mine")));
        desk.officer(own);
        desk.asOfficer(() -> transactions.withdraw(id, "Wrong day"));
        assertThat(state(0)).isEqualTo("SUCCESSFUL");
        assertThat(state(1)).isEqualTo("RESERVE");
        assertThat(texts("OFFER_WITHDRAWN", 0)).isOne();
        assertRefused("offer.ended.WITHDRAWN", () -> accept(0));
        assertRefused(
                "offer.ended.WITHDRAWN",
                () -> desk.asOfficer(() -> transactions.withdraw(id, "Again")));
        assertThat(offered()).isOne();
        assertThat(open()).isOne();
        decline(0, "Ill");
        assertThat(state(1)).isEqualTo("OFFERED");
        long calledUp =
                ((Number)
                                scene.ask(
                                        "SELECT ID FROM OFFER WHERE VACANCY_ID = ?"
                                                + " AND STATE = 'OPEN'",
                                        desk.vacancyId().value()))
                        .longValue();
        desk.asOfficer(() -> transactions.withdraw(calledUp, "Not that day either"));
        assertThat(state(1)).as("nobody is called up by it").isEqualTo("RESERVE");
        assertInStep();
    }

    @Test
    void aCancelledVacancyEndsItsOffersToo() throws Exception {
        decided(2, 0);
        offered();
        accept(0);
        // As when two officers have an application decided anew.
        scene.change(
                "UPDATE VACANCY SET STATE = 'CLOSED' WHERE VACANCY_NUMBER = ?", desk.vacancy());
        CancellationPreview shown =
                As.account(
                        scene.anOfficer(null),
                        Role.COUNCIL_OFFICER,
                        () -> cancelling.preview(desk.vacancy()));
        assertThat(shown.offers()).isOne();
        assertThat(shown.accepted()).isOne();
        desk.cancelled("No examination");
        assertThat(state(1)).isEqualTo("CANCELLED");
        assertThat(open()).isZero();
        assertRefused("offer.ended.CANCELLED", () -> accept(1));
        desk.tellAll();
        assertThat(texts("APPLICATION_CANCELLED", 1)).isOne();
        assertThat(texts("APPLICATION_CANCELLED", 0)).isOne();
    }

    @Test
    void manyAreOfferedInSeveralTransactions() throws Exception {
        int many = OfferingTransactions.PAGE + 10;
        desk.begin(many + 1);
        desk.applications(many);
        desk.windowOver();
        desk.decideAll(Decision.SUCCESSFUL);
        desk.undoOver();
        String ofThePost =
                "(SERIES_ID, POSITION_CODE) IN (SELECT SERIES_ID, POSITION_CODE FROM VACANCY"
                        + " WHERE ID = ?)";
        long vacancy = desk.vacancyId().value();
        scene.change("DELETE FROM DEPLOYMENT_RATE WHERE " + ofThePost, vacancy);
        scene.change(
                "INSERT INTO DEPLOYMENT_RATE (ID, SERIES_ID, POSITION_CODE, SHILLINGS)"
                        + " SELECT ?, SERIES_ID, POSITION_CODE, 650 FROM VACANCY WHERE ID = ?",
                scene.next("DEPLOYMENT_RATE_SEQ"),
                vacancy);
        assertThat(offered()).isEqualTo(many);
        assertThat(open()).isEqualTo(many);
        assertThat(
                        scene.count(
                                "SELECT COUNT(*) FROM DEPLOYMENT_RATE WHERE HELD = 1 AND "
                                        + ofThePost,
                                vacancy))
                .as("what they read stays")
                .isOne();
        assertInStep();
    }

    @Test
    void theLinkAnswersWithoutALogin() throws Exception {
        decided(2, 0);
        offered();
        scene.change(
                "UPDATE OFFER SET TOKEN_HASH = ? WHERE APPLICATION_ID ="
                        + " (SELECT ID FROM APPLICATION WHERE REFERENCE = ?)",
                keys.hashOf(TOKEN),
                references.get(0));
        assertThat(link.look("AbCdEfGh1235")).isEmpty();
        assertThat(link.look("' OR 1=1 --")).isEmpty();
        assertThat(link.look(null)).isEmpty();
        OfferedPost seen = link.look(TOKEN).orElseThrow();
        assertThat(seen.offer().reference()).isEqualTo(references.get(0));
        assertThat(seen.firstName()).isEqualTo("Wanjiru");
        assertThat((String) number(0)).endsWith(seen.lastDigits()).hasSize(12);
        assertThat(seen.lastDigits()).hasSize(3);
        assertThat(state(0)).as("looking changes nothing").isEqualTo("OFFERED");
        Object number = number(0);
        scene.change(
                "UPDATE ACCOUNT SET MOBILE_NUMBER = '254799999901' WHERE ID = ?",
                people.get(0).value());
        assertThat(link.look(TOKEN)).as("on the phone that was stolen").isEmpty();
        scene.change(
                "UPDATE ACCOUNT SET MOBILE_NUMBER = ? WHERE ID = ?", number, people.get(0).value());
        assertRefused("offer.notFound", () -> link.accept("AbCdEfGh1235"));
        link.accept(TOKEN);
        assertThat(state(0)).isEqualTo("ACCEPTED");
        assertRefused("offer.ended.ACCEPTED", () -> link.decline(TOKEN, "After all not"));
        assertThat(link.look(TOKEN).orElseThrow().answerable()).isFalse();
        assertThat(state(1)).isEqualTo("OFFERED");
    }

    private Object number(int person) {
        return scene.ask(
                "SELECT MOBILE_NUMBER FROM ACCOUNT WHERE ID = ?", people.get(person).value());
    }

    private String code(int person) {
        return (String)
                scene.ask(
                        "SELECT O.CODE FROM OFFER O JOIN APPLICATION A ON A.ID = O.APPLICATION_ID"
                                + " WHERE A.REFERENCE = ? AND O.STATE = 'OPEN'",
                        references.get(person));
    }

    /** What that person reads in the only message, or the first, of a template. */
    private String read(String template, int person) {
        return entityManager
                .createQuery(
                        "SELECT m.body FROM SmsMessage m WHERE m.accountId = :person"
                                + " AND m.template = :template ORDER BY m.id",
                        String.class)
                .setParameter("person", people.get(person).value())
                .setParameter("template", SmsTemplate.valueOf(template))
                .getResultList()
                .get(0);
    }

    private boolean texted(int person, String text) throws Exception {
        transaction.begin();
        try {
            return phone.send(people.get(person), text);
        } finally {
            transaction.commit();
        }
    }

    private void worksAt(int person, String centre) {
        scene.change(
                "UPDATE WORK_STATION SET CENTRE_CODE = ? WHERE ACCOUNT_ID = ?",
                centre,
                people.get(person).value());
    }

    private String centre() {
        return (String)
                scene.ask(
                        "SELECT CENTRE_CODE FROM VACANCY WHERE VACANCY_NUMBER = ?", desk.vacancy());
    }

    @Test
    void nobodyIsOfferedAPostAtWhatIsTheOwnSchoolByNow() throws Exception {
        decided(2, 2);
        worksAt(1, centre());
        assertThat(offered()).isOne();
        assertThat(state(0)).isEqualTo("OFFERED");
        assertThat(state(1)).isEqualTo("SUCCESSFUL");
        worksAt(2, centre());
        scene.change(
                "UPDATE WORK_STATION SET TO_DATE = CURRENT_DATE WHERE ACCOUNT_ID = ?",
                people.get(2).value());
        decline(0, "Too far");
        assertThat(state(2)).as("passed over").isEqualTo("RESERVE");
        assertThat(state(3)).isEqualTo("OFFERED");
        assertThat(desk.asOfficer(() -> reading.passedOver(desk.vacancy())))
                .extracting(
                        PassedOverRow::reference, PassedOverRow::fromReserve, PassedOverRow::why)
                .containsExactly(
                        tuple(references.get(1), false, OwnCentre.WORKS),
                        tuple(references.get(2), true, OwnCentre.LEFT));
        worksAt(1, null);
        assertThat(preview(until(deadline())).successful()).as("corrected").isOne();
        assertThat(desk.asOfficer(() -> reading.passedOver(desk.vacancy()))).hasSize(1);
        decline(3, "Too far");
    }

    @Test
    void nobodyAcceptsAPostAtWhatIsTheOwnSchoolByNow() throws Exception {
        decided(1, 0);
        offered();
        worksAt(0, centre());
        assertRefused("offer.ownCentre", () -> accept(0));
        String code = code(0);
        assertThat(texted(0, "NDIYO " + code)).isTrue();
        assertThat(texts("OFFER_OWN_CENTRE", 0)).isOne();
        assertThat(read("OFFER_OWN_CENTRE", 0))
                .startsWith("CP2: huwezi kukubali kazi hii: kituo ni shule yako")
                .contains("Tuma HAPANA " + code + " na sababu.");
        assertThat(state(0)).isEqualTo("OFFERED");
        worksAt(0, null);
        accept(0);
        assertThat(state(0)).isEqualTo("ACCEPTED");
    }

    @Test
    void aTextAnswersFromTheNumberOfTheAccountOnly() throws Exception {
        decided(2, 1);
        offered();
        String code = code(0);
        assertThat(texted(2, "ACCEPT " + code)).isTrue();
        assertThat(texts("OFFER_UNKNOWN", 2)).isOne();
        assertThat(texted(2, "NDIO")).isTrue();
        assertThat(texts("OFFER_NONE", 2)).isOne();
        assertThat(state(0)).isEqualTo("OFFERED");
        assertThat(texted(0, "accept 0000")).isTrue();
        assertThat(texts("OFFER_UNKNOWN", 0)).isOne();
        assertThat(texted(0, "  ndiyo" + code + ".")).isTrue();
        assertThat(state(0)).isEqualTo("ACCEPTED");
        assertThat(texts("OFFER_ACCEPTED", 0)).isOne();
        assertThat(read("OFFER_ACCEPTED", 0))
                .as("in the language of the word")
                .startsWith("CP2: umekubali nafasi ya ombi lako " + references.get(0));
        assertThat(texted(0, "Accept " + code)).isTrue();
        assertThat(texts("OFFER_ANSWERED", 0)).isOne();
        assertThat(texted(0, "HAPANA " + code)).isTrue();
        assertThat(read("OFFER_HELD", 0))
                .contains(
                        references.get(0),
                        "Ukishindwa kuja, kwa mfano ukiugua, piga simu 0",
                        " mara moja.");
        assertThat(state(0)).isEqualTo("ACCEPTED");
        assertThat(texted(0, "HALI " + references.get(0).toLowerCase(Locale.ROOT))).isTrue();
        assertThat(read("STATUS_ONE", 0))
                .startsWith("CP2: ombi lako " + references.get(0) + " (")
                .contains(", Msimamizi", "imekubaliwa");
        assertThat(texted(0, "Hali ya " + references.get(1))).isTrue();
        assertThat(read("STATUS_UNKNOWN", 0))
                .as("somebody else's")
                .startsWith("CP2: huna ombi " + references.get(1));
        assertThat(texted(1, "HAPANA " + code(1))).isTrue();
        assertThat(state(1)).as("a code alone is no reason").isEqualTo("OFFERED");
        assertThat(read("OFFER_SURE", 1)).contains("tuma HAPANA " + code(1) + " na sababu");
        assertThat(texted(1, "Hapana.")).isTrue();
        assertThat(state(1)).as("one word ends nothing for good").isEqualTo("OFFERED");
        assertThat(texts("OFFER_SURE", 1)).isEqualTo(2);
        assertThat(texted(1, " " + code(1) + ".")).isTrue();
        assertThat(state(1)).as("a code alone says neither").isEqualTo("OFFERED");
        assertThat(texts("OFFER_SURE", 1)).as("what to text with the code").isEqualTo(3);
        assertThat(texted(1, "Hapana, nina kazi nyingine")).isTrue();
        assertThat(state(1)).isEqualTo("DECLINED");
        assertThat(
                        scene.ask(
                                "SELECT O.CHANNEL || ' ' || O.REASON FROM OFFER O JOIN APPLICATION A"
                                        + " ON A.ID = O.APPLICATION_ID WHERE A.REFERENCE = ?",
                                references.get(1)))
                .isEqualTo("SMS nina kazi nyingine");
        assertThat(state(2)).isEqualTo("OFFERED");
        clock.stopAt(clock.instant().plus(Duration.ofDays(4)));
        assertThat(texted(2, "ndio " + code(2))).isTrue();
        assertThat(texts("OFFER_LATE", 2)).isOne();
        assertThat(state(2)).isEqualTo("OFFERED");
    }

    @Test
    void afterTooManyWrongCodesNoCodeCountsForADay() throws Exception {
        decided(1, 0);
        offered();
        String right = code(0);
        for (int wrong = 0; wrong < 11; wrong++) {
            texted(0, "ACCEPT 0" + (100 + wrong));
        }
        assertThat(texts("OFFER_UNKNOWN", 0)).isEqualTo(10);
        assertThat(texts("OFFER_TRIES", 0)).isOne();
        assertThat(texted(0, "ACCEPT " + right)).isFalse();
        assertThat(state(0)).isEqualTo("OFFERED");
        clock.stopAt(clock.instant().plus(Duration.ofDays(1)));
        assertThat(texted(0, "ACCEPT " + right)).isTrue();
        assertThat(state(0)).isEqualTo("ACCEPTED");
    }

    /** Runs them at the same moment; tells which went well. */
    private static List<Boolean> atOnce(List<Runnable> all) throws Exception {
        CyclicBarrier start = new CyclicBarrier(all.size());
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (Runnable one : all) {
                calls.add(
                        () -> {
                            start.await();
                            try {
                                one.run();
                                return true;
                            } catch (BusinessException refused) {
                                return false;
                            }
                        });
            }
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> done : threads.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void twoDeclinesAtOnceCallUpTwoDifferentPeople() throws Exception {
        decided(2, 3);
        offered();
        assertThat(atOnce(List.of(() -> decline(0, "Ill"), () -> decline(1, "Away"))))
                .containsExactly(true, true);
        assertThat(List.of(state(2), state(3), state(4)))
                .containsExactly("OFFERED", "OFFERED", "RESERVE");
        assertThat(open()).isEqualTo(2);
        assertInStep();
    }

    @Test
    void theSamePersonAnswersOnceHoweverOftenAtOnce() throws Exception {
        decided(2, 3);
        offered();
        assertThat(atOnce(List.of(() -> decline(0, "Ill"), () -> decline(0, "Away"))))
                .containsOnlyOnce(true);
        assertThat(atOnce(List.of(() -> accept(1), () -> accept(1)))).containsOnlyOnce(true);
        assertThat(state(1)).isEqualTo("ACCEPTED");
        assertThat(List.of(state(2), state(3))).containsExactly("OFFERED", "RESERVE");
        assertThat(texts("OFFER_ACCEPTED", 1)).isOne();
        assertInStep();
    }

    @Test
    void acceptanceAndExpiryAtTheSameMomentEndInOneOfThem() throws Exception {
        decided(4, 4);
        offered();
        Instant deadline = deadline();
        clock.stopAt(deadline.minusMillis(1));
        List<Runnable> all = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            int who = person;
            all.add(() -> accept(who));
        }
        all.add(
                () -> {
                    clock.stopAt(deadline);
                    while (expiring.expire() > 0) {
                        // the next page
                    }
                });
        atOnce(all);
        long accepted = 0;
        for (int person = 0; person < 4; person++) {
            assertThat(state(person)).isIn("ACCEPTED", "EXPIRED");
            accepted += "ACCEPTED".equals(state(person)) ? 1 : 0;
        }
        assertThat(open()).as("called up for each that expired").isEqualTo((int) (4 - accepted));
        assertInStep();
    }

    @Test
    void anExpiryByTwoNodesAtOnceCallsUpOne() throws Exception {
        decided(1, 3);
        offered();
        clock.stopAt(deadline());
        atOnce(List.of(expiring::expire, expiring::expire, () -> accept(0)));
        assertThat(state(0)).isEqualTo("EXPIRED");
        assertThat(List.of(state(1), state(2), state(3)))
                .containsExactly("OFFERED", "RESERVE", "RESERVE");
        assertInStep();
    }
}
