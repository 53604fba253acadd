package ke.cp2.application.eligibility;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ke.cp2.application.interest.Declaration;
import ke.cp2.application.interest.DeclaredInterest;
import ke.cp2.application.interest.InterestKind;
import ke.cp2.application.interest.SaidInterest;
import ke.cp2.platform.Kenya;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.profile.ProfileFacts.PastPosting;
import ke.cp2.profile.ProfileFacts.Station;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.Place;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.profile.value.StudyLevel;
import ke.cp2.reference.StationType;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.vacancy.VacancyState;

/**
 * A person and a vacancy: KCSE 2026 begins on 2 Nov 2026, the window closes on 30 Sep 2026 at 17:00
 * Kenyan time. A person has nothing until the test says so.
 */
final class CandidateFixture {

    static final String CENTRE = "01113101";
    static final String CENTRE_NAME = "Kilimani Secondary School";
    static final String OTHER_CENTRE = "02205007";
    static final LocalDate EXAM_STARTS = LocalDate.of(2026, 11, 2);
    static final LocalDate CLOSING_DAY = LocalDate.of(2026, 9, 30);

    private static final Place PLACE = new Place("001", "00101");

    private LocalDate birthDate;
    private StudyLevel highestLevel;
    private final List<Station> stations = new ArrayList<>();
    private final List<PastPosting> postings = new ArrayList<>();
    private final Set<DeclaredInterest> interests = new HashSet<>();
    private final List<SaidInterest> said = new ArrayList<>();
    private boolean declared;
    private String chosenSubject;
    private String centre = CENTRE;
    private String subject;

    private CandidateFixture() {}

    static CandidateFixture aCandidate() {
        return new CandidateFixture();
    }

    CandidateFixture bornOn(int year, int month, int day) {
        birthDate = LocalDate.of(year, month, day);
        return this;
    }

    CandidateFixture withQualification(StudyLevel level) {
        highestLevel = level;
        return this;
    }

    /** Works there since that day. */
    CandidateFixture workingAt(
            Employer employer, SchoolLevel level, String centreCode, LocalDate since) {
        stations.add(
                new Station(
                        employer,
                        level,
                        "Mlimani School",
                        centreCode,
                        Set.of(),
                        PLACE,
                        since,
                        null));
        return this;
    }

    /** Works at a school of that name. */
    CandidateFixture workingAt(
            String school,
            SchoolLevel level,
            String centreCode,
            String subCounty,
            String matchedCentre,
            boolean noCentre) {
        stations.add(
                new Station(
                        Employer.TSC,
                        level,
                        school,
                        centreCode,
                        Set.of(),
                        new Place(subCounty.substring(0, 3), subCounty),
                        LocalDate.of(2015, 1, 5),
                        null,
                        matchedCentre,
                        noCentre,
                        false));
        return this;
    }

    /** Works at a school of that name, with the number of a centre that has another one. */
    CandidateFixture workingAtOtherNumber(String school, String subCounty) {
        stations.add(
                new Station(
                        Employer.TSC,
                        SchoolLevel.SECONDARY,
                        school,
                        OTHER_CENTRE,
                        Set.of(),
                        new Place(subCounty.substring(0, 3), subCounty),
                        LocalDate.of(2015, 1, 5),
                        null,
                        null,
                        false,
                        true));
        return this;
    }

    /** Works as a TSC teacher at a secondary school whose centre is not the vacancy's. */
    CandidateFixture teachingAtSecondarySchool() {
        return workingAt(
                Employer.TSC, SchoolLevel.SECONDARY, OTHER_CENTRE, LocalDate.of(2015, 1, 5));
    }

    /** Teaches those subjects of KCSE now. */
    CandidateFixture teaching(String... subjectCodes) {
        Set<String> subjects = new HashSet<>();
        for (String code : subjectCodes) {
            subjects.add("KCSE:" + code);
        }
        stations.add(
                new Station(
                        Employer.TSC,
                        SchoolLevel.SECONDARY,
                        "Mlimani School",
                        OTHER_CENTRE,
                        subjects,
                        PLACE,
                        LocalDate.of(2015, 1, 5),
                        null));
        return this;
    }

    /** Worked there from the one day to the other. */
    CandidateFixture whoWorked(LocalDate from, LocalDate to) {
        stations.add(
                new Station(
                        Employer.TSC,
                        SchoolLevel.SECONDARY,
                        "Bondeni School",
                        OTHER_CENTRE,
                        Set.of("KCSE:121"),
                        PLACE,
                        from,
                        to));
        return this;
    }

    /** Worked at that centre until a day. */
    CandidateFixture whoLeft(String centreCode, LocalDate to) {
        stations.add(
                new Station(
                        Employer.TSC,
                        SchoolLevel.SECONDARY,
                        "Bondeni School",
                        centreCode,
                        Set.of(),
                        PLACE,
                        LocalDate.of(2015, 1, 5),
                        to));
        return this;
    }

    CandidateFixture postedTo(String centreCode, int year) {
        postings.add(new PastPosting("KCSE", year, centreCode));
        return this;
    }

    CandidateFixture declaringNothing() {
        declared = true;
        return this;
    }

    CandidateFixture declaring(String centreCode, InterestKind kind) {
        declared = true;
        interests.add(DeclaredInterest.of(centreCode, kind));
        return this;
    }

    CandidateFixture saidFor(long series, long vacancy, String centreCode, InterestKind kind) {
        said.add(
                new SaidInterest(
                        series, VacancyId.of(vacancy), "APP-" + vacancy, centreCode, kind));
        return this;
    }

    CandidateFixture choosing(String subjectCode) {
        declared = true;
        chosenSubject = subjectCode;
        return this;
    }

    CandidateFixture forVacancyWithoutCentre() {
        centre = null;
        return this;
    }

    CandidateFixture forExaminersOf(String subjectCode) {
        subject = subjectCode;
        return this;
    }

    Candidate build() {
        return new Candidate(
                new VacancyDetails(
                        1,
                        "KCSE-2026-INV-1001",
                        1,
                        "KCSE",
                        2026,
                        EXAM_STARTS,
                        "SI",
                        StationType.EXAM_CENTRE,
                        CENTRE_NAME,
                        centre,
                        "INV",
                        "001",
                        "00101",
                        subject,
                        null,
                        3,
                        Kenya.instant(LocalDateTime.of(2026, 9, 1, 8, 0)),
                        Kenya.instant(CLOSING_DAY.atTime(17, 0)),
                        null,
                        VacancyState.PUBLISHED,
                        true),
                new ProfileFacts(
                        AccountId.of(7), PLACE, birthDate, highestLevel, stations, postings, true),
                declared
                        ? Declaration.of(chosenSubject, null, interests)
                        : Declaration.notMadeYet(),
                said);
    }
}
