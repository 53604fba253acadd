package ke.cp2.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import ke.cp2.deployment.DeploymentScene;
import ke.cp2.deployment.posting.DeploymentState;
import ke.cp2.deployment.posting.MyDeployments;
import ke.cp2.home.own.OwnKind;
import ke.cp2.home.own.TakingOwnData;
import ke.cp2.job.Job;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunSubject;
import ke.cp2.job.RunWork;
import ke.cp2.letter.text.LetterTextForm;
import ke.cp2.letter.text.WritingLetters;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.vacancy.series.MovedDays;
import ke.cp2.vacancy.series.SeriesAboutToMove;
import ke.cp2.vacancy.series.SeriesNames;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A deployment has one letter, which keeps its number and what it says. */
@ExtendWith(ArquillianExtension.class)
class LettersIT {

    private static final Locale SWAHILI = Locale.forLanguageTag("sw");
    private static final String CENTRE = "32005001";

    @Inject private MyDeployments deployments;

    @Inject private DeploymentScene scene;
    @Inject private MyLetters mine;
    @Inject private TakingOwnData taking;
    @Inject private LettersOfDeployments reading;
    @Inject private IssuingLetters issuing;
    @Inject private CheckingLetters checking;
    @Inject private WritingLetters writing;
    @Inject private LetterSerials serials;
    @Inject private LettersOfSeries inSeries;
    @Inject private RenewingLetters renewing;
    @Inject private EntityManager entityManager;
    @Inject private Event<SeriesAboutToMove> moving;
    @Inject private SeriesNames series;
    @Inject private UserTransaction transaction;

    private long vacancy;
    private AccountId council;
    private int seats;

    @BeforeEach
    void aSeriesThatPays() {
        scene.aSeries();
        vacancy = scene.aVacancy("INV");
        council = scene.anOfficer(null);
        scene.tables()
                .change(
                        "INSERT INTO DEPLOYMENT_RATE (ID, SERIES_ID, POSITION_CODE, SHILLINGS)"
                                + " VALUES (?, ?, 'INV', 1250)",
                        scene.tables().next("DEPLOYMENT_RATE_SEQ"),
                        scene.series());
    }

    /** Somebody who was told to go to the centre. */
    private long told(AccountId person) {
        long deployment = scene.tables().next("DEPLOYMENT_SEQ");
        seats++;
        scene.tables()
                .change(
                        "INSERT INTO DEPLOYMENT (ID, SERIES_ID, APPLICATION_ID, CENTRE_CODE,"
                                + " CENTRE_NAME, COUNTY_CODE, SUB_COUNTY_CODE, POSITION_CODE,"
                                + " SEAT_NUMBER, STATE, MADE_BY, APPROVED_BY, APPLIED_AT, TOLD_AT,"
                                + " LIVE_PERSON, LIVE_SEAT) VALUES (?, ?, ?, ?, 'Mlimani School',"
                                + " ?, ?, 'INV', ?, 'TOLD', ?, ?, SYSTIMESTAMP, SYSTIMESTAMP, ?, ?)",
                        deployment,
                        scene.series(),
                        scene.anAccepted(vacancy, person),
                        CENTRE,
                        DeploymentScene.COUNTY,
                        DeploymentScene.SUB_COUNTY,
                        seats,
                        council.value(),
                        person.value(),
                        scene.series() + ":" + person,
                        scene.series() + ":" + CENTRE + ":INV:" + seats);
        return deployment;
    }

    private String own(AccountId person, long deployment, Locale language) {
        return words(As.account(person, Role.PROFESSIONAL, () -> mine.print(deployment, language)));
    }

    /** The words of a letter, whatever lines they stand on. */
    private static String words(LetterFile file) {
        try (PDDocument pdf = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String column(String name, long deployment, String state) {
        return String.valueOf(
                scene.tables()
                        .ask(
                                "SELECT "
                                        + name
                                        + " FROM LETTER WHERE DEPLOYMENT_ID = ?"
                                        + " AND STATE = ?",
                                deployment,
                                state));
    }

    private static void assertRefused(String key, Runnable useCase) {
        assertThatThrownBy(useCase::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private String number(int serial) {
        return "KNEC/GEN/EA/FA/SI/APP/KCSE/INV/"
                + scene.year()
                + "/"
                + String.format("%05d", serial);
    }

    /** All that is kept of a person, of that person only, and a centre only from its day on. */
    @Test
    void aPersonTakesAwayTheOwnCentresAndLetters() {
        AccountId person = scene.aProfessional();
        AccountId other = scene.aProfessional();
        long deployment = told(person);
        told(other);
        own(person, deployment, Locale.ENGLISH);
        Map<String, OwnKind> taken = taken(person);
        assertThat(taken.get("deployments").rows())
                .singleElement()
                .satisfies(row -> assertThat(row).contains(CENTRE, "INV", DeploymentState.TOLD));
        assertThat(taken.get("letters").rows())
                .singleElement()
                .satisfies(row -> assertThat(row).contains(number(1), 1250));
        assertThat(taken.get("audit").rows()).isNotNull();
        assertThat(taken.values())
                .allSatisfy(
                        records ->
                                assertThat(records.rows())
                                        .as(records.name())
                                        .allSatisfy(
                                                row ->
                                                        assertThat(row)
                                                                .hasSameSizeAs(records.fields())));
        assertThat(taken(other).get("letters").rows()).as("not issued yet").isEmpty();
        scene.tables()
                .change(
                        "UPDATE DEPLOYMENT SET STATE = 'APPLIED', TOLD_AT = NULL WHERE ID = ?",
                        deployment);
        assertThat(taken(person).get("deployments").rows()).as("before the day").isEmpty();
        assertThat(taken(person).get("letters").rows()).isEmpty();
    }

    private Map<String, OwnKind> taken(AccountId person) {
        return As.account(person, Role.PROFESSIONAL, () -> taking.records(Locale.ENGLISH)).stream()
                .collect(Collectors.toMap(OwnKind::name, Function.identity()));
    }

    @Test
    void aLetterKeepsWhatItSaid() {
        AccountId person = scene.aProfessional();
        scene.tables()
                .change(
                        "UPDATE PROFILE SET TSC_NUMBER = '1234567', FULL_NAME = ?"
                                + " WHERE ACCOUNT_ID = ?",
                        "Wanjiru <b>Ng'ang'a</b>",
                        person.value());
        long deployment = told(person);
        assertThat(own(person, deployment, Locale.ENGLISH))
                .contains(number(1))
                .contains("Name Wanjiru <b>Ng'ang'a</b>")
                .contains("TSC number 1234567")
                .contains("Mobile number 254 799 0")
                .contains("Through: The Sub-County Director of Education, ")
                .contains("Position Invigilator")
                .contains("Centre 32005001 Mlimani School")
                .contains("Dates 2 Nov 2026 to 20 Nov 2026")
                .contains("Rate per day KES 1,250.00")
                .contains("1. Be at the centre one hour before the first paper.")
                .contains("/check-letter");
        assertThat(own(person, deployment, SWAHILI))
                .as("the same letter in the other language")
                .contains(number(1))
                .contains("Wadhifa Msimamizi wa mtihani")
                .contains("Malipo kwa siku KES 1,250.00");

        LetterTextForm form =
                As.account(
                        council,
                        Role.COUNCIL_OFFICER,
                        () -> writing.form(scene.series(), "en").orElseThrow());
        form.setSubject("Pay to 522522 and go to {CENTRE}");
        assertRefused(
                "sms.wordsLeadOutside",
                () -> As.account(council, Role.COUNCIL_OFFICER, () -> writing.save(form)));
        form.setReason("The council's own words");
        form.setSubject("You go to {CENTRE}");
        As.account(council, Role.COUNCIL_OFFICER, () -> writing.save(form));
        form.setSubject("You stay");
        assertRefused(
                "letter.textChanged",
                () -> As.account(council, Role.COUNCIL_OFFICER, () -> writing.save(form)));
        scene.tables()
                .change(
                        "UPDATE DEPLOYMENT_RATE SET SHILLINGS = 2000 WHERE SERIES_ID = ?",
                        scene.series());
        scene.tables()
                .change(
                        "UPDATE PROFILE SET FULL_NAME = 'Somebody Else' WHERE ACCOUNT_ID = ?",
                        person.value());
        assertThat(own(person, deployment, Locale.ENGLISH))
                .contains("Appointment as Invigilator", "KES 1,250.00", "Wanjiru <b>")
                .doesNotContain("You go to", "2,000", "Somebody Else");
        AccountId next = scene.aProfessional();
        assertThat(own(next, told(next), Locale.ENGLISH))
                .contains(number(2), "You go to Mlimani School", "KES 2,000.00");
        assertThat(
                        scene.tables()
                                .count(
                                        "SELECT COUNT(*) FROM AUDIT_ENTRY"
                                                + " WHERE ACTION = 'letter.issued'"
                                                + " AND SUBJECT_ID = ? AND ACTOR_ID = ?",
                                        column("ID", deployment, "VALID"),
                                        person.value()))
                .isOne();
    }

    @Test
    void onlyWhoMaySeeTheDeploymentGetsItsLetter() {
        AccountId person = scene.aProfessional();
        long deployment = told(person);
        AccountId stranger = scene.aProfessional();
        told(stranger);
        assertRefused("letter.notFound", () -> own(stranger, deployment, Locale.ENGLISH));
        assertRefused("letter.notFound", () -> own(person, 0, Locale.ENGLISH));
        AccountId elsewhere = scene.anOfficer(DeploymentScene.OTHER_SUB_COUNTY);
        assertRefused(
                "letter.notFound",
                () ->
                        As.account(
                                elsewhere,
                                Role.SUBCOUNTY_OFFICER,
                                () -> reading.print(deployment, Locale.ENGLISH)));
        assertThat(As.account(elsewhere, Role.SUBCOUNTY_OFFICER, () -> reading.list(deployment)))
                .isEmpty();
        AccountId here = scene.anOfficer(DeploymentScene.SUB_COUNTY);
        String read =
                words(
                        As.account(
                                here,
                                Role.SUBCOUNTY_OFFICER,
                                () -> reading.print(deployment, Locale.ENGLISH)));
        assertThat(read).contains("Wanjiru Otieno " + person);
        assertThat(
                        scene.tables()
                                .texts(
                                        "SELECT ACTION FROM AUDIT_ENTRY WHERE SUBJECT_TYPE = 'letter'"
                                                + " AND SUBJECT_ID = ? AND ACTOR_ID = ?"
                                                + " ORDER BY ID",
                                        column("ID", deployment, "VALID"),
                                        here.value()))
                .containsExactly("letter.issued", "letter.opened");
        assertThatThrownBy(
                        () ->
                                As.account(
                                        here,
                                        Role.SUBCOUNTY_OFFICER,
                                        () -> issuing.revoke(deployment, "Not now")))
                .as("an officer of a sub-county takes no letter back")
                .isInstanceOf(jakarta.ejb.EJBAccessException.class);
    }

    @Test
    void thereIsNoLetterBeforeThePersonIsToldWithoutRateOrAfterTheEnd() {
        AccountId person = scene.aProfessional();
        long deployment = told(person);
        scene.tables()
                .change(
                        "UPDATE DEPLOYMENT SET TOLD_AT = NULL, STATE = 'APPLIED' WHERE ID = ?",
                        deployment);
        assertRefused("letter.notFound", () -> own(person, deployment, Locale.ENGLISH));
        assertRefused(
                "letter.notTold",
                () ->
                        As.account(
                                council,
                                Role.COUNCIL_OFFICER,
                                () -> reading.print(deployment, Locale.ENGLISH)));
        scene.tables()
                .change(
                        "UPDATE DEPLOYMENT SET TOLD_AT = SYSTIMESTAMP, STATE = 'TOLD'"
                                + " WHERE ID = ?",
                        deployment);
        scene.tables().change("DELETE FROM DEPLOYMENT_RATE WHERE SERIES_ID = ?", scene.series());
        assertRefused("letter.rateMissing", () -> own(person, deployment, Locale.ENGLISH));
        end(deployment);
        assertRefused("letter.notDeployed", () -> own(person, deployment, Locale.ENGLISH));
        assertThat(
                        scene.tables()
                                .count(
                                        "SELECT COUNT(*) FROM LETTER WHERE DEPLOYMENT_ID = ?",
                                        deployment))
                .isZero();
    }

    @Test
    void aNameThatLettersCannotShowIsRefused() {
        AccountId person = scene.aProfessional();
        long deployment = told(person);
        scene.tables()
                .change(
                        "UPDATE PROFILE SET FULL_NAME = ? WHERE ACCOUNT_ID = ?",
                        "Wanjiru \u738b",
                        person.value());
        assertRefused("letter.nameUnprintable", () -> own(person, deployment, Locale.ENGLISH));
    }

    private void end(long deployment) {
        scene.tables()
                .change(
                        "UPDATE DEPLOYMENT SET STATE = 'REVOKED', ENDED_AT = SYSTIMESTAMP,"
                                + " ENDED_BY = MADE_BY, REASON = 'Ill', LIVE_PERSON = NULL,"
                                + " LIVE_SEAT = NULL WHERE ID = ?",
                        deployment);
    }

    @Test
    void numbersHaveNeitherGapsNorDoublesWhoeverComesAtOnce() throws Exception {
        int people = 16;
        List<AccountId> persons = new ArrayList<>();
        List<Long> deployments = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            persons.add(scene.aProfessional());
            deployments.add(told(persons.get(i)));
        }
        transaction.begin();
        serials.next(series.byId(scene.series()).orElseThrow(), "INV");
        transaction.rollback();

        // Each person comes twice at once.
        CyclicBarrier together = new CyclicBarrier(8);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<String>> coming = new ArrayList<>();
        for (int i = 0; i < 2 * people; i++) {
            int person = i / 2;
            Callable<String> download =
                    () -> {
                        together.await();
                        return own(persons.get(person), deployments.get(person), Locale.ENGLISH);
                    };
            coming.add(threads.submit(download));
        }
        for (int i = 0; i < coming.size(); i++) {
            assertThat(coming.get(i).get())
                    .contains(column("REFERENCE", deployments.get(i / 2), "VALID"));
        }
        threads.shutdown();
        assertThat(
                        scene.tables()
                                .texts(
                                        "SELECT REFERENCE FROM LETTER WHERE EXAM_YEAR = ?"
                                                + " AND EXAM_CODE = 'KCSE' ORDER BY REFERENCE",
                                        scene.year()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, people)
                                .mapToObj(serial -> number((int) serial))
                                .toList());
    }

    @Test
    void whoMovesASeriesHasReadOfTheLettersThatNameItsDays() {
        AccountId person = scene.aProfessional();
        own(person, told(person), Locale.ENGLISH);
        told(scene.aProfessional());
        assertThat(
                        As.account(
                                council,
                                Role.COUNCIL_OFFICER,
                                () -> inSeries.inForce(scene.series())))
                .isEqualTo(new LettersInForce(1, 2, true));
        assertThat(As.account(council, Role.COUNCIL_OFFICER, () -> inSeries.first(scene.series())))
                .as("named before they are told")
                .hasSize(2)
                .extracting(LettersOfSeries.Counting::name)
                .contains("Wanjiru Otieno " + person);
        assertRefused("letter.daysTold", () -> move(LocalDate.of(2026, 11, 9), 1));
        assertRefused(
                "letter.moveReasonMissing",
                () -> move(LocalDate.of(2026, 11, 9), 2, StatedReason.NONE));
        move(LocalDate.of(2026, 11, 9), 2);
        assertThatThrownBy(() -> move(LocalDate.of(2026, 11, 10), 2))
                .as("while people are told of the last change")
                .isInstanceOf(BusinessException.class);
        scene.tables()
                .change(
                        "UPDATE JOB_RUN SET STATE = 'FINISHED', ACTIVE_KEY = NULL WHERE SUBJECT = ?",
                        "days:" + scene.series());
        scene.tables()
                .change(
                        "INSERT INTO DEPLOYMENT_TERMS (SERIES_ID, TELL_ON, BAND_KM, RANK_STEP,"
                                + " POINTS_PER_KM, POINTS_PER_RANK, GENDER_POINTS)"
                                + " VALUES (?, DATE '2026-10-20', 5, 10, 1, 1, 1)",
                        scene.series());
        move(LocalDate.of(2026, 10, 20), 2);
        assertRefused("deployment.startsBeforeTelling", () -> move(LocalDate.of(2026, 10, 19), 2));
    }

    @Test
    void whoHoldsALetterHasANewOneAndOneSmsWhenTheDaysChange() throws Exception {
        AccountId person = scene.aProfessional();
        long deployment = told(person);
        own(person, deployment, Locale.ENGLISH);
        AccountId without = scene.aProfessional();
        told(without);
        AccountId reader = scene.aProfessional();
        long read = told(reader);
        own(reader, read, Locale.ENGLISH);
        String first = column("CODE", deployment, "VALID");
        scene.tables()
                .change(
                        "UPDATE EXAM_SERIES SET STARTS_ON = DATE '2026-11-09', ENDS_ON ="
                                + " DATE '2026-12-04' WHERE ID = ?",
                        scene.series());
        entityManager.getEntityManagerFactory().getCache().evictAll();
        assertThat(own(reader, read, Locale.ENGLISH)).contains("9 Nov 2026");
        assertThat(renewed()).as("with a letter, and without").isEqualTo(2);
        assertThat(standing(first)).isEqualTo(LetterState.REPLACED);
        assertThat(column("STARTS_ON", deployment, "VALID")).startsWith("2026-11-09");
        assertThat(renewed()).as("again").isZero();
        assertThat(messages(person)).isOne();
        assertThat(messages(reader)).as("opened before the job came").isOne();
        assertThat(messages(without)).as("holds no letter").isZero();
        assertThat(
                        scene.tables()
                                .count(
                                        "SELECT COUNT(*) FROM SMS_MESSAGE WHERE ACCOUNT_ID = ?"
                                                + " AND TEMPLATE = 'DEPLOYMENT_DAYS'",
                                        without.value()))
                .as("told all the same, once")
                .isOne();
        assertThat(own(person, deployment, Locale.ENGLISH)).contains("9 Nov 2026");
        assertThat(messages(person)).isOne();
    }

    @Test
    void whoWasToldOfACentreReadsTheDaysOfBefore() {
        AccountId person = scene.aProfessional();
        told(person);
        assertThat(movedDays(person)).isEmpty();
        scene.tables()
                .change(
                        "UPDATE EXAM_SERIES SET FORMER_STARTS_ON = DATE '2026-10-05',"
                                + " FORMER_ENDS_ON = DATE '2026-10-30',"
                                + " MOVED_AT = TIMESTAMP '2099-01-01 00:00:00' WHERE ID = ?",
                        scene.series());
        entityManager.getEntityManagerFactory().getCache().evictAll();
        assertThat(movedDays(person))
                .hasValueSatisfying(
                        moved -> {
                            assertThat(moved.startsOn()).isEqualTo("2026-10-05");
                            assertThat(moved.endsOn()).isEqualTo("2026-10-30");
                        });
    }

    private Optional<MovedDays> movedDays(AccountId person) {
        return As.account(
                person, Role.PROFESSIONAL, () -> deployments.movedDays(deployments.list().get(0)));
    }

    /** Does all pages of the job; says how many letters it renewed. */
    private long renewed() throws Exception {
        long renewed = 0;
        String after = null;
        while (true) {
            transaction.begin();
            Optional<RunProgress> page =
                    renewing.next(
                            new RunWork(
                                    0,
                                    Job.LETTER_DAYS,
                                    RunSubject.days(scene.series(), null),
                                    null,
                                    Instant.now(),
                                    after));
            transaction.commit();
            if (page.isEmpty()) {
                return renewed;
            }
            renewed += page.get().queued();
            after = page.get().resumeAfter();
        }
    }

    private void move(LocalDate firstDay, long shownPeople) {
        move(firstDay, shownPeople, StatedReason.of("A public holiday."));
    }

    private void move(LocalDate firstDay, long shownPeople, StatedReason why) {
        moving.fire(new SeriesAboutToMove(scene.series(), firstDay, firstDay, shownPeople, why));
    }

    @Test
    void whoChecksALetterReadsWhetherItStillCounts() {
        AccountId person = scene.aProfessional();
        long deployment = told(person);
        own(person, deployment, Locale.ENGLISH);
        String first = column("CODE", deployment, "VALID");
        assertThat(checking.check(first.toLowerCase(Locale.ROOT)))
                .hasValueSatisfying(
                        letter -> {
                            assertThat(letter.reference()).isEqualTo(number(1));
                            assertThat(letter.fullName()).isEqualTo("Wanjiru Otieno " + person);
                            assertThat(letter.standing()).isEqualTo(LetterState.VALID);
                        });

        assertRefused("letter.reasonMissing", () -> replace(deployment, " "));
        replace(deployment, "The name was wrong");
        String second = column("CODE", deployment, "VALID");
        assertThat(standing(first)).isEqualTo(LetterState.REPLACED);
        assertThat(standing(second)).isEqualTo(LetterState.VALID);
        assertThat(own(person, deployment, Locale.ENGLISH)).contains(number(2));

        scene.tables()
                .change(
                        "UPDATE EXAM_SERIES SET ENDS_ON = DATE '2026-11-27' WHERE ID = ?",
                        scene.series());
        assertThat(own(person, deployment, Locale.ENGLISH))
                .as("other dates are another letter")
                .contains(number(3), "2 Nov 2026 to 27 Nov 2026");
        assertThat(standing(second)).isEqualTo(LetterState.REPLACED);

        revoke(deployment, "Found out");
        assertRefused("letter.ended.REVOKED", () -> revoke(deployment, "Again"));
        assertRefused("letter.revoked", () -> own(person, deployment, Locale.ENGLISH));
        assertThat(As.account(person, Role.PROFESSIONAL, () -> mine.revoked()))
                .as("nothing to download")
                .containsExactly(deployment);
        assertThat(messages(person)).isEqualTo(3);
        replace(deployment, "A mistake");
        assertThat(messages(person)).as("the person is told").isEqualTo(4);
        assertThat(As.account(person, Role.PROFESSIONAL, () -> mine.revoked())).isEmpty();
        String last = column("CODE", deployment, "VALID");
        assertThat(column("ISSUE_REASON", deployment, "VALID")).isEqualTo("A mistake");
        assertThat(
                        scene.tables()
                                .texts(
                                        "SELECT REASON FROM AUDIT_ENTRY"
                                                + " WHERE ACTION = 'letter.issued'"
                                                + " AND SUBJECT_ID = ?",
                                        column("ID", deployment, "VALID")))
                .containsExactly("A mistake");
        assertThat(standing(last)).isEqualTo(LetterState.VALID);
        assertThat(checking.check(last).orElseThrow().endedSince()).isNull();
        end(deployment);
        assertThat(standing(last)).as("with its deployment").isEqualTo(LetterState.REVOKED);
        assertThat(checking.check(last).orElseThrow())
                .satisfies(
                        letter -> {
                            assertThat(letter.isOfEndedDeployment()).isTrue();
                            assertThat(letter.endedSince()).isNotNull();
                        });
        assertThat(checking.check(second).orElseThrow())
                .satisfies(
                        letter -> {
                            assertThat(letter.isOfEndedDeployment()).isFalse();
                            assertThat(letter.endedSince()).isNotNull();
                        });
        assertThat(
                        As.account(council, Role.COUNCIL_OFFICER, () -> reading.list(deployment))
                                .stream()
                                .map(LetterRow::reference))
                .containsExactly(number(4), number(3), number(2), number(1));

        assertThat(checking.check("000000000000000")).isEmpty();
        assertThat(checking.check("nonsense' OR 1=1")).isEmpty();
        assertThat(checking.check(null)).isEmpty();
    }

    private long messages(AccountId person) {
        return scene.tables()
                .count(
                        "SELECT COUNT(*) FROM SMS_MESSAGE WHERE ACCOUNT_ID = ?"
                                + " AND TEMPLATE LIKE 'LETTER_%'",
                        person.value());
    }

    private LetterState standing(String code) {
        return checking.check(code).orElseThrow().standing();
    }

    private void replace(long deployment, String reason) {
        As.account(
                council,
                Role.COUNCIL_OFFICER,
                () -> {
                    issuing.replace(deployment, reason);
                });
    }

    private void revoke(long deployment, String reason) {
        As.account(council, Role.COUNCIL_OFFICER, () -> issuing.revoke(deployment, reason));
    }

    @Test
    void aTextThatLettersCannotBeWrittenWithIsRefusedAtItsField() {
        LetterTextForm form =
                As.account(
                        council,
                        Role.COUNCIL_OFFICER,
                        () -> writing.form(scene.series(), "sw").orElseThrow());
        assertThat(
                        words(
                                new LetterFile(
                                        "sample.pdf",
                                        As.account(
                                                council,
                                                Role.COUNCIL_OFFICER,
                                                () -> writing.preview(form, "SUP")))))
                .contains("Mfano - si barua", "Achieng Wanjiku Mwangaza", "/00000");
        assertThat(
                        words(
                                new LetterFile(
                                        "sample.pdf",
                                        As.account(
                                                council,
                                                Role.COUNCIL_OFFICER,
                                                () -> writing.preview(form, "INV")))))
                .as("days and rate of the series")
                .contains("KES 1,250.00", "2 Nov 2026 hadi 20 Nov 2026");
        assertThat(
                        words(
                                new LetterFile(
                                        "sample.pdf",
                                        As.account(
                                                council,
                                                Role.COUNCIL_OFFICER,
                                                () -> writing.preview(form, "OTHERS")))))
                .as("a position that stands for all others, which has no rate")
                .contains("Uteuzi wa Mtathmini", "Msimu hauna malipo ya siku")
                .contains("Wadhifa Mtathmini");
        form.setClosing("\u738b");
        assertThatThrownBy(
                        () -> As.account(council, Role.COUNCIL_OFFICER, () -> writing.save(form)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> {
                            assertThat(e.field()).isEqualTo("closing");
                            assertThat(e.key()).isEqualTo("letter.unprintable");
                        });
        form.setClosing("Asante.");
        form.setOpening("Karibu {SALARY}");
        assertThatThrownBy(
                        () -> As.account(council, Role.COUNCIL_OFFICER, () -> writing.save(form)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> {
                            assertThat(e.field()).isEqualTo("opening");
                            assertThat(e.key()).isEqualTo("letter.placeholderUnknown");
                        });
        assertThat(
                        As.account(
                                council,
                                Role.COUNCIL_OFFICER,
                                () -> writing.form(scene.series(), "fr")))
                .isEmpty();
        assertThat(
                        scene.tables()
                                .count(
                                        "SELECT COUNT(*) FROM LETTER_TEMPLATE WHERE SERIES_ID = ?",
                                        scene.series()))
                .isZero();
    }
}
