package ke.cp2.profile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.profile.form.NextOfKinForm;
import ke.cp2.profile.form.PaymentForm;
import ke.cp2.profile.form.PersonalForm;
import ke.cp2.profile.form.QualificationForm;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.Gender;
import ke.cp2.profile.value.Place;
import ke.cp2.profile.value.Relationship;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.profile.value.StudyLevel;
import ke.cp2.security.AccountId;

/**
 * A professional for tests: a teacher of English in a secondary school, with everything given and
 * nothing submitted. {@code aProfessional().withQualification(StudyLevel.DIPLOMA)} changes what
 * matters for a test.
 */
public final class ProfessionalFixture {

    /** The day on which these tests play. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** Noon of that day in Kenya. */
    public static final Instant NOW = TODAY.atTime(12, 0).atZone(Kenya.ZONE).toInstant();

    /** A blind index under a key for tests. */
    public static final KeyedHash BLIND_INDEX =
            new KeyedHash("a key for tests".getBytes(StandardCharsets.UTF_8));

    private final PersonalForm personal = new PersonalForm();
    private final PaymentForm payment = new PaymentForm();
    private final NextOfKinForm nextOfKin = new NextOfKinForm();
    private final List<WorkForm> work = new ArrayList<>();
    private final List<QualificationForm> qualifications = new ArrayList<>();
    private final List<ProfileFacts.PastPosting> postings = new ArrayList<>();
    private AccountId accountId = AccountId.of(4711);
    private boolean submitted;

    private ProfessionalFixture() {
        personal.setFullName("Amina Wanjiru Otieno");
        personal.setBirthDate(LocalDate.of(1988, 3, 14));
        personal.setGender(Gender.FEMALE);
        personal.setNationalId("23456678");
        personal.setTscNumber("654321");
        personal.setKraPin("A012345678Z");
        personal.setHomeCounty("047");
        personal.setHomeSubCounty("04701");
        payment.setMpesaName("Amina Wanjiru Otieno");
        payment.setMpesaNumber("0722000111");
        payment.setOtherPhone(true);
        nextOfKin.setName("Juma Otieno");
        nextOfKin.setPhone("0733000222");
        nextOfKin.setRelationship(Relationship.SPOUSE);
        workingAt(Employer.TSC, SchoolLevel.SECONDARY, "KCSE:101");
        withQualification(StudyLevel.BACHELOR);
    }

    /** A professional with everything given and nothing submitted. */
    public static ProfessionalFixture aProfessional() {
        return new ProfessionalFixture();
    }

    /** The same with another account. */
    public ProfessionalFixture withAccount(AccountId id) {
        accountId = id;
        return this;
    }

    /** Born on that day; null: not given yet. */
    public ProfessionalFixture bornOn(LocalDate day) {
        personal.setBirthDate(day);
        return this;
    }

    /** Any other change of the personal information. */
    public ProfessionalFixture withPersonal(Consumer<PersonalForm> change) {
        change.accept(personal);
        return this;
    }

    /** Any other change of the payment details. */
    public ProfessionalFixture withPayment(Consumer<PaymentForm> change) {
        change.accept(payment);
        return this;
    }

    /** With no work station at all. */
    public ProfessionalFixture withoutWork() {
        work.clear();
        return this;
    }

    /** Working since 2015 at one more station, teaching those subjects ({@code EXAM:CODE}). */
    public ProfessionalFixture workingAt(
            Employer employer, SchoolLevel level, String... subjectCodes) {
        return workingAt("20401003", employer, level, LocalDate.of(2015, 1, 5), null, subjectCodes);
    }

    /** At one more station; {@code to} is null while it goes on. */
    public ProfessionalFixture workingAt(
            String centreCode,
            Employer employer,
            SchoolLevel level,
            LocalDate from,
            LocalDate to,
            String... subjectCodes) {
        WorkForm station = aStation();
        station.setInstitution("Example Secondary School " + (work.size() + 1));
        station.setCentreCode(centreCode);
        station.setEmployer(employer);
        station.setSchoolLevel(level);
        station.setSubjects(List.of(subjectCodes));
        station.setFrom(from);
        station.setTo(to);
        work.add(station);
        return this;
    }

    /** With no qualification at all. */
    public ProfessionalFixture withoutQualification() {
        qualifications.clear();
        return this;
    }

    /** With one more finished course of that level. */
    public ProfessionalFixture withQualification(StudyLevel level) {
        QualificationForm form = aCourse();
        form.setLevel(level);
        form.setCourseTitle("Course " + (qualifications.size() + 1));
        qualifications.add(form);
        return this;
    }

    /** Deployed to a centre in an earlier year. */
    public ProfessionalFixture deployedTo(String centreCode, String examCode, int year) {
        postings.add(new ProfileFacts.PastPosting(examCode, year, centreCode));
        return this;
    }

    /** With the details submitted, if they are complete. */
    public ProfessionalFixture submitted() {
        submitted = true;
        return this;
    }

    /** The profile itself. */
    public Profile profile() {
        Profile profile = new Profile(accountId, null, DataProtectionNotice.VERSION, NOW);
        profile.describe(personal, TODAY, BLIND_INDEX);
        profile.payTo(payment);
        profile.callInEmergency(nextOfKin);
        if (submitted) {
            profile.submit(Completeness.of(profile, workStations(), qualifications()), NOW);
        }
        return profile;
    }

    /** The work stations, as entities. */
    public List<WorkStation> workStations() {
        return work.stream().map(form -> new WorkStation(accountId, form, TODAY)).toList();
    }

    /** The qualifications, as entities. */
    public List<Qualification> qualifications() {
        return qualifications.stream()
                .map(form -> new Qualification(accountId, form, TODAY))
                .toList();
    }

    /** What eligibility rules know of this person. */
    public ProfileFacts facts() {
        return new ProfileFacts(
                accountId,
                new Place(personal.getHomeCounty(), personal.getHomeSubCounty()),
                personal.getBirthDate(),
                qualifications.stream()
                        .map(QualificationForm::getLevel)
                        .max(StudyLevel::compareTo)
                        .orElse(null),
                workStations().stream().map(ProfessionalFixture::facts).toList(),
                List.copyOf(postings),
                submitted);
    }

    /** A form for a personal-information page as this person fills it. */
    public PersonalForm personalForm() {
        return personal;
    }

    /** A form for the payment page as this person fills it. */
    public PaymentForm paymentForm() {
        return payment;
    }

    /** A form for the next-of-kin page as this person fills it. */
    public NextOfKinForm nextOfKinForm() {
        return nextOfKin;
    }

    /** A filled form for a current station. */
    public static WorkForm aStation() {
        WorkForm form = new WorkForm();
        form.setEmployer(Employer.TSC);
        form.setInstitution("Example Secondary School");
        form.setDesignation("Teacher");
        form.setSchoolLevel(SchoolLevel.SECONDARY);
        form.setSubjects(List.of("KCSE:101"));
        form.setCounty("047");
        form.setSubCounty("04701");
        form.setFrom(LocalDate.of(2015, 1, 5));
        return form;
    }

    /** A filled form for a finished course. */
    public static QualificationForm aCourse() {
        QualificationForm form = new QualificationForm();
        form.setLevel(StudyLevel.BACHELOR);
        form.setInstitution("Example University");
        form.setCourseTitle("Bachelor of Education");
        form.setFrom(LocalDate.of(2007, 9, 1));
        form.setTo(LocalDate.of(2011, 7, 31));
        return form;
    }

    private static ProfileFacts.Station facts(WorkStation station) {
        return new ProfileFacts.Station(
                station.employer(),
                station.schoolLevel(),
                station.institution(),
                station.centreCode(),
                station.subjectCodes(),
                new Place(station.countyCode(), station.subCountyCode()),
                station.from(),
                station.to());
    }
}
