package ke.cp2.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import ke.cp2.account.Account;
import ke.cp2.account.joining.StaffProposal;
import ke.cp2.account.password.PasswordHasher;
import ke.cp2.account.secondfactor.RecoveryCodes;
import ke.cp2.account.secondfactor.SecondFactor;
import ke.cp2.account.secondfactor.SecondFactors;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.profile.Completeness;
import ke.cp2.profile.CouncilTraining;
import ke.cp2.profile.DataProtectionNotice;
import ke.cp2.profile.PastDeployment;
import ke.cp2.profile.Profile;
import ke.cp2.profile.Qualification;
import ke.cp2.profile.WorkStation;
import ke.cp2.profile.form.NextOfKinForm;
import ke.cp2.profile.form.PaymentForm;
import ke.cp2.profile.form.PersonalForm;
import ke.cp2.profile.form.QualificationForm;
import ke.cp2.profile.form.TrainingForm;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.profile.value.CentreCode;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.Gender;
import ke.cp2.profile.value.Relationship;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.profile.value.StudyLevel;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;

/**
 * The people of the demo: staff of each role and professionals. Numbers begin with 254 700 000 and
 * 254 700 001; the first professional, Achieng Wanjala, is the one that the demo login is printed
 * for.
 */
@Dependent
class DemoPeople {

    static final int PROFESSIONALS = 500;

    static final String STAFF_PASSWORD = "demo-council-2026";
    static final String PROFESSIONAL_PASSWORD = "demo-teacher-2026";

    private static final long FIRST_PROFESSIONAL = 254_700_001_001L;

    /** Every tenth was invited only, and of the others every fifth has not submitted yet. */
    private static final int INVITED_EVERY = 10;

    private static final int INCOMPLETE_EVERY = 5;

    private static final List<String> WOMEN =
            List.of(
                    "Achieng", "Wanjiru", "Nekesa", "Chebet", "Mwende", "Amina", "Moraa", "Halima",
                    "Wairimu", "Atieno", "Jerono", "Kadzo");
    private static final List<String> MEN =
            List.of(
                    "Otieno",
                    "Kamau",
                    "Wafula",
                    "Kiprono",
                    "Mutua",
                    "Yusuf",
                    "Nyamweya",
                    "Hassan",
                    "Mwangi",
                    "Ochieng",
                    "Cheruiyot",
                    "Katana");
    private static final List<String> SURNAMES =
            List.of(
                    "Wanjala",
                    "Odhiambo",
                    "Njoroge",
                    "Kiptoo",
                    "Musyoka",
                    "Abdalla",
                    "Nyaboke",
                    "Barasa",
                    "Karanja",
                    "Okello",
                    "Rotich",
                    "Mwadime",
                    "Gathoni",
                    "Simiyu");
    private static final List<String> SUBJECTS =
            List.of("KCSE:101", "KCSE:121", "KCSE:231", "KCSE:233", "KCSE:311", "KCSE:565");

    @PersistenceContext private EntityManager entityManager;
    @Inject private PasswordHasher passwordHasher;
    @Inject private RecoveryCodes recoveryCodes;
    @Inject private SecondFactors secondFactors;
    @Inject private Clock clock;

    /** The same people at each start: the seed is fixed. */
    private final Random random = new Random(254);

    private final List<Profile> profiles = new ArrayList<>();

    /** The rows of a profile that are written after it. */
    private final List<Object> rows = new ArrayList<>();

    private final KeyedHash blindIndex = KeyedHash.ofIndex();

    void add() {
        Instant now = clock.instant();
        String staffHash = passwordHasher.hash(STAFF_PASSWORD);
        for (DemoStaff staff : DemoStaff.values()) {
            addStaff(staff, staffHash, now);
        }
        entityManager.persist(
                new StaffProposal(
                        MobileNumber.of("254700000009"),
                        "Imani Wafula",
                        Role.SUBCOUNTY_OFFICER,
                        DemoPlace.ALL.get(0).subCountyCode(),
                        account(DemoStaff.ADMINISTRATOR),
                        now,
                        Duration.ofDays(7)));
        String hash = passwordHasher.hash(PROFESSIONAL_PASSWORD);
        for (int index = 0; index < PROFESSIONALS; index++) {
            addProfessional(index, hash, now);
        }
        // Entities refer to each other by id, so that EclipseLink cannot tell what must come first.
        entityManager.flush();
        profiles.forEach(entityManager::persist);
        entityManager.flush();
        rows.forEach(entityManager::persist);
        DemoData.write(entityManager);
    }

    private void addStaff(DemoStaff staff, String hash, Instant now) {
        String subCounty =
                staff.role() == Role.SUBCOUNTY_OFFICER
                        ? DemoPlace.ALL
                                .get(staff == DemoStaff.SECOND_SUB_COUNTY_OFFICER ? 10 : 6)
                                .subCountyCode()
                        : null;
        Account account =
                Account.ofStaff(
                        MobileNumber.of(staff.userName()),
                        staff.fullName(),
                        staff.role(),
                        subCounty,
                        now);
        account.choosePassword(hash);
        entityManager.persist(account);
        entityManager.flush();
        secondFactors.add(account.id(), new SecondFactor(account.id(), staff.secret()), now);
        recoveryCodes.add(account.id(), staff.recoveryCodes());
    }

    private void addProfessional(int index, String hash, Instant now) {
        boolean woman = index % 2 == 0;
        String name =
                pick(woman ? WOMEN : MEN, index / 2) + ' ' + pick(SURNAMES, index / 2 + index / 24);
        Locale language = index % 3 == 2 ? Locale.forLanguageTag("sw") : Locale.ENGLISH;
        Account account =
                Account.ofProfessional(
                        MobileNumber.of(Long.toString(FIRST_PROFESSIONAL + index)),
                        name,
                        language,
                        now.minus(200 - index % 180, ChronoUnit.DAYS));
        entityManager.persist(account);
        if (index % INVITED_EVERY == INVITED_EVERY - 1) {
            return;
        }
        account.choosePassword(hash);
        addProfile(account, index, name, woman ? Gender.FEMALE : Gender.MALE, now);
    }

    private void addProfile(Account account, int index, String name, Gender gender, Instant now) {
        AccountId id = account.id();
        LocalDate today = Kenya.today(clock);
        boolean complete = index % INCOMPLETE_EVERY != INCOMPLETE_EVERY - 1;
        boolean secondary = index % 5 < 3;
        DemoPlace place = index == 0 ? DemoPlace.ALL.get(6) : pick(DemoPlace.ALL, index);
        Profile profile = new Profile(id, name, DataProtectionNotice.VERSION, now);
        profile.wantVacancyAlerts(index % 4 != 3);
        profile.describe(personal(index, name, gender, place, complete), today, blindIndex);
        profiles.add(profile);
        rows.add(new WorkStation(id, work(index, place, secondary, today), today));
        rows.add(new Qualification(id, qualification(index, today), today));
        if (!complete) {
            return;
        }
        profile.payTo(payment(name, paidTo(index, account.mobileNumber())));
        profile.callInEmergency(nextOfKin(index));
        if (index % 7 == 0 && secondary) {
            rows.add(new CouncilTraining(id, training(index, today), today));
        }
        if (index % 6 == 0) {
            rows.add(
                    new PastDeployment(
                            id,
                            "KCSE",
                            today.getYear() - 1 - index % 4,
                            "INV",
                            new CentreCode(place.centreCode(1))));
        }
        profile.submit(new Completeness(List.of(), 1), now.minus(index % 90, ChronoUnit.DAYS));
        if (index % 3 != 1) {
            profile.verify();
        }
    }

    private PersonalForm personal(
            int index, String name, Gender gender, DemoPlace place, boolean complete) {
        PersonalForm form = new PersonalForm();
        form.setFullName(name);
        form.setGender(gender);
        form.setBirthDate(
                LocalDate.of(1970 + (index + 15) % 32, 1 + index % 12, 1 + random.nextInt(28)));
        form.setHomeCounty(place.countyCode());
        form.setHomeSubCounty(place.subCountyCode());
        if (complete) {
            // Far from each other: nobody of one name has nearly the ID number of another one.
            form.setNationalId(Long.toString(30_000_001 + index * 79_193L % 60_000_000));
            form.setTscNumber(Integer.toString(700_001 + index));
            form.setKraPin("A%09dZ".formatted(900_000_001 + index));
            form.setSignLanguage(index % 40 == 0);
            form.setBraille(index % 8 == 0);
        }
        return form;
    }

    private static WorkForm work(int index, DemoPlace place, boolean secondary, LocalDate today) {
        WorkForm form = new WorkForm();
        form.setEmployer(index % 8 == 7 ? Employer.BOARD_OF_MANAGEMENT : Employer.TSC);
        form.setInstitution(place.schoolName(0, secondary));
        form.setCentreCode(place.centreCode(0));
        form.setDesignation(index % 15 == 0 ? "Deputy principal" : "Teacher");
        form.setResponsibility(index % 4 == 0 ? "Head of department" : "Class teacher");
        form.setSchoolLevel(secondary ? SchoolLevel.SECONDARY : SchoolLevel.PRIMARY);
        form.setSubjects(
                secondary ? List.of(pick(SUBJECTS, index), pick(SUBJECTS, index + 2)) : List.of());
        form.setCounty(place.countyCode());
        form.setSubCounty(place.subCountyCode());
        form.setFrom(LocalDate.of(today.getYear() - 1 - (index + 6) % 14, 1 + index % 9, 5));
        return form;
    }

    private static QualificationForm qualification(int index, LocalDate today) {
        QualificationForm form = new QualificationForm();
        StudyLevel level =
                pick(
                        List.of(
                                StudyLevel.BACHELOR,
                                StudyLevel.DIPLOMA,
                                StudyLevel.BACHELOR,
                                StudyLevel.CERTIFICATE),
                        index);
        form.setLevel(level);
        form.setInstitution(
                level == StudyLevel.BACHELOR ? "Bonde la Ufa University" : "Tumaini College");
        form.setCourseTitle(
                switch (level) {
                    case BACHELOR -> "Bachelor of Education";
                    case DIPLOMA -> "Diploma in Education";
                    default -> "Certificate in Primary Education";
                });
        form.setSpecialisation(pick(List.of("Mathematics, Physics", "English, History"), index));
        form.setFrom(LocalDate.of(today.getYear() - 20 + index % 4, 9, 1));
        form.setTo(LocalDate.of(today.getYear() - 16 + index % 4, 8, 31));
        form.setGrade(pick(List.of("Second class, upper division", "Credit", "Pass"), index));
        return form;
    }

    /** A few are paid to the phone of somebody at the same place, as officers then see. */
    private static MobileNumber paidTo(int index, MobileNumber own) {
        return index % 45 == 22
                ? MobileNumber.of(Long.toString(FIRST_PROFESSIONAL + index - DemoPlace.ALL.size()))
                : own;
    }

    private static PaymentForm payment(String name, MobileNumber number) {
        PaymentForm form = new PaymentForm();
        form.setMpesaName(name.toUpperCase(Locale.ROOT));
        form.setMpesaNumber(number.digits());
        return form;
    }

    private static NextOfKinForm nextOfKin(int index) {
        NextOfKinForm form = new NextOfKinForm();
        form.setName(pick(MEN, index) + ' ' + pick(SURNAMES, index));
        form.setPhone("2547000%05d".formatted(90_000 + index));
        form.setRelationship(pick(List.of(Relationship.values()), index));
        return form;
    }

    private static TrainingForm training(int index, LocalDate today) {
        TrainingForm form = new TrainingForm();
        form.setSubject(pick(SUBJECTS, index));
        form.setPaper(1 + index % 3);
        form.setYear(today.getYear() - 1 - index % 5);
        return form;
    }

    private static <T> T pick(List<T> from, int index) {
        return from.get(index % from.size());
    }

    /** The account of a member of staff. */
    AccountId account(DemoStaff staff) {
        return AccountId.of(
                entityManager
                        .createQuery(
                                "SELECT a.id FROM Account a WHERE a.mobileNumber = :number",
                                Long.class)
                        .setParameter("number", staff.userName())
                        .getSingleResult());
    }
}
