package ke.cp2.profile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;
import static ke.cp2.profile.ProfessionalFixture.aCourse;
import static ke.cp2.profile.ProfessionalFixture.aProfessional;
import static ke.cp2.profile.ProfessionalFixture.aStation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import ke.cp2.account.Entered;
import ke.cp2.home.CountingTasks;
import ke.cp2.home.Task;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.Texts;
import ke.cp2.platform.database.SqlStatementCount;
import ke.cp2.profile.document.DocumentKind;
import ke.cp2.profile.document.KeepingDocuments;
import ke.cp2.profile.document.ReadingDocuments;
import ke.cp2.profile.form.NextOfKinForm;
import ke.cp2.profile.form.PaymentForm;
import ke.cp2.profile.form.PersonalForm;
import ke.cp2.profile.form.QualificationForm;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.profile.identity.ConflictRow;
import ke.cp2.profile.identity.IdentityField;
import ke.cp2.profile.identity.SettlingConflicts;
import ke.cp2.profile.likeness.LikelySame;
import ke.cp2.profile.likeness.LikenessSign;
import ke.cp2.profile.likeness.SeeingLikenesses;
import ke.cp2.profile.review.LastReview;
import ke.cp2.profile.review.ProfileChange;
import ke.cp2.profile.review.UndocumentedReviews;
import ke.cp2.profile.value.ReturnReason;
import ke.cp2.profile.value.SeenInstead;
import ke.cp2.profile.value.StudyLevel;
import ke.cp2.profile.view.ProfileToVerify;
import ke.cp2.profile.view.ProfileView;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.Tables;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only the container and the database can show of profiles. */
@ExtendWith(ArquillianExtension.class)
class ProfileIT {

    private static final AtomicInteger NUMBER = new AtomicInteger(10_000_000);

    @Inject private Tables tables;

    @Inject private EditingProfile myProfile;

    @Inject private KeepingDocuments documents;

    @Inject private EditingWorkExperience workExperience;

    @Inject private EditingQualifications qualifications;

    @Inject private VerifyingProfiles staffProfiles;
    @Inject private UndocumentedReviews undocumented;
    @Inject private ReadingDocuments reading;

    @Inject private ProfileDirectory directory;

    @Inject private SettlingConflicts identities;

    @Inject private SeeingLikenesses likenesses;

    @Inject private CountingTasks tasks;

    @Inject private EntityManager entityManager;

    @Inject private UserTransaction transaction;

    /** Threads of their own: those of the server share what this one has open. */
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @Test
    void sensitiveValuesAreUnreadableInTheDatabase() throws Exception {
        String id = nextNumber();
        AccountId amina = professional(id);
        Object[] row =
                (Object[])
                        entityManager
                                .createNativeQuery(
                                        "SELECT NATIONAL_ID_ENC, KRA_PIN_ENC, NEXT_OF_KIN_NAME_ENC,"
                                                + " NEXT_OF_KIN_PHONE_ENC, NATIONAL_ID_INDEX"
                                                + " FROM PROFILE WHERE ACCOUNT_ID = ?")
                                .setParameter(1, amina.value())
                                .getSingleResult();
        for (int column = 0; column < 4; column++) {
            assertThat((String) row[column])
                    .startsWith("2:k1:")
                    .doesNotContain(id, "Otieno", "A0123");
        }
        assertThat((String) row[4]).matches("[0-9a-f]{64}");
        assertThat(as(amina, () -> myProfile.personalForm().getNationalId())).isEqualTo(id);
        assertThat(as(amina, () -> myProfile.view().personal().nationalId()))
                .isEqualTo("\u2022\u2022\u2022\u2022\u2022" + id.substring(5));
    }

    @Test
    void theAuditTrailNamesFieldsAndKeepsNoValues() throws Exception {
        String id = nextNumber();
        AccountId amina = professional(id);
        List<String> details =
                tables.texts(
                        "SELECT DETAIL FROM AUDIT_ENTRY WHERE SUBJECT_TYPE = 'profile' AND"
                                + " SUBJECT_ID = ? AND ACTION = 'profile.changed'",
                        String.valueOf(amina));
        assertThat(details.toString())
                .contains("nationalId", "mpesaName")
                .doesNotContain(id, "Otieno");
    }

    @Test
    void nobodyGetsASecondIdentity() throws Exception {
        String id = nextNumber();
        professional(id);
        AccountId second = account(Role.PROFESSIONAL, null);
        as(second, () -> consent());
        PersonalForm form = formOf(second, id);
        form.setTscNumber(null);
        form.setKraPin(null);
        BusinessException refusal = refusal(second, () -> myProfile.savePersonal(form, null));
        assertThat(refusal.field()).isEqualTo("nationalId");
        assertThat(refusal.key()).isEqualTo("profile.identityHeld");
        assertThat(refusal.values()).hasSize(1);
        assertThat(as(second, () -> myProfile.personalForm().getNationalId())).isNull();
    }

    @Test
    void whoGivesAnothersNumberLearnsNothingAndStaffSeeBoth() throws Exception {
        String id = nextNumber();
        AccountId holder = professional(id);
        AccountId stranger = account(Role.PROFESSIONAL, null);
        as(stranger, () -> consent());
        for (int i = 0; i < 2; i++) {
            PersonalForm form = formOf(stranger, id);
            form.setTscNumber(null);
            form.setKraPin(null);
            BusinessException refusal = refusal(stranger, () -> myProfile.savePersonal(form, null));
            assertThat(Texts.of(Locale.ENGLISH, refusal.key(), refusal.values()))
                    .startsWith("This number cannot be saved now. Support will look at it;")
                    .doesNotContain("account");
        }
        List<ConflictRow> conflicts =
                asOfficer(() -> conflicts(PageRequest.MAXIMUM_SIZE)).stream()
                        .filter(conflict -> conflict.accountId() == stranger.value())
                        .toList();
        assertThat(conflicts).as("once on the list").hasSize(1);
        ConflictRow conflict = conflicts.get(0);
        assertThat(conflict.holderId()).isEqualTo(holder.value());
        assertThat(conflict.field()).isEqualTo(IdentityField.NATIONAL_ID);
        long waiting = asOfficer(() -> tasks.now().of(Task.CONFLICTS));
        asOfficer(() -> run(() -> identities.close(conflict.id(), "Two people, a slip")));
        assertThat(asOfficer(() -> tasks.now().of(Task.CONFLICTS))).isEqualTo(waiting - 1);
        assertThat(asOfficer(() -> conflicts(PageRequest.MAXIMUM_SIZE)))
                .noneMatch(open -> open.id() == conflict.id());
        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(() -> as(stranger, () -> conflicts(1)));
    }

    @Test
    void onlySoManyNumbersAreTriedInADay() throws Exception {
        AccountId guesser = account(Role.PROFESSIONAL, null);
        as(guesser, () -> consent());
        for (int i = 0; i < 7; i++) {
            PersonalForm form = formOf(guesser, nextNumber());
            form.setTscNumber(null);
            form.setKraPin(null);
            as(guesser, () -> run(() -> myProfile.savePersonal(form, null)));
        }
        PersonalForm eighth = formOf(guesser, nextNumber());
        eighth.setTscNumber(null);
        eighth.setKraPin(null);
        BusinessException refusal = refusal(guesser, () -> myProfile.savePersonal(eighth, null));
        assertThat(refusal.field()).isEqualTo("nationalId");
        assertThat(refusal.key()).isEqualTo("profile.identityTriesOver");
    }

    @Test
    void aSaveThatAnotherFieldRefusesUsesUpNoTry() throws Exception {
        AccountId teacher = account(Role.PROFESSIONAL, null);
        as(teacher, () -> consent());
        String id = nextNumber();
        for (int i = 0; i < 6; i++) {
            PersonalForm child = formOf(teacher, id);
            child.setBirthDate(LocalDate.of(2020, 1, 1));
            assertThat(refusal(teacher, () -> myProfile.savePersonal(child, null)).field())
                    .isEqualTo("birthDate");
        }
        PersonalForm right = formOf(teacher, id);
        as(teacher, () -> run(() -> myProfile.savePersonal(right, null)));
        assertThat(as(teacher, () -> myProfile.personalForm().getNationalId())).isEqualTo(id);
    }

    @Test
    void numbersAreComparedInOneFormWhateverTheWayTheyAreTyped() throws Exception {
        String id = nextNumber();
        AccountId holder = professional(id);
        as(
                holder,
                () -> {
                    PersonalForm form = myProfile.personalForm();
                    form.setTscNumber("0" + id.substring(1));
                    myProfile.savePersonal(form, null);
                    return true;
                });
        AccountId second = account(Role.PROFESSIONAL, null);
        as(second, () -> consent());
        PersonalForm zero = formOf(second, nextNumber());
        zero.setTscNumber(id.substring(1));
        zero.setKraPin(null);
        BusinessException tsc = refusal(second, () -> myProfile.savePersonal(zero, null));
        assertThat(tsc.key()).isEqualTo("profile.identityHeld");
        assertThat(tsc.field()).isEqualTo("tscNumber");
        PersonalForm small = formOf(second, nextNumber());
        small.setTscNumber(null);
        small.setKraPin(" a0" + id + "z");
        BusinessException pin = refusal(second, () -> myProfile.savePersonal(small, null));
        assertThat(pin.key()).isEqualTo("profile.identityHeld");
        assertThat(pin.field()).isEqualTo("kraPin");
        assertThat(asOfficer(() -> conflicts(PageRequest.MAXIMUM_SIZE)))
                .filteredOn(conflict -> conflict.accountId() == second.value())
                .extracting(ConflictRow::field, ConflictRow::holderId)
                .containsExactlyInAnyOrder(
                        tuple(IdentityField.TSC_NUMBER, holder.value()),
                        tuple(IdentityField.KRA_PIN, holder.value()));
    }

    @Test
    void oneOfTwoAtOnceWithOneNumberInTwoFormsWins() throws Exception {
        String id = nextNumber();
        String tsc = id.substring(1);
        List<Future<Boolean>> saves = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            AccountId account = account(Role.PROFESSIONAL, null);
            as(account, () -> consent());
            PersonalForm form = formOf(account, nextNumber());
            form.setTscNumber(i == 0 ? tsc : i == 1 ? "0" + tsc : null);
            form.setKraPin(i < 2 ? null : (i == 2 ? "A" : "a") + " 1" + id + "Z");
            saves.add(executor.submit(() -> as(account, () -> isSaved(form))));
        }
        assertThat(saves.get(0).get()).as("TSC number").isNotEqualTo(saves.get(1).get());
        assertThat(saves.get(2).get()).as("KRA PIN").isNotEqualTo(saves.get(3).get());
    }

    @Test
    void aNumberThatWasHeldTwiceBeforeKeepsNobodyFromSaving() throws Exception {
        AccountId amina = professional(nextNumber());
        tables.change(
                "UPDATE PROFILE SET TSC_NUMBER_KEY = NULL, KRA_PIN_INDEX = NULL WHERE ACCOUNT_ID = ?",
                amina.value());
        String name = "Amina Wanjiru Kariuki";
        as(
                amina,
                () -> {
                    PersonalForm form = myProfile.personalForm();
                    form.setFullName(name);
                    myProfile.savePersonal(form, null);
                    return true;
                });
        assertThat(
                        tables.texts(
                                "SELECT NAME_KEY || TSC_NUMBER_KEY || KRA_PIN_INDEX FROM PROFILE"
                                        + " WHERE ACCOUNT_ID = ?",
                                amina.value()))
                .containsExactly("amina kariuki wanjiru");
    }

    @Test
    void theNumberOfAnotherPhoneIsTakenOnlyWhenItIsMeant() throws Exception {
        AccountId amina = professional(nextNumber());
        for (String number :
                List.of("0722000777", accountNumber(account(Role.PROFESSIONAL, null)))) {
            PaymentForm form = as(amina, () -> myProfile.paymentForm());
            form.setMpesaNumber(number);
            BusinessException refusal =
                    refusal(amina, () -> myProfile.savePayment(form, Entered.passwordOf(amina)));
            assertThat(refusal.field()).isEqualTo("mpesaNumber");
            assertThat(Texts.of(Locale.ENGLISH, refusal.key(), refusal.values()))
                    .as("the same for everybody's number")
                    .startsWith("This is not the mobile number of your account.");
            form.setOtherPhone(true);
            as(amina, () -> run(() -> myProfile.savePayment(form, Entered.passwordOf(amina))));
        }
        PaymentForm own = as(amina, () -> myProfile.paymentForm());
        own.setMpesaNumber(accountNumber(amina));
        as(amina, () -> run(() -> myProfile.savePayment(own, Entered.passwordOf(amina))));
    }

    private void savePersonal(AccountId account, String name, String nationalId) throws Exception {
        as(
                account,
                () -> {
                    PersonalForm form = myProfile.personalForm();
                    form.setFullName(name);
                    form.setNationalId(nationalId);
                    myProfile.savePersonal(form, null);
                    return true;
                });
    }

    /** A name of its own for a number. */
    private static String inLetters(String digits) {
        return "K"
                + digits.chars().mapToObj(c -> String.valueOf((char) (c + 49))).collect(joining());
    }

    private String accountNumber(AccountId account) {
        return tables.texts("SELECT MOBILE_NUMBER FROM ACCOUNT WHERE ID = ?", account.value())
                .get(0);
    }

    @Test
    void officersSeeWhichAccountsMayBeOnePersons() throws Exception {
        String id = nextNumber();
        AccountId amina = professional(id);
        AccountId second = professional(nextNumber());
        String slip = id.substring(0, 6) + id.charAt(7) + id.charAt(6);
        String own = "Amina " + inLetters(id);
        savePersonal(amina, own, id);
        savePersonal(second, own, nextNumber());
        tables.change(
                "UPDATE PROFILE SET BIRTH_DATE = DATE '1980-01-01', MPESA_NUMBER = ?"
                        + " WHERE ACCOUNT_ID = ?",
                accountNumber(second),
                amina.value());
        tables.change(
                "UPDATE PROFILE SET MPESA_NUMBER = NULL WHERE ACCOUNT_ID = ?", second.value());
        assertThat(signs(amina, second)).containsExactly(LikenessSign.MOBILE_NUMBER);
        assertThat(signs(second, amina)).as("whose number it is").isEmpty();
        assertThat(given(second, amina)).containsExactly(LikenessSign.MOBILE_NUMBER);
        tables.change(
                "UPDATE PROFILE SET BIRTH_DATE = DATE '1980-01-01', MPESA_NUMBER = ?"
                        + " WHERE ACCOUNT_ID = ?",
                accountNumber(second),
                second.value());
        assertThat(signs(amina, second))
                .containsExactly(
                        LikenessSign.NAME_AND_BIRTH,
                        LikenessSign.MPESA_NUMBER,
                        LikenessSign.MOBILE_NUMBER);
        savePersonal(second, "Wanjiru " + inLetters(id), slip);
        assertThat(signs(amina, second))
                .as("not with another name")
                .containsExactly(LikenessSign.MPESA_NUMBER, LikenessSign.MOBILE_NUMBER);
        savePersonal(second, own, slip);
        tables.change(
                "UPDATE PROFILE SET MPESA_NUMBER = NULL, BIRTH_DATE = NULL WHERE ACCOUNT_ID = ?",
                second.value());
        assertThat(signs(amina, second))
                .containsExactly(LikenessSign.NEAR_ID, LikenessSign.MOBILE_NUMBER);

        AccountId elsewhere = account(Role.SUBCOUNTY_OFFICER, "00101");
        tables.change(
                "UPDATE PROFILE SET HOME_COUNTY_CODE = '001', HOME_SUB_COUNTY_CODE = '00101'"
                        + " WHERE ACCOUNT_ID = ?",
                amina.value());
        assertThat(As.account(elsewhere, Role.SUBCOUNTY_OFFICER, () -> likenesses.of(amina)))
                .filteredOn(one -> one.accountId() == second.value())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.verifiable()).isFalse();
                            assertThat(one.name()).startsWith("A\u2022");
                        });
        assertThat(
                        As.account(
                                elsewhere,
                                Role.SUBCOUNTY_OFFICER,
                                () -> {
                                    try {
                                        return String.valueOf(likenesses.of(second));
                                    } catch (BusinessException e) {
                                        return e.key();
                                    }
                                }))
                .isEqualTo("profile.noSuchProfile");
        assertThat(asOfficer(() -> statements(() -> likenesses.of(amina)))).isLessThanOrEqualTo(11);
        tables.change("UPDATE ACCOUNT SET STATE = 'DEACTIVATED' WHERE ID = ?", second.value());
        assertThat(signs(amina, second)).as("a closed account is nobody's").isEmpty();
    }

    /** Whoever types the number of a rival puts the sign on the own account, not on the rival. */
    @Test
    void aNumberThatAnotherAccountGaveIsNoSignAgainstItsHolder() throws Exception {
        String id = nextNumber();
        AccountId holder = professional(id);
        AccountId rival = professional(nextNumber());
        tables.change(
                "INSERT INTO IDENTITY_CLAIM (ID, ACCOUNT_ID, FIELD, HOLDER_ID, CLAIMED_AT, VERSION)"
                        + " VALUES (?, ?, 'TSC_NUMBER', ?, CURRENT_TIMESTAMP, 1)",
                tables.next("IDENTITY_CLAIM_SEQ"),
                rival.value(),
                holder.value());
        assertThat(signs(rival, holder)).contains(LikenessSign.CLAIM);
        assertThat(signs(holder, rival)).doesNotContain(LikenessSign.CLAIM);
        assertThat(given(holder, rival)).containsExactly(LikenessSign.CLAIM);
        assertThat(asOfficer(() -> likenesses.of(holder)))
                .filteredOn(one -> one.accountId() == rival.value())
                .singleElement()
                .matches(one -> one.claimedAt() != null);

        String name = "Amina " + inLetters(id);
        savePersonal(holder, name, id);
        tables.change("UPDATE PROFILE SET STATE = 'VERIFIED' WHERE ACCOUNT_ID = ?", holder.value());
        savePersonal(rival, name, id.substring(0, 6) + id.charAt(7) + id.charAt(6));
        assertThat(signs(rival, holder)).contains(LikenessSign.NEAR_ID);
        assertThat(signs(holder, rival)).doesNotContain(LikenessSign.NEAR_ID);
    }

    private List<LikenessSign> given(AccountId person, AccountId other) throws Exception {
        return asOfficer(() -> likenesses.of(person)).stream()
                .filter(one -> one.accountId() == other.value())
                .map(LikelySame::given)
                .findFirst()
                .orElse(List.of());
    }

    private List<LikenessSign> signs(AccountId person, AccountId other) throws Exception {
        return asOfficer(() -> likenesses.of(person)).stream()
                .filter(one -> one.accountId() == other.value())
                .map(LikelySame::signs)
                .findFirst()
                .orElse(List.of());
    }

    private List<ConflictRow> conflicts(int most) {
        return identities.open(PageRequest.of(0, most)).rows();
    }

    @Test
    void oneOfTwoAtOnceWithTheSameNumberWins() throws Exception {
        String id = nextNumber();
        List<Future<Boolean>> saves = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            AccountId account = account(Role.PROFESSIONAL, null);
            as(account, () -> consent());
            PersonalForm form = formOf(account, id);
            form.setTscNumber(null);
            form.setKraPin(null);
            saves.add(executor.submit(() -> as(account, () -> isSaved(form))));
        }
        assertThat(saves.get(0).get()).isNotEqualTo(saves.get(1).get());
    }

    @Test
    void nobodyReachesAnothersEntries() throws Exception {
        AccountId amina = professional(nextNumber());
        AccountId juma = professional(nextNumber());
        long entry = as(amina, () -> myProfile.view().stations().get(0).id());
        assertThat(refusal(juma, () -> workExperience.form(entry)).key())
                .isEqualTo("profile.noSuchEntry");
        WorkForm stolen = aStation();
        stolen.setId(entry);
        assertThat(refusal(juma, () -> workExperience.save(stolen)).key())
                .isEqualTo("profile.noSuchEntry");
        as(juma, () -> run(() -> workExperience.remove(entry)));
        assertThat(as(amina, () -> myProfile.view().stations())).hasSize(1);
    }

    @Test
    void visitorsAndStaffHaveNoProfile() {
        assertThatExceptionOfType(EJBAccessException.class).isThrownBy(() -> myProfile.view());
        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(
                        () ->
                                As.account(
                                        AccountId.of(1),
                                        Role.ADMINISTRATOR,
                                        () -> myProfile.view()));
    }

    @Test
    void aParallelEditIsSaidAndTheSecondSaveMeansIt() throws Exception {
        AccountId amina = professional(nextNumber());
        PaymentForm here = as(amina, () -> myProfile.paymentForm());
        PaymentForm there = as(amina, () -> myProfile.paymentForm());
        there.setMpesaNumber("0722000999");
        there.setOtherPhone(true);
        as(amina, () -> run(() -> myProfile.savePayment(there, Entered.passwordOf(amina))));
        here.setMpesaNumber("0722000888");
        here.setOtherPhone(true);
        assertThat(
                        refusal(amina, () -> myProfile.savePayment(here, Entered.passwordOf(amina)))
                                .key())
                .isEqualTo("profile.changedMeanwhile");
        assertThat(here.getMpesaNumber()).isEqualTo("0722000888");
        as(amina, () -> run(() -> myProfile.savePayment(here, Entered.passwordOf(amina))));
        assertThat(as(amina, () -> myProfile.paymentForm().getMpesaNumber()))
                .isEqualTo("254722000888");
    }

    @Test
    void aDoubleClickAddsOneEntry() throws Exception {
        AccountId amina = professional(nextNumber());
        as(amina, () -> run(() -> workExperience.save(aStation())));
        assertThat(as(amina, () -> myProfile.view().stations())).hasSize(1);
    }

    @Test
    void submittedDetailsStayCompleteAndAChangeOfAnEntryIsVerifiedAgain() throws Exception {
        AccountId amina = professional(nextNumber());
        as(amina, () -> run(() -> myProfile.submit(true)));
        ProfileView seen = asOfficer(() -> staffProfiles.profileForStaff(amina));
        long only = seen.qualifications().get(0).id();
        assertThat(refusal(amina, () -> qualifications.remove(only)).key())
                .isEqualTo("profile.lastEntry");
        asOfficer(
                () ->
                        run(
                                () ->
                                        staffProfiles.verify(
                                                seen,
                                                SeenInstead.ORIGINALS,
                                                "ID card and certificate")));
        QualificationForm master = aCourse();
        master.setLevel(StudyLevel.MASTER);
        as(amina, () -> run(() -> qualifications.save(master)));
        assertThat(as(amina, () -> myProfile.view().state())).isEqualTo(ProfileState.SUBMITTED);
    }

    @Test
    void anOfficerVerifiesOnlyWhatWasOnTheScreen() throws Exception {
        AccountId amina = professional(nextNumber());
        as(amina, () -> run(() -> myProfile.submit(true)));
        ProfileView seen = asOfficer(() -> staffProfiles.profileForStaff(amina));
        WorkForm later = aStation();
        later.setDesignation("Deputy principal");
        later.setFrom(later.getFrom().plusDays(1));
        as(amina, () -> run(() -> workExperience.save(later)));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(
                        () ->
                                asOfficer(
                                        () ->
                                                run(
                                                        () ->
                                                                staffProfiles.verify(
                                                                        seen,
                                                                        SeenInstead.ORIGINALS,
                                                                        "ID card and certificate"))))
                .satisfies(
                        refusal -> assertThat(refusal.key()).isEqualTo("profile.changedSinceSeen"));
    }

    @Test
    void whoVerifiesWithoutADocumentSaysWhatWasSeen() throws Exception {
        AccountId amina = professional(nextNumber());
        as(amina, () -> run(() -> myProfile.submit(true)));
        ProfileView seen = asOfficer(() -> staffProfiles.profileForStaff(amina));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> asOfficer(() -> run(() -> staffProfiles.verify(seen, null, " "))))
                .satisfies(
                        refusal ->
                                assertThat(refusal.each())
                                        .extracting(BusinessException::field)
                                        .containsExactly("seenInstead", "seenWords"));
        asOfficer(
                () ->
                        run(
                                () ->
                                        staffProfiles.verify(
                                                seen, SeenInstead.EMPLOYER, "The head's letter")));

        LastReview review = asOfficer(() -> staffProfiles.lastReview(amina)).orElseThrow();
        assertThat(review.seenInstead()).isEqualTo(SeenInstead.EMPLOYER);
        assertThat(review.seenWords()).isEqualTo("The head's letter");
        assertThat(asOfficer(() -> undocumented.counts())).anyMatch(count -> count.people() > 0);
        assertThat(asOfficer(() -> undocumented.after(AccountId.of(amina.value() - 1))).get(0))
                .matches(row -> row.accountId() == amina.value())
                .matches(row -> "The head's letter".equals(row.words()));
    }

    @Test
    void whoHasOpenedNoDocumentSaysWhatWasSeen() throws Exception {
        AccountId amina = professional(nextNumber());
        long picture =
                as(
                        amina,
                        () -> {
                            documents.add(
                                    DocumentKind.CERTIFICATE,
                                    "a.pdf",
                                    "%PDF-1.4\n%%EOF\n".getBytes(US_ASCII));
                            return documents.list().get(0).id();
                        });
        asOfficer(() -> reading.open(picture));
        as(amina, () -> run(() -> myProfile.submit(true)));
        AccountId other = account(Role.COUNCIL_OFFICER, null);
        As.account(other, Role.COUNCIL_OFFICER, () -> reading.open(picture));
        assertThat(asOfficer(() -> staffProfiles.hasToSayWhatWasSeen(amina)))
                .as("opened before they were submitted, and by another officer")
                .isTrue();
        ProfileView seen = seen(amina);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> asOfficer(() -> run(() -> staffProfiles.verify(seen, null, " "))))
                .satisfies(
                        refusal ->
                                assertThat(refusal.each())
                                        .extracting(BusinessException::key)
                                        .containsExactly(
                                                "profile.seenInsteadUnopened",
                                                "profile.seenWordsMissing"));
        asOfficer(() -> run(() -> staffProfiles.verify(seen, SeenInstead.COPIES, "At the office")));
        as(amina, () -> run(() -> documents.remove(picture)));
        assertThat(asOfficer(() -> undocumented.after(AccountId.of(amina.value() - 1))).get(0))
                .matches(row -> row.accountId() == amina.value())
                .matches(row -> "At the office".equals(row.words()));
    }

    @Test
    void whoHasOpenedADocumentVerifiesWithoutWords() throws Exception {
        AccountId amina = professional(nextNumber());
        long certificate =
                as(
                        amina,
                        () -> {
                            documents.add(
                                    DocumentKind.CERTIFICATE,
                                    "a.pdf",
                                    "%PDF-1.4\n%%EOF\n".getBytes(US_ASCII));
                            myProfile.submit(true);
                            return documents.list().get(0).id();
                        });
        AccountId officer = account(Role.COUNCIL_OFFICER, null);
        tables.change("UPDATE ACCOUNT SET FULL_NAME = 'Afisa Mfano' WHERE ID = ?", officer.value());
        ProfileView seen = seen(amina);
        As.account(
                officer,
                Role.COUNCIL_OFFICER,
                () -> {
                    reading.open(certificate);
                    assertThat(staffProfiles.hasToSayWhatWasSeen(amina)).isFalse();
                    staffProfiles.verify(seen, null, null);
                    return true;
                });
        LastReview review = lastReview(amina).orElseThrow();
        assertThat(review.seenInstead()).isNull();
        assertThat(review.officer()).isEqualTo("Afisa Mfano");

        as(
                amina,
                () ->
                        run(
                                () -> {
                                    QualificationForm master = aCourse();
                                    master.setLevel(StudyLevel.MASTER);
                                    qualifications.save(master);
                                }));
        assertThat(
                        As.account(
                                officer,
                                Role.COUNCIL_OFFICER,
                                () -> staffProfiles.hasToSayWhatWasSeen(amina)))
                .as("changed since that officer verified them: to be looked at again")
                .isTrue();
    }

    @Test
    void aSubCountyOfficerSeesOnlyPeopleOfTheOwnSubCounty() throws Exception {
        AccountId amina = professional(nextNumber());
        AccountId own = account(Role.SUBCOUNTY_OFFICER, "04701");
        AccountId other = account(Role.SUBCOUNTY_OFFICER, "00101");
        ProfileView view =
                As.account(own, Role.SUBCOUNTY_OFFICER, () -> staffProfiles.profileForStaff(amina));
        assertThat(view.personal().nationalId()).startsWith("\u2022");
        assertThat(view.nextOfKin()).isNull();
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(
                        () ->
                                As.account(
                                        other,
                                        Role.SUBCOUNTY_OFFICER,
                                        () -> staffProfiles.profileForStaff(amina)));
    }

    @Test
    void anOfficerIsShownWhoWaitsAndGivesEvenVerifiedDetailsBack() throws Exception {
        AccountId amina = professional(nextNumber());
        as(amina, () -> run(() -> myProfile.submit(true)));
        AccountId own = account(Role.SUBCOUNTY_OFFICER, "04701");
        AccountId other = account(Role.SUBCOUNTY_OFFICER, "00101");
        assertThat(waitingFor(own)).contains(amina.value());
        assertThat(waitingFor(other)).doesNotContain(amina.value());
        assertThat(
                        As.account(
                                other,
                                Role.SUBCOUNTY_OFFICER,
                                () -> staffProfiles.profileToVerify(amina)))
                .isEmpty();

        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(
                        () ->
                                As.account(
                                        other,
                                        Role.SUBCOUNTY_OFFICER,
                                        () -> staffProfiles.uncovered(amina)));
        long waiting = countedFor(own);

        ProfileView seen = asOfficer(() -> staffProfiles.profileToVerify(amina)).orElseThrow();
        asOfficer(
                () ->
                        run(
                                () ->
                                        staffProfiles.verify(
                                                seen,
                                                SeenInstead.ORIGINALS,
                                                "ID card and certificate")));
        assertThat(waitingFor(own)).doesNotContain(amina.value());
        assertThat(countedFor(own)).isEqualTo(waiting - 1);
        ProfileView verified = asOfficer(() -> staffProfiles.profileToVerify(amina)).orElseThrow();
        assertThat(asOfficer(() -> staffProfiles.mayGiveBack(amina))).as("the own one").isTrue();
        assertThatExceptionOfType(BusinessException.class)
                .as("one of the same place takes away what another one has verified")
                .isThrownBy(
                        () ->
                                As.account(
                                        own,
                                        Role.SUBCOUNTY_OFFICER,
                                        () ->
                                                run(
                                                        () ->
                                                                staffProfiles.giveBack(
                                                                        verified,
                                                                        List.of(
                                                                                ReturnReason
                                                                                        .CERTIFICATE),
                                                                        "Another year."))))
                .satisfies(e -> assertThat(e.key()).isEqualTo("profile.verifiedByOther"));
        assertThat(As.account(own, Role.SUBCOUNTY_OFFICER, () -> staffProfiles.mayGiveBack(amina)))
                .isFalse();
        asOfficer(
                () ->
                        run(
                                () ->
                                        staffProfiles.giveBack(
                                                verified,
                                                List.of(ReturnReason.CERTIFICATE),
                                                "Another year.")));
        ProfileView returned = as(amina, () -> myProfile.view());
        assertThat(returned.returnReasons()).containsExactly(ReturnReason.CERTIFICATE);
        assertThat(returned.returnReason()).isEqualTo("Another year.");
        assertThat(
                        tables.texts(
                                "SELECT DETAIL FROM AUDIT_ENTRY WHERE SUBJECT_TYPE = 'profile' AND"
                                        + " SUBJECT_ID = ? AND ACTION = 'profile.returned'",
                                String.valueOf(amina)))
                .containsExactly("CERTIFICATE");
    }

    @Test
    void officersAreLedToTheNextWhoWaits() throws Exception {
        List<AccountId> people = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            people.add(waitingIn("014", "01401"));
        }
        AccountId first = people.get(0);
        AccountId second = people.get(1);
        AccountId third = people.get(2);
        assertThat(nextOf(first)).contains(second);
        assertThat(nextOf(third)).as("who was skipped comes again").contains(first);
        decide(seen(second), true);
        assertThat(nextOf(second)).as("behind who is done").contains(third);
        assertThat(nextOf(first)).contains(third);
        AccountId elsewhere = account(Role.SUBCOUNTY_OFFICER, "00101");
        assertThat(
                        As.account(
                                elsewhere,
                                Role.SUBCOUNTY_OFFICER,
                                () -> staffProfiles.next("014", "01401", first)))
                .isNotIn(people.stream().map(Optional::of).toList());
        decide(seen(third), false);
        assertThat(nextOf(first)).as("nobody but the person").isEmpty();
        decide(seen(first), true);
        assertThat(nextOf(first)).isEmpty();
    }

    private Optional<AccountId> nextOf(AccountId person) throws Exception {
        return asOfficer(() -> staffProfiles.next("014", "01401", person));
    }

    @Test
    void theSecondOfTwoOfficersReadsWhatTheFirstDecided() throws Exception {
        AccountId amina = waitingIn("014", "01402");
        ProfileView seen = seen(amina);
        decide(seen, true);
        assertThat(refusalOf(seen, false))
                .startsWith("An officer has verified these details while you had them open.");
        ProfileView verified = seen(amina);
        decide(verified, false);
        assertThat(refusalOf(verified, false))
                .startsWith("An officer has returned these details while you had them open.");
        as(amina, () -> run(() -> myProfile.submit(true)));
        assertThat(refusalOf(verified, true))
                .isEqualTo(
                        "The details changed while you were looking at them. Look again before you"
                                + " decide.");
    }

    @Test
    void anOfficerReadsWhatChangedSinceTheLastDecision() throws Exception {
        AccountId amina = waitingIn("014", "01403");
        assertThat(lastReview(amina)).as("nobody has decided yet").isEmpty();
        decide(seen(amina), false);
        assertThat(lastReview(amina).orElseThrow().changes()).isEmpty();
        String id = nextNumber();
        as(
                amina,
                () -> {
                    PersonalForm form = myProfile.personalForm();
                    form.setFullName("Amina Wanjiru Kariuki");
                    form.setNationalId(id);
                    myProfile.savePersonal(form, null);
                    WorkForm added = aStation();
                    added.setInstitution("Example Primary School");
                    workExperience.save(added);
                    myProfile.submit(true);
                    return true;
                });
        LastReview review = lastReview(amina).orElseThrow();
        assertThat(review.decision()).isEqualTo(ProfileState.RETURNED);
        assertThat(
                        tables.texts(
                                "SELECT ANSWERED_AT FROM PROFILE_REVIEW WHERE ACCOUNT_ID = ?",
                                amina.value()))
                .as("a return is answered when the details are submitted again")
                .doesNotContain("null");
        assertThat(review.changes())
                .extracting(ProfileChange::field, ProfileChange::before, ProfileChange::after)
                .containsExactlyInAnyOrder(
                        tuple("fullName", "Amina Wanjiru Otieno", "Amina Wanjiru Kariuki"),
                        tuple("nationalId", null, null),
                        tuple(null, null, "Example Primary School"));
        decide(seen(amina), true);
        assertThat(lastReview(amina).orElseThrow().changes()).isEmpty();
        assertThat(
                        tables.texts(
                                "SELECT SEEN_ENC FROM PROFILE_REVIEW WHERE ACCOUNT_ID = ?",
                                amina.value()))
                .singleElement()
                .satisfies(kept -> assertThat(kept).startsWith("2:k1:").doesNotContain("Kariuki"));
        AccountId elsewhere = account(Role.SUBCOUNTY_OFFICER, "00101");
        assertThat(
                        As.account(
                                elsewhere,
                                Role.SUBCOUNTY_OFFICER,
                                () -> staffProfiles.lastReview(amina)))
                .isEmpty();
    }

    @Test
    void anOfficerReadsThatDocumentsAreGoneSinceTheLastDecision() throws Exception {
        AccountId amina = waitingIn("014", "01403");
        byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(US_ASCII);
        byte[] other = "%PDF-1.5\n%%EOF\n".getBytes(US_ASCII);
        long letter =
                as(
                        amina,
                        () -> {
                            documents.add(DocumentKind.CERTIFICATE, "a.pdf", pdf);
                            documents.add(DocumentKind.LETTER, "b.pdf", other);
                            return documents.list().get(0).id();
                        });
        decide(seen(amina), true);
        assertThat(lastReview(amina).orElseThrow().removed()).isEmpty();
        as(
                amina,
                () -> {
                    documents.remove(letter);
                    documents.add(DocumentKind.LETTER, "c.pdf", other);
                    return true;
                });
        LastReview review = lastReview(amina).orElseThrow();
        assertThat(review.changes()).isEmpty();
        assertThat(review.removed()).containsExactly(DocumentKind.LETTER);
    }

    private Optional<LastReview> lastReview(AccountId person) throws Exception {
        return asOfficer(() -> staffProfiles.lastReview(person));
    }

    private ProfileView seen(AccountId person) throws Exception {
        return asOfficer(() -> staffProfiles.profileToVerify(person)).orElseThrow();
    }

    private void decide(ProfileView seen, boolean right) throws Exception {
        As.account(
                account(Role.COUNCIL_OFFICER, null),
                Role.COUNCIL_OFFICER,
                () ->
                        run(
                                () -> {
                                    if (right) {
                                        staffProfiles.verify(
                                                seen,
                                                SeenInstead.ORIGINALS,
                                                "ID card and certificate");
                                    } else {
                                        staffProfiles.giveBack(
                                                seen,
                                                List.of(ReturnReason.CERTIFICATE),
                                                "Another year.");
                                    }
                                }));
    }

    private String refusalOf(ProfileView seen, boolean right) throws Exception {
        try {
            decide(seen, right);
        } catch (BusinessException e) {
            return Texts.of(Locale.ENGLISH, e.key(), e.values());
        }
        throw new AssertionError("not refused");
    }

    /** Somebody of that home whose details wait for an officer. */
    private AccountId waitingIn(String county, String subCounty) throws Exception {
        AccountId person = professional(nextNumber());
        as(
                person,
                () -> {
                    PersonalForm form = myProfile.personalForm();
                    form.setHomeCounty(county);
                    form.setHomeSubCounty(subCounty);
                    myProfile.savePersonal(form, null);
                    myProfile.submit(true);
                    return true;
                });
        return person;
    }

    /** On the officer's home page. */
    private long countedFor(AccountId officer) throws Exception {
        return As.account(officer, Role.SUBCOUNTY_OFFICER, () -> tasks.now().of(Task.PROFILES));
    }

    private List<Long> waitingFor(AccountId officer) throws Exception {
        return As.account(
                        officer,
                        Role.SUBCOUNTY_OFFICER,
                        () -> staffProfiles.waiting("001", null, PageRequest.of(0, 100)))
                .rows()
                .stream()
                .map(ProfileToVerify::accountId)
                .toList();
    }

    @Test
    void theNumberOfStatementsDoesNotFollowTheNumberOfEntries() throws Exception {
        AccountId amina = professional(nextNumber());
        int few = as(amina, () -> statements(() -> myProfile.view()));
        for (int i = 0; i < 10; i++) {
            WorkForm station = aStation();
            station.setInstitution("School " + i);
            station.setSubjects(List.of("KCSE:101", "KCSE:102"));
            QualificationForm course = aCourse();
            course.setCourseTitle("Course " + i);
            as(amina, () -> run(() -> workExperience.save(station)));
            as(amina, () -> run(() -> qualifications.save(course)));
        }
        assertThat(as(amina, () -> statements(() -> myProfile.view())))
                .isEqualTo(few)
                .isLessThanOrEqualTo(7);
    }

    @Test
    void factsOfManyTakeAsManyStatementsAsFactsOfOne() throws Exception {
        List<AccountId> people = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            people.add(professional(nextNumber()));
        }
        AccountId stranger = account(Role.PROFESSIONAL, null);
        people.add(stranger);
        assertThat(statements(() -> directory.factsOf(people)))
                .isEqualTo(statements(() -> directory.factsOf(people.get(0))))
                .isEqualTo(4);
        var facts = directory.factsOf(people);
        assertThat(facts.get(people.get(0)).highestLevel()).isEqualTo(StudyLevel.BACHELOR);
        assertThat(facts.get(people.get(0)).currentStations().get(0).subjects())
                .containsExactly("KCSE:101");
        assertThat(facts.get(people.get(0)).birthDate())
                .isEqualTo(aProfessional().personalForm().getBirthDate());
        assertThat(facts.get(stranger).stations()).isEmpty();
        assertThat(facts.get(stranger).submitted()).isFalse();
    }

    /** An account with a complete profile, not yet submitted. */
    private AccountId professional(String nationalId) throws Exception {
        AccountId account = account(Role.PROFESSIONAL, null);
        return AccountId.of(
                as(
                        account,
                        () -> {
                            consent();
                            myProfile.savePersonal(
                                    formOf(account, nationalId), Entered.passwordOf(account));
                            PaymentForm payment = aProfessional().paymentForm();
                            payment.setVersion(myProfile.paymentForm().getVersion());
                            myProfile.savePayment(payment, Entered.passwordOf(account));
                            NextOfKinForm kin = aProfessional().nextOfKinForm();
                            kin.setVersion(myProfile.nextOfKinForm().getVersion());
                            myProfile.saveNextOfKin(kin);
                            workExperience.save(aStation());
                            qualifications.save(aCourse());
                            return account.value();
                        }));
    }

    private PersonalForm formOf(AccountId account, String nationalId) throws Exception {
        PersonalForm form = aProfessional().personalForm();
        form.setNationalId(nationalId);
        form.setTscNumber(nationalId);
        form.setKraPin("A0" + nationalId + "Z");
        form.setVersion(as(account, () -> myProfile.personalForm().getVersion()));
        return form;
    }

    private AccountId account(Role role, String subCounty) {
        long id = tables.next("ACCOUNT_SEQ");
        tables.change(
                "INSERT INTO ACCOUNT (ID, MOBILE_NUMBER, ROLE, STATE, SUB_COUNTY_CODE,"
                        + " CREATED_AT) VALUES (?, ?, ?, 'ACTIVE', ?, SYSTIMESTAMP)",
                id,
                "2547" + nextNumber(),
                role.name(),
                subCounty);
        return AccountId.of(id);
    }

    private boolean consent() {
        myProfile.consent(false);
        return true;
    }

    private boolean isSaved(PersonalForm form) {
        try {
            myProfile.savePersonal(form, null);
            return true;
        } catch (BusinessException e) {
            assertThat(e.key()).isEqualTo("profile.identityHeld");
            return false;
        }
    }

    private static int statements(Callable<?> action) throws Exception {
        SqlStatementCount.restart();
        action.call();
        return SqlStatementCount.current();
    }

    private static BusinessException refusal(AccountId account, Runnable useCase) throws Exception {
        return as(
                account,
                () -> {
                    try {
                        useCase.run();
                    } catch (BusinessException e) {
                        return e;
                    }
                    throw new AssertionError("not refused");
                });
    }

    private static boolean run(Runnable useCase) {
        useCase.run();
        return true;
    }

    private static <T> T as(AccountId account, Callable<T> action) throws Exception {
        return As.account(account, Role.PROFESSIONAL, action);
    }

    private static <T> T asOfficer(Callable<T> action) throws Exception {
        return As.account(AccountId.of(1), Role.COUNCIL_OFFICER, action);
    }

    private static String nextNumber() {
        return String.valueOf(NUMBER.getAndAdd(37));
    }
}
