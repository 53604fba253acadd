package ke.cp2.sms.text;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficersWordsTest {

    private static final OfficersWords.Own OWN =
            new OfficersWords.Own(
                    "https://cp2.example", "22262", "020 555 0100", "support@cp2.example");

    private static final Path SOURCES = Path.of("src/main/java/ke/cp2");

    /** Reasons that somebody types. */
    private static final Pattern TYPED =
            Pattern.compile(
                    "StatedReason\\s*\\.typed\\(\\s*\"(\\w+)\""
                            + "|@Size\\(max = StatedReason\\.LENGTH, message = \"\\{cp2\\.tooLong}\"\\)"
                            + "\\s+(?:private @Nullable )?String (\\w+)");

    private static final Pattern CHECKED = Pattern.compile("[wW]ords\\.check\\(\"(\\w+)\"");

    /** What people outside read, published by one officer. */
    private static final Set<String> CHECKED_FIELDS =
            new TreeSet<>(
                    Set.of(
                            "application/decision/Deciding reason",
                            "application/ending/EndingVacancies earlierReason",
                            "application/ending/EndingVacancies reason",
                            "application/reopening/ReopeningDecisions reopenReason",
                            "letter/IssuingLetters replaceReason",
                            "letter/IssuingLetters revokeReason",
                            "offer/OfferingTransactions withdrawReason",
                            "profile/VerifyingProfiles reason",
                            "selection/draw/DrawingLots event",
                            "selection/draw/DrawingLots valueForm",
                            "selection/draw/DrawingLots voidReason",
                            "selection/draw/DrawingLots why",
                            "vacancy/PlanningVacancies description",
                            "vacancy/PlanningVacancies fewerReason",
                            "vacancy/PlanningVacancies reason",
                            "vacancy/PlanningVacancies stationName"));

    /** Reasons whose words are checked where the form that holds them is used. */
    private static final Set<String> CHECKED_ELSEWHERE =
            Set.of("application/decision/DecisionForm reason", "profile/Profile reason");

    /** A second officer reads them with a warning, before the person does. */
    private static final Set<String> APPROVED =
            Set.of(
                    "deployment/change/ChangeForm words",
                    "selection/proposal/ProposalTransactions departureReason",
                    "selection/proposal/ProposalTransactions reason");

    /** Read by staff only, or written by the person. */
    private static final Set<String> INSIDE =
            Set.of(
                    "account/ManagingAccounts reason",
                    "account/joining/StaffProposal reason",
                    "account/secondfactor/ResettingSecondFactor reason",
                    "application/decision/TakingBack refuseReason",
                    "application/ending/EndingVacancies refusal",
                    "application/decision/TakingBack takeBackReason",
                    "application/reopening/ReopeningDecisions answer",
                    "campaign/RunningCampaigns reason",
                    "centre/staffing/RatioForm reason",
                    "deployment/change/ChangeForm choice",
                    "deployment/change/DecidingChanges refusal",
                    "deployment/change/ProposingChanges withdrawal",
                    "deployment/plan/DecidingPlans refusal",
                    "deployment/plan/FixingPeople releaseReason",
                    "deployment/terms/TermsForm reason",
                    "deployment/plan/FixingPeople why",
                    "letter/text/LetterTextForm reason",
                    "move/AccountMove reason",
                    "offer/answer/AnsweringByLink declineReason",
                    "offer/answer/AnsweringOffers declineReason",
                    "profile/VerifyingProfiles seenWords",
                    "profile/identity/SettlingConflicts finding",
                    "selection/proposal/ProposalTransactions answerReason",
                    "selection/score/ApprovingScoreSheets refusal",
                    "selection/score/SettingScoreSheets changeReason",
                    "vacancy/series/SeriesForm moveReason");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Pay the fee to 0722 000 111 first            | 0722 000 111
                    Send it to Till No. 47                       | Till
                    Read more at evil.example/cp2                | evil.example/cp2
                    Read more at https://cp2.example.evil/my     | https://cp2.example.evil/my
                    Write to support@evil.example                | evil.example
                    Tuma kwa 522522 leo                          | 522522
                    P.O. Box 0722000111                          | 0722000111
                    """)
    void theFirstWayOutIsFound(String text, String way) {
        assertThat(OfficersWords.in(text, OWN)).element(0).asString().contains(way);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The certificate names another year.",
                "Ask 020 555 0100, write to support@cp2.example or read https://cp2.example/my/4711.",
                "The council, P.O. Box 12345-00200, Nairobi. S.L.P 12345 - 00200.",
                "Others had more experience: 12 years since 2014, KES 1,250 a day.",
                "State lottery, draw of 2 October 2026"
            })
    void whatOfficersSayBesideIsNone(String text) {
        assertThat(OfficersWords.in(text, OWN)).isEmpty();
    }

    /** Whoever adds a reason says here who reads it. */
    @Test
    void eachReasonIsCheckedOrReadInsideOnly() throws IOException {
        assertThat(found(TYPED))
                .allMatch(
                        field ->
                                CHECKED_FIELDS.contains(field)
                                        || CHECKED_ELSEWHERE.contains(field)
                                        || APPROVED.contains(field)
                                        || INSIDE.contains(field))
                .as("what is listed is still there")
                .containsAll(CHECKED_ELSEWHERE)
                .containsAll(APPROVED)
                .containsAll(INSIDE);
        assertThat(found(CHECKED)).isEqualTo(CHECKED_FIELDS);
        assertThat(Files.readString(SOURCES.resolve("letter/text/WritingLetters.java")))
                .as("all parts of a letter")
                .contains("words.check(field, part)");
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> fields(file, pattern).stream())
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static List<String> fields(Path file, Pattern pattern) {
        String name = SOURCES.relativize(file).toString().replace(".java", "");
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map(
                            field ->
                                    name
                                            + ' '
                                            + (field.group(1) == null
                                                    ? field.group(2)
                                                    : field.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
