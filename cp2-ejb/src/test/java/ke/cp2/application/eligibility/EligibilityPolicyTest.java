package ke.cp2.application.eligibility;

import static ke.cp2.application.eligibility.CandidateFixture.CENTRE;
import static ke.cp2.application.eligibility.CandidateFixture.CLOSING_DAY;
import static ke.cp2.application.eligibility.CandidateFixture.EXAM_STARTS;
import static ke.cp2.application.eligibility.CandidateFixture.OTHER_CENTRE;
import static ke.cp2.application.eligibility.CandidateFixture.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import ke.cp2.application.interest.InterestKind;
import ke.cp2.platform.Texts;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.profile.value.StudyLevel;
import ke.cp2.vacancy.series.RuleName;
import ke.cp2.vacancy.series.RuleSetting;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EligibilityPolicyTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 4);

    @ParameterizedTest
    @EnumSource(RuleName.class)
    void everyRuleHasAPolicyWhoseReasonIsATextInBothLanguages(RuleName rule) {
        Verdict verdict = judge(rule, aValueOf(rule), aCandidate());
        assertThat(verdict.name()).isEqualTo(rule.name());
        for (String language : List.of("en", "sw")) {
            assertThat(said(language, verdict)).isNotEqualTo(verdict.reason().key());
        }
        assertThat(said("sw", verdict)).isNotEqualTo(said("en", verdict));
    }

    /** An officer cannot fill in the profile of somebody else. */
    @Test
    void onlyThePersonReadsWhatCanBeDoneAboutIt() {
        for (String language : List.of("en", "sw")) {
            ResourceBundle texts =
                    ResourceBundle.getBundle(
                            "ke.cp2.application.messages", Locale.forLanguageTag(language));
            List<String> ofOfficers =
                    texts.keySet().stream()
                            .filter(key -> texts.containsKey(key + ".you"))
                            .map(texts::getString)
                            .toList();
            assertThat(ofOfficers).hasSizeGreaterThan(15);
            assertThat(ofOfficers)
                    .noneMatch(
                            text ->
                                    text.matches(
                                            "(?s).*\\. (Add|Enter|Complete|Ongeza|Iongeze|Kiongeze"
                                                    + "|Iandike|Kamilisha) .*"));
        }
    }

    @Nested
    class MinimumQualification {

        @Test
        void isMetByThatLevelAndByAHigherOne() {
            assertMet(
                    judge(
                            RuleName.MINIMUM_QUALIFICATION,
                            "DIPLOMA",
                            aCandidate().withQualification(StudyLevel.DIPLOMA)));
            assertMet(
                    judge(
                            RuleName.MINIMUM_QUALIFICATION,
                            "DIPLOMA",
                            aCandidate().withQualification(StudyLevel.DOCTORATE)));
        }

        @Test
        void isNotMetByTheNextLowerLevel() {
            Verdict verdict =
                    judge(
                            RuleName.MINIMUM_QUALIFICATION,
                            "DIPLOMA",
                            aCandidate().withQualification(StudyLevel.CERTIFICATE));
            assertNotMet(verdict, "application.minimumQualification.notMet");
            assertThat(verdict.reason().values())
                    .containsExactly("StudyLevel.CERTIFICATE", "StudyLevel.DIPLOMA");
        }

        @Test
        void asksForTheQualificationThatIsMissing() {
            assertNotMet(
                    judge(RuleName.MINIMUM_QUALIFICATION, "DIPLOMA", aCandidate()),
                    "application.minimumQualification.missing");
        }
    }

    @Nested
    class MinimumYears {

        @Test
        void isMetOnTheDayTheLastYearIsFull() {
            assertMet(years("3", CLOSING_DAY.minusYears(3)));
        }

        @Test
        void isNotMetADayEarlier() {
            Verdict verdict = years("3", CLOSING_DAY.minusYears(3).plusDays(1));
            assertNotMet(verdict, "application.minimumYears.notMet");
            assertThat(verdict.reason().values()).containsExactly("2", "3");
        }

        @Test
        void addsStationsUp() {
            assertMet(
                    judge(
                            RuleName.MINIMUM_YEARS,
                            "3",
                            aCandidate()
                                    .whoWorked(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31))
                                    .whoWorked(
                                            LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31))));
        }

        @Test
        void countsTimeAtTwoStationsOnce() {
            assertNotMet(
                    judge(
                            RuleName.MINIMUM_YEARS,
                            "2",
                            aCandidate()
                                    .whoWorked(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31))
                                    .whoWorked(
                                            LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31))),
                    "application.minimumYears.notMet");
        }

        @Test
        void countsAStationInsideAnotherOnce() {
            Verdict verdict =
                    judge(
                            RuleName.MINIMUM_YEARS,
                            "9",
                            aCandidate()
                                    .whoWorked(LocalDate.of(2010, 1, 1), LocalDate.of(2014, 12, 31))
                                    .whoWorked(
                                            LocalDate.of(2011, 1, 1), LocalDate.of(2011, 12, 31)));
            assertThat(verdict.reason().values()).containsExactly("5", "9");
        }

        @Test
        void leavesOutWhatBeginsAfterTheClosingDay() {
            assertNotMet(years("1", CLOSING_DAY.plusDays(1)), "application.minimumYears.notMet");
        }

        @Test
        void asksForTheStationsThatAreMissing() {
            assertNotMet(
                    judge(RuleName.MINIMUM_YEARS, "3", aCandidate()),
                    "application.minimumYears.missing");
        }

        private Verdict years(String asked, LocalDate since) {
            return judge(
                    RuleName.MINIMUM_YEARS,
                    asked,
                    aCandidate().workingAt(Employer.TSC, SchoolLevel.SECONDARY, null, since));
        }
    }

    @Nested
    class MaximumAge {

        @Test
        void isMetTheDayBeforeTheNextBirthday() {
            LocalDate born = EXAM_STARTS.minusYears(51).plusDays(1);
            assertMet(age(born));
        }

        @Test
        void isNotMetOnTheBirthday() {
            Verdict verdict = age(EXAM_STARTS.minusYears(51));
            assertNotMet(verdict, "application.maximumAge.notMet");
            assertThat(verdict.reason().values()).containsExactly("51", "50");
        }

        @Test
        void asksForTheDateOfBirthThatIsMissing() {
            assertNotMet(
                    judge(RuleName.MAXIMUM_AGE, "50", aCandidate()),
                    "application.maximumAge.missing");
        }

        private Verdict age(LocalDate born) {
            return judge(
                    RuleName.MAXIMUM_AGE,
                    "50",
                    aCandidate()
                            .bornOn(born.getYear(), born.getMonthValue(), born.getDayOfMonth()));
        }
    }

    @Nested
    class CurrentEmployer {

        @Test
        void isMetByOneOfSeveralCurrentStations() {
            assertMet(
                    judge(
                            RuleName.EMPLOYER,
                            "TSC|COUNTY_GOVERNMENT",
                            aCandidate()
                                    .workingAt(Employer.OTHER, SchoolLevel.NONE, null, LONG_AGO)
                                    .workingAt(
                                            Employer.TSC,
                                            SchoolLevel.SECONDARY,
                                            OTHER_CENTRE,
                                            LONG_AGO)));
        }

        @Test
        void isNotMetByAnother() {
            Verdict verdict =
                    judge(
                            RuleName.EMPLOYER,
                            "TSC|COUNTY_GOVERNMENT",
                            aCandidate()
                                    .workingAt(
                                            Employer.PRIVATE_SCHOOL,
                                            SchoolLevel.SECONDARY,
                                            OTHER_CENTRE,
                                            LONG_AGO));
            assertNotMet(verdict, "application.employer.notMet");
            assertThat(verdict.reason().values())
                    .containsExactly(
                            "Employer.PRIVATE_SCHOOL", "Employer.TSC|Employer.COUNTY_GOVERNMENT");
        }

        @Test
        void isNotMetByAFormerStation() {
            assertNotMet(
                    judge(
                            RuleName.EMPLOYER,
                            "TSC",
                            aCandidate().whoWorked(LONG_AGO, LocalDate.of(2025, 12, 31))),
                    "application.employer.missing");
        }
    }

    @Nested
    class CurrentSchoolLevel {

        @Test
        void isMetByThatLevel() {
            assertMet(
                    judge(
                            RuleName.SCHOOL_LEVEL,
                            "SECONDARY",
                            aCandidate().teachingAtSecondarySchool()));
        }

        @Test
        void isNotMetByAnother() {
            assertNotMet(
                    judge(
                            RuleName.SCHOOL_LEVEL,
                            "PRIMARY|JUNIOR",
                            aCandidate().teachingAtSecondarySchool()),
                    "application.schoolLevel.notMet");
        }

        @Test
        void asksForTheStationThatIsMissing() {
            assertNotMet(
                    judge(RuleName.SCHOOL_LEVEL, "SECONDARY", aCandidate()),
                    "application.schoolLevel.missing");
        }
    }

    @Nested
    class SubjectTaught {

        @Test
        void isMetByTheVacancysSubject() {
            assertMet(subject(aCandidate().forExaminersOf("121").teaching("101", "121")));
        }

        @Test
        void isMetByTheSubjectThatIsChosen() {
            assertMet(subject(aCandidate().choosing("121").teaching("121")));
        }

        @Test
        void isNotMetByOtherSubjects() {
            Verdict verdict = subject(aCandidate().forExaminersOf("121").teaching("101"));
            assertNotMet(verdict, "application.subjectTaught.notMet");
            assertThat(verdict.reason().values()).containsExactly("subject:KCSE:121");
        }

        @Test
        void isNotMetByWhatWasTaughtBefore() {
            assertNotMet(
                    subject(
                            aCandidate()
                                    .forExaminersOf("121")
                                    .whoWorked(LONG_AGO, LocalDate.of(2025, 12, 31))),
                    "application.subjectTaught.missing");
        }

        @Test
        void staysOpenWhileNoSubjectIsChosen() {
            assertMet(subject(aCandidate().teaching("101")));
        }

        private Verdict subject(CandidateFixture candidate) {
            return judge(RuleName.SUBJECT_TAUGHT, null, candidate);
        }
    }

    @Nested
    class NotOwnStation {

        @Test
        void isMetElsewhere() {
            assertMet(own(aCandidate().teachingAtSecondarySchool()));
        }

        @Test
        void isNotMetWhereThePersonWorks() {
            assertNotMet(
                    own(
                            aCandidate()
                                    .teachingAtSecondarySchool()
                                    .workingAt(
                                            Employer.TSC, SchoolLevel.SECONDARY, CENTRE, LONG_AGO)),
                    "application.notOwnStation.notMet");
        }

        @Test
        void isNotMetWhereThePersonDeclaresToTeach() {
            assertNotMet(
                    own(
                            aCandidate()
                                    .teachingAtSecondarySchool()
                                    .declaring(CENTRE, InterestKind.TEACHES)),
                    "application.notOwnStation.declared");
        }

        @Test
        void isMetWhereThePersonWorkedBefore() {
            assertMet(own(aCandidate().whoWorked(LONG_AGO, LocalDate.of(2025, 12, 31))));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                nullValues = "-",
                textBlock =
                        """
                        Kilimani Secondary School | PRIMARY   | -        | 00101 | likely
                        KILIMANI SEC              | JUNIOR    | -        | 00101 | likely
                        Kilimani Girls            | JUNIOR    | -        | 00101 | likely
                        Kilimani                  | NONE      | -        | 00102 | likely
                        Kilimani Girls            | JUNIOR    | -        | 00102 | met
                        Kilimani Secondary School | PRIMARY   | -        | 00201 | likely
                        Kilimani Girls            | PRIMARY   | -        | 00201 | met
                        Kilimani Secondary School | SECONDARY | 02205007 | 00101 | likely
                        Kilimani Primary School   | PRIMARY   | 02205007 | 00101 | met
                        Kilimani Secondary School | SECONDARY | 02205007 | 00102 | met
                        Kilimani Secondary School | SECONDARY | 02205007 | 02205 | met
                        """)
        void isNotMetAtASchoolThatIsNamedLikeTheCentreWhateverItsLevelIs(
                String school, SchoolLevel level, String code, String subCounty, String answer) {
            Verdict verdict =
                    own(aCandidate().workingAt(school, level, code, subCounty, null, true));
            assertThat(verdict.reason().key()).isEqualTo("application.notOwnStation." + answer);
            assertThat(verdict.met()).isEqualTo(answer.equals("met"));
        }

        @Test
        void isNotMetWhereTheNumberIsThatOfACentreOfAnotherName() {
            assertNotMet(
                    own(aCandidate().workingAtOtherNumber("Kilimani Secondary", "02205")),
                    "application.notOwnStation.likely");
            assertMet(own(aCandidate().workingAtOtherNumber("Mbali Secondary", "02205")));
        }

        @Test
        void countsASchoolThatWasLeftLessThanAYearBeforeTheExamination() {
            LocalDate first = CandidateFixture.EXAM_STARTS.minusMonths(12);
            assertNotMet(
                    own(aCandidate().teachingAtSecondarySchool().whoLeft(CENTRE, first)),
                    "application.notOwnStation.left");
            assertMet(
                    own(
                            aCandidate()
                                    .teachingAtSecondarySchool()
                                    .whoLeft(CENTRE, first.minusDays(1))));
        }

        @Test
        void needsNoCentreCodeWhereThePersonSaysThatTheSchoolIsNoCentre() {
            assertMet(
                    own(
                            aCandidate()
                                    .workingAt(
                                            "Mbali",
                                            SchoolLevel.SECONDARY,
                                            null,
                                            "00101",
                                            null,
                                            true)));
        }

        @Test
        void isNotMetAtTheLikelyCentreThatThePersonDenies() {
            Verdict verdict =
                    own(
                            aCandidate()
                                    .workingAt(
                                            "Mbali",
                                            SchoolLevel.SECONDARY,
                                            null,
                                            "00101",
                                            CENTRE,
                                            true));
            assertNotMet(verdict, "application.notOwnStation.likely");
            assertThat(verdict.reason().values()).containsExactly("Mbali", CENTRE);
        }

        @Test
        void asksForTheCentreCodeOfASecondarySchool() {
            Verdict verdict =
                    own(
                            aCandidate()
                                    .workingAt(
                                            Employer.TSC, SchoolLevel.SECONDARY, null, LONG_AGO));
            assertNotMet(verdict, "application.notOwnStation.missing");
            assertThat(verdict.reason().values()).containsExactly("Mlimani School");
        }

        @Test
        void asksNoCentreCodeOfAPrimarySchool() {
            assertMet(
                    own(aCandidate().workingAt(Employer.TSC, SchoolLevel.PRIMARY, null, LONG_AGO)));
        }

        @Test
        void asksForTheStationThatIsMissing() {
            assertNotMet(own(aCandidate()), "application.notOwnStation.missingStation");
        }

        @Test
        void staysOpenWhileTheVacancyHasNoCentre() {
            assertMet(own(aCandidate().forVacancyWithoutCentre()));
        }

        @Test
        void isNotMetWhereAnotherApplicationOfTheSeriesNamesIt() {
            assertNotMet(
                    own(aCandidate().saidFor(1, 35, CENTRE, InterestKind.TEACHES)),
                    "application.notOwnStation.elsewhere");
        }

        private Verdict own(CandidateFixture candidate) {
            return judge(RuleName.NOT_OWN_STATION, null, candidate);
        }
    }

    @Nested
    class NotSameCentre {

        @Test
        void isMetByWhoWasNeverPosted() {
            assertMet(same(aCandidate()));
        }

        @Test
        void isMetAfterTheYears() {
            assertMet(same(aCandidate().postedTo(CENTRE, 2023)));
        }

        @Test
        void isNotMetWithinTheYears() {
            Verdict verdict = same(aCandidate().postedTo(CENTRE, 2020).postedTo(CENTRE, 2024));
            assertNotMet(verdict, "application.notSameCentre.notMet");
            assertThat(verdict.reason().values()).containsExactly(CENTRE, "2024", "2");
        }

        @Test
        void isMetByPostingsElsewhere() {
            assertMet(same(aCandidate().postedTo(OTHER_CENTRE, 2025)));
        }

        @Test
        void staysOpenWhileTheVacancyHasNoCentre() {
            assertMet(same(aCandidate().forVacancyWithoutCentre().postedTo(CENTRE, 2025)));
        }

        private Verdict same(CandidateFixture candidate) {
            return judge(RuleName.NOT_SAME_CENTRE, "2", candidate);
        }
    }

    @Nested
    class NoRelativeAtStation {

        @Test
        void isMetByADeclarationWithoutRelatives() {
            assertThat(relative(aCandidate().declaringNothing()).reason().key())
                    .isEqualTo("application.noRelative.met");
        }

        @Test
        void isNotMetWhereARelativeSits() {
            assertNotMet(
                    relative(aCandidate().declaring(CENTRE, InterestKind.RELATIVE)),
                    "application.noRelative.notMet");
        }

        @Test
        void isNotMetWhereAnotherApplicationOfTheSeriesNamesOne() {
            Verdict verdict = relative(aCandidate().saidFor(1, 35, CENTRE, InterestKind.RELATIVE));
            assertNotMet(verdict, "application.noRelative.elsewhere");
            assertThat(verdict.reason().values()).containsExactly(CENTRE, "APP-35");
            assertNotMet(
                    relative(
                            aCandidate()
                                    .declaringNothing()
                                    .saidFor(1, 35, CENTRE, InterestKind.RELATIVE)),
                    "application.noRelative.elsewhere");
        }

        @Test
        void isMetByWhatWasSaidOfOtherCentresForOtherSeriesOrForThisVacancy() {
            assertMet(
                    relative(
                            aCandidate()
                                    .declaringNothing()
                                    .saidFor(1, 35, OTHER_CENTRE, InterestKind.RELATIVE)
                                    .saidFor(2, 36, CENTRE, InterestKind.RELATIVE)
                                    .saidFor(1, 1, CENTRE, InterestKind.RELATIVE)
                                    .saidFor(1, 37, CENTRE, InterestKind.TEACHES)));
        }

        @Test
        void isMetWhereTheRelativeSitsElsewhere() {
            assertMet(relative(aCandidate().declaring(OTHER_CENTRE, InterestKind.RELATIVE)));
        }

        @Test
        void staysOpenBeforeTheDeclaration() {
            Verdict verdict = relative(aCandidate());
            assertMet(verdict);
            assertThat(verdict.reason().key()).isEqualTo("application.noRelative.toDeclare");
            assertThat(verdict.toDeclare()).as("nothing is met before it is declared").isTrue();
        }

        @Test
        void isNoLongerOpenAfterIt() {
            assertThat(relative(aCandidate().declaringNothing()).toDeclare()).isFalse();
        }

        private Verdict relative(CandidateFixture candidate) {
            return judge(RuleName.NO_RELATIVE_AT_STATION, null, candidate);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application.subjectTaught.met, en, You teach X now.",
        "application.subjectTaught.met, sw, Unafundisha X sasa.",
        "application.notOwnStation.met, en, You do not work at centre X.",
        "application.notOwnStation.met, sw, Hufanyi kazi katika kituo X.",
        "application.employer.met, sw, Mwajiri wa sasa: X."
    })
    void aReasonSpeaksToThePersonWhoReadsIt(String key, String language, String text) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(new ReasonTexts().toThePerson(locale, Reason.of(key, "X"))).isEqualTo(text);
    }

    private static Verdict judge(RuleName rule, String value, CandidateFixture candidate) {
        return EligibilityPolicy.judgeAll(List.of(new RuleSetting(rule, value)), candidate.build())
                .get(0);
    }

    private static String aValueOf(RuleName rule) {
        return switch (rule.parameter().kind()) {
            case NONE -> null;
            case NUMBER -> String.valueOf(rule.parameter().least());
            case ONE_OF, SOME_OF -> rule.parameter().options().get(0);
        };
    }

    private static String said(String language, Verdict verdict) {
        return Texts.of(
                Locale.forLanguageTag(language),
                verdict.reason().key(),
                verdict.reason().values().toArray());
    }

    private static void assertMet(Verdict verdict) {
        assertThat(verdict.met()).as(verdict.reason().toString()).isTrue();
    }

    private static void assertNotMet(Verdict verdict, String key) {
        assertThat(verdict.met()).as(verdict.reason().toString()).isFalse();
        assertThat(verdict.reason().key()).isEqualTo(key);
    }
}
