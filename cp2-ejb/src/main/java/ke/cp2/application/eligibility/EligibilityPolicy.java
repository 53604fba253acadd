package ke.cp2.application.eligibility;

import static ke.cp2.application.eligibility.Reason.subject;
import static ke.cp2.application.eligibility.Reason.word;
import static ke.cp2.application.eligibility.Reason.words;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ke.cp2.application.interest.InterestKind;
import ke.cp2.platform.Kenya;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.profile.ProfileFacts.PastPosting;
import ke.cp2.profile.ProfileFacts.Station;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.Place;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.profile.value.StudyLevel;
import ke.cp2.vacancy.series.RuleName;
import ke.cp2.vacancy.series.RuleSetting;

/**
 * A rule of an exam series as a pure function: it answers met or not met, always with the reason.
 * Data that is missing in the profile means not met, and the reason says what to fill in. All
 * policies stand here, one for each {@link RuleName}.
 */
@FunctionalInterface
public interface EligibilityPolicy {

    /**
     * Judges a candidate.
     *
     * @param rule the rule with its value, which was checked when it was set
     */
    Outcome judge(RuleSetting rule, Candidate candidate);

    /** Verdict of a policy, and its reason. */
    record Outcome(boolean met, Reason reason) {

        static Outcome met(String key, Object... values) {
            return new Outcome(true, Reason.of(key, values));
        }

        static Outcome notMet(String key, Object... values) {
            return new Outcome(false, Reason.of(key, values));
        }
    }

    /** The highest finished level of study is that level or a higher one. */
    EligibilityPolicy MINIMUM_QUALIFICATION =
            (rule, candidate) -> {
                StudyLevel asked = StudyLevel.valueOf(rule.words().get(0));
                StudyLevel reached = candidate.facts().highestLevel();
                if (reached == null) {
                    return Outcome.notMet("application.minimumQualification.missing", word(asked));
                }
                return reached.compareTo(asked) >= 0
                        ? Outcome.met(
                                "application.minimumQualification.met", word(reached), word(asked))
                        : Outcome.notMet(
                                "application.minimumQualification.notMet",
                                word(reached),
                                word(asked));
            };

    /**
     * So many full years of work, all stations together and none counted twice, up to the day the
     * vacancy closes: the answer is the same on every day of the window.
     */
    EligibilityPolicy MINIMUM_YEARS =
            (rule, candidate) -> {
                int asked = rule.number();
                List<Station> stations = candidate.facts().stations();
                if (stations.isEmpty()) {
                    return Outcome.notMet("application.minimumYears.missing", asked);
                }
                LocalDate closingDay =
                        LocalDate.ofInstant(candidate.vacancy().closesAt(), Kenya.ZONE);
                int years = WorkExperience.of(stations, closingDay).fullYears();
                return years >= asked
                        ? Outcome.met("application.minimumYears.met", years, asked)
                        : Outcome.notMet("application.minimumYears.notMet", years, asked);
            };

    /** At most that old on the first day of the series. */
    EligibilityPolicy MAXIMUM_AGE =
            (rule, candidate) -> {
                int allowed = rule.number();
                return candidate
                        .facts()
                        .ageOn(candidate.vacancy().examStartsOn())
                        .map(
                                age ->
                                        age <= allowed
                                                ? Outcome.met(
                                                        "application.maximumAge.met", age, allowed)
                                                : Outcome.notMet(
                                                        "application.maximumAge.notMet",
                                                        age,
                                                        allowed))
                        .orElse(Outcome.notMet("application.maximumAge.missing", allowed));
            };

    /** Works for one of the employers now. */
    EligibilityPolicy EMPLOYER =
            (rule, candidate) ->
                    currentlyOneOf(
                            constants(Employer.class, rule),
                            candidate,
                            Station::employer,
                            "application.employer");

    /** Works at a school of one of the levels now. */
    EligibilityPolicy SCHOOL_LEVEL =
            (rule, candidate) ->
                    currentlyOneOf(
                            constants(SchoolLevel.class, rule),
                            candidate,
                            Station::schoolLevel,
                            "application.schoolLevel");

    /** Teaches the subject now. */
    EligibilityPolicy SUBJECT_TAUGHT =
            (rule, candidate) -> {
                String code = candidate.subjectCode();
                if (code == null) {
                    return Outcome.met("application.subjectTaught.noSubject");
                }
                String exam = candidate.vacancy().examCode();
                String name = subject(exam, code);
                List<String> taught =
                        candidate.facts().currentStations().stream()
                                .flatMap(station -> station.subjects().stream())
                                .toList();
                if (taught.isEmpty()) {
                    return Outcome.notMet("application.subjectTaught.missing", name);
                }
                return taught.contains(exam + ':' + code)
                        ? Outcome.met("application.subjectTaught.met", name)
                        : Outcome.notMet("application.subjectTaught.notMet", name);
            };

    /**
     * Does not work at the vacancy's centre, by the profile and by the declaration. A school that
     * is named like the centre may be it, whatever its level is. Only secondary schools have a KCSE
     * centre code, so only theirs can be missing, unless the person says that it is no centre.
     */
    EligibilityPolicy NOT_OWN_STATION =
            (rule, candidate) -> {
                String centre = candidate.vacancy().centreCode();
                if (centre == null) {
                    return Outcome.met("application.notOwnStation.noCentre");
                }
                List<Station> current = candidate.facts().currentStations();
                List<Station> own =
                        candidate.facts().ownStations(candidate.vacancy().examStartsOn());
                if (current.stream().anyMatch(station -> centre.equals(station.centreCode()))) {
                    return Outcome.notMet("application.notOwnStation.notMet", centre);
                }
                if (own.stream().anyMatch(station -> centre.equals(station.centreCode()))) {
                    return Outcome.notMet(
                            "application.notOwnStation.left", centre, ProfileFacts.OWN_FOR_MONTHS);
                }
                if (candidate.declaration().names(centre, InterestKind.TEACHES)) {
                    return Outcome.notMet("application.notOwnStation.declared", centre);
                }
                String elsewhere = candidate.declaredElsewhere(InterestKind.TEACHES).orElse(null);
                if (elsewhere != null) {
                    return Outcome.notMet("application.notOwnStation.elsewhere", centre, elsewhere);
                }
                if (candidate.facts().stations().isEmpty()) {
                    return Outcome.notMet("application.notOwnStation.missingStation");
                }
                String name = candidate.vacancy().stationName();
                Place where =
                        new Place(
                                candidate.vacancy().countyCode(),
                                candidate.vacancy().subCountyCode());
                Station likely =
                        own.stream()
                                .filter(station -> station.mayBe(centre, name, where))
                                .findFirst()
                                .orElse(null);
                if (likely != null) {
                    return Outcome.notMet(
                            likely.isCurrent()
                                    ? "application.notOwnStation.likely"
                                    : "application.notOwnStation.likelyLeft",
                            likely.institution(),
                            centre);
                }
                return current.stream()
                        .filter(station -> station.schoolLevel() == SchoolLevel.SECONDARY)
                        .filter(station -> station.centreCode() == null && !station.noCentre())
                        .findFirst()
                        .map(
                                station ->
                                        Outcome.notMet(
                                                "application.notOwnStation.missing",
                                                station.institution()))
                        .orElse(Outcome.met("application.notOwnStation.met", centre));
            };

    /** Not deployed to the vacancy's centre in the last so many years. */
    EligibilityPolicy NOT_SAME_CENTRE =
            (rule, candidate) -> {
                int years = rule.number();
                String centre = candidate.vacancy().centreCode();
                if (centre == null) {
                    return Outcome.met("application.notSameCentre.noCentre", years);
                }
                int firstYear = candidate.vacancy().examYear() - years;
                return candidate.facts().pastPostings().stream()
                        .filter(posting -> centre.equals(posting.centreCode()))
                        .map(PastPosting::year)
                        .filter(year -> year >= firstYear)
                        .max(Integer::compare)
                        .map(
                                year ->
                                        Outcome.notMet(
                                                "application.notSameCentre.notMet",
                                                centre,
                                                year,
                                                years))
                        .orElse(Outcome.met("application.notSameCentre.met", centre, years));
            };

    /** No relative sits the examination at the vacancy's centre, as declared here or before. */
    EligibilityPolicy NO_RELATIVE_AT_STATION =
            (rule, candidate) -> {
                String centre = candidate.vacancy().centreCode();
                if (centre == null) {
                    return Outcome.met("application.noRelative.noCentre");
                }
                if (candidate.declaration().names(centre, InterestKind.RELATIVE)) {
                    return Outcome.notMet("application.noRelative.notMet", centre);
                }
                String elsewhere = candidate.declaredElsewhere(InterestKind.RELATIVE).orElse(null);
                if (elsewhere != null) {
                    return Outcome.notMet("application.noRelative.elsewhere", centre, elsewhere);
                }
                return candidate.declaration().made()
                        ? Outcome.met("application.noRelative.met", centre)
                        : Outcome.met("application.noRelative.toDeclare");
            };

    /** The policy of a rule. */
    static EligibilityPolicy of(RuleName rule) {
        return switch (rule) {
            case MINIMUM_QUALIFICATION -> MINIMUM_QUALIFICATION;
            case MINIMUM_YEARS -> MINIMUM_YEARS;
            case MAXIMUM_AGE -> MAXIMUM_AGE;
            case EMPLOYER -> EMPLOYER;
            case SCHOOL_LEVEL -> SCHOOL_LEVEL;
            case SUBJECT_TAUGHT -> SUBJECT_TAUGHT;
            case NOT_OWN_STATION -> NOT_OWN_STATION;
            case NOT_SAME_CENTRE -> NOT_SAME_CENTRE;
            case NO_RELATIVE_AT_STATION -> NO_RELATIVE_AT_STATION;
        };
    }

    /** Judges a candidate by each of the rules, in the order of the rules. */
    static List<Verdict> judgeAll(Collection<RuleSetting> rules, Candidate candidate) {
        return rules.stream().map(rule -> verdict(rule, candidate)).toList();
    }

    /** Tells whether all of the rules allow a candidate: the first that does not ends it. */
    static boolean allow(Collection<RuleSetting> rules, Candidate candidate) {
        return rules.stream().allMatch(rule -> of(rule.name()).judge(rule, candidate).met());
    }

    private static Verdict verdict(RuleSetting rule, Candidate candidate) {
        Outcome outcome = of(rule.name()).judge(rule, candidate);
        return new Verdict(rule.name().name(), rule.value(), outcome.met(), outcome.reason());
    }

    private static <E extends Enum<E>> Outcome currentlyOneOf(
            Set<E> asked, Candidate candidate, Function<Station, E> property, String key) {
        List<E> current =
                candidate.facts().currentStations().stream()
                        .map(property)
                        .filter(Objects::nonNull)
                        .toList();
        if (current.isEmpty()) {
            return Outcome.notMet(key + ".missing", words(asked));
        }
        return current.stream().anyMatch(asked::contains)
                ? Outcome.met(key + ".met", words(current), words(asked))
                : Outcome.notMet(key + ".notMet", words(current), words(asked));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, RuleSetting rule) {
        return rule.words().stream()
                .map(word -> Enum.valueOf(type, word))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}
