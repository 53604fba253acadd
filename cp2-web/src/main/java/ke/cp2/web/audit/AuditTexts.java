package ke.cp2.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ke.cp2.audit.AuditRow;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.language.PageTexts;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail in the words of its readers. It is written in codes that stay the same in every
 * language; whatever is in it, a reader gets words: those of the pages, or the code taken apart.
 */
@RequestScoped
public class AuditTexts {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");
    private static final Pattern ARROW = Pattern.compile(" ?(?:->|>) ?");

    /** The number of an entry of a profile, which says nothing to anybody. */
    private static final Pattern ENTRY = Pattern.compile("(?<=^[A-Z_]{1,40}): \\d+$");

    /** The job of a run and what it was about, which name what the entry is about. */
    private static final Pattern JOB = Pattern.compile("^[a-z-]+ ?(?:[a-z]+(?::\\d+)?(?:: |$))?");

    /** Kinds of things that runs are about and that people have named. */
    private static final Set<String> NAMED = Set.of("vacancy", "campaign", "decision", "import");

    private static final String WORDS = "word.";

    /** The description is the last of a vacancy's details. */
    private static final String DESCRIPTION = "description: ";

    /** How many of something there are: {@code 120 rows}. */
    private static final Pattern COUNTED =
            Pattern.compile(
                    "\\b(\\d+) (rows|recipients|bytes|applications|entries|people|letters"
                            + "|departures|sub-counties|vacancies)\\b");

    /** The number of a plan, which says nothing to anybody. */
    private static final Pattern PLAN = Pattern.compile("^plan \\d+(?:: | of )");

    /** An account that is named by its id. */
    private static final Pattern PERSON =
            Pattern.compile("\\b(account|made by|asked by) (\\d{1,18})\\b");

    private static final Pattern SUB_COUNTY = Pattern.compile("\\bsub-county (\\d{5})\\b");

    private static final Pattern COUNTY = Pattern.compile("(?<!-)\\bcounty (\\d{3})\\b");

    /** A place at a centre: {@code 22013051-INV-2}. */
    private static final Pattern SEAT = Pattern.compile("\\b(\\d{8})-([A-Z]{2,3})-(\\d+)\\b");

    /** Where the letters are that were printed. */
    private static final Pattern PLACE = Pattern.compile("^(?:(\\d{5})|(\\d{8}))\\b");

    /** The edition of a score sheet: {@code EXR 2: }. */
    private static final Pattern SHEET = Pattern.compile("^([A-Z]{2,3}) (\\d+): ");

    /** Which list of a vacancy it is, and by which edition of the score sheet. */
    private static final Pattern RANKED = Pattern.compile("\\bround (\\d+), sheet (\\d+)");

    /** A place of the ranked list with the outcome that was proposed for it. */
    private static final Pattern DEPARTURE = Pattern.compile("\\b(\\d+) (?=[A-Z]{4,})");

    private static final Pattern CHANNEL = Pattern.compile("\\bby (PAGE|LINK|SMS)\\b");

    /** What Java puts around the terms of deployments. */
    private static final Pattern TERMS = Pattern.compile("DeploymentTerms\\[|[\\]{}]");

    /** What a list of centres does once it is taken. */
    private static final Pattern CENTRES =
            Pattern.compile("^(\\d+) new, (\\d+) changed, (\\d+) gone\\b");

    private static final String LETTERS = "letters.";

    /** Between the kind of a thing and its number: {@code import:12}. */
    private static final Pattern NUMBERED = Pattern.compile("(?<=[a-z]):(?=\\d)");

    private static final Pattern MOVE = Pattern.compile("\\bmove \\d+(?: to)?");

    /** Around what is in words already, and must not be put into words once more. */
    private static final String SAID = "\u0001";

    private static final String SAID_END = "\u0002";

    /**
     * Codes of several words, of one word in capitals, names of fields and plain words; or all that
     * is in words already.
     */
    private static final Pattern WORD =
            Pattern.compile(
                    SAID + "[^" + SAID_END + "]*" + SAID_END + "|(?<!/)\\b[A-Za-z][\\w-]*+(?!/)");

    /** The bundles with the words of each kind of thing, the likeliest first. */
    private static final Map<String, List<String>> HOMES =
            Map.ofEntries(
                    Map.entry(
                            "account",
                            List.of("account:AccountState.", "account:Role.", "move:PersonKey.")),
                    Map.entry(
                            "profile",
                            List.of(
                                    "profile:",
                                    "profile:SeenInstead.",
                                    "profile:ReturnReason.",
                                    "profile:DocumentKind.")),
                    Map.entry(
                            "application",
                            List.of("application:ApplicationState.", "vacancy:RuleName.")),
                    Map.entry("letter", List.of("letter:language.")),
                    Map.entry("list", List.of("vacancy:VacancyState.")),
                    Map.entry(
                            "vacancy",
                            List.of(
                                    "vacancy:VacancyState.",
                                    "vacancy:StationType.",
                                    "vacancy:",
                                    "application:ApplicationState.")),
                    Map.entry(
                            "series",
                            List.of(
                                    "vacancy:RuleName.",
                                    "selection:Criterion.",
                                    "profile:StudyLevel.",
                                    "deployment:terms.")),
                    Map.entry("campaign", List.of("campaign:CampaignCause.", "campaign:campaign.")),
                    Map.entry("centre", List.of("deployment:AbsenceCause.", "deployment:change.")),
                    Map.entry("job-run", List.of("campaign:Job.")),
                    Map.entry("audit", List.of("audit:Fault.")));

    /** Details that are a text which somebody wrote. */
    private static final List<String> FREE_TEXTS =
            List.of(
                    "account.renamed",
                    "campaign.created",
                    "audit.deletion",
                    "draw.done",
                    "draw.valuesApart");

    private final Locale locale;
    private final AuditCodes codes;
    private final Map<Long, String> people = new HashMap<>();

    protected AuditTexts() {
        this(Locale.ENGLISH);
    }

    @Inject
    AuditTexts(Language language, KnownCodes codes) {
        this(language.locale(), codes);
    }

    AuditTexts(Locale locale) {
        this(locale, AuditCodes.NONE);
    }

    AuditTexts(Locale locale, AuditCodes codes) {
        this.locale = locale;
        this.codes = codes;
    }

    /** Entries about one thing, for the page that shows it. */
    public List<ListedEntry> listed(List<AuditRow> rows) {
        meet(rows);
        return rows.stream().map(row -> listed(row, null)).toList();
    }

    /** An entry about the thing that a page shows; null for none. */
    public @Nullable ListedEntry listed(@Nullable AuditRow row) {
        return row == null ? null : listed(List.of(row)).get(0);
    }

    /** Reads the names of all people whom entries mention, at once. */
    void meet(List<AuditRow> rows) {
        Set<Long> ids =
                rows.stream()
                        .map(AuditRow::detail)
                        .filter(Objects::nonNull)
                        .flatMap(detail -> PERSON.matcher(detail).results())
                        .map(found -> Long.valueOf(found.group(2)))
                        .collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            people.putAll(codes.people(ids));
        }
    }

    /** An entry about something that may have a name. */
    ListedEntry listed(AuditRow row, @Nullable String name) {
        return new ListedEntry(
                row.id(),
                row.happenedAt(),
                actor(row),
                number(row),
                action(row.action()),
                subject(row.subjectType())
                        + ": "
                        + name(row.subjectType(), name == null ? row.subjectId() : name),
                row.detail() != null && row.detail().equals(name)
                        ? null
                        : detail(row.action(), row.subjectType(), row.detail()),
                row.reason());
    }

    private String actor(AuditRow row) {
        String number = number(row);
        if (number == null) {
            return PageTexts.of("audit", locale, "system");
        }
        return row.actorName() == null ? number : row.actorName();
    }

    private static @Nullable String number(AuditRow row) {
        return row.actorNumber() == null
                ? null
                : MobileNumber.parse(row.actorNumber())
                        .map(MobileNumber::spaced)
                        .orElse(row.actorNumber());
    }

    /** Tells what was done, in words. */
    public String action(String action) {
        return of("action." + action, "action.other");
    }

    /** The kind of thing, in words. */
    public String subject(String type) {
        return of("subject." + type, "subject.other");
    }

    private String of(String key, String otherwise) {
        return PageTexts.of("audit", locale, PageTexts.has("audit", locale, key) ? key : otherwise);
    }

    /** The name of a thing: a code becomes words, what people have named stays as it is. */
    public String name(String type, String name) {
        return switch (type) {
            case "job-run" -> run(name);
            case "smsTemplate" -> template(name);
            case "list" -> of("list." + name, "subject.list");
            // whoever has no name yet
            case "account", "profile" ->
                    name.matches("254\\d{9}")
                            ? MobileNumber.parse(name).map(MobileNumber::spaced).orElse(name)
                            : name;
            default -> name;
        };
    }

    /** A run by its job and what it was about: {@code sms-credentials import:12 people.csv}. */
    private String run(String name) {
        String[] parts = name.split(" ", 3);
        String job = word("job-run", parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        if (parts.length < 3) {
            return job;
        }
        String kind = parts[1].replaceFirst(":.*", "");
        return job
                + ": "
                // A kind without words must not take the whole page with it.
                + (NAMED.contains(kind) || !PageTexts.has("campaign", locale, "subject." + kind)
                        ? parts[2]
                        : PageTexts.of("campaign", locale, "subject." + kind, parts[2]));
    }

    private String template(String key) {
        String[] parts = key.split(" ");
        String text = find("sms:SmsTemplate.", parts[0]);
        return text == null
                ? apart(parts[0])
                : text + (parts.length > 1 ? " (" + parts[1].toUpperCase(Locale.ROOT) + ')' : "");
    }

    /** The details of an entry, in words. */
    public @Nullable String detail(String action, String type, @Nullable String detail) {
        if (detail == null || "smsTemplate".equals(type) || FREE_TEXTS.contains(action)) {
            return detail;
        }
        if ("campaign.failed".equals(action)) {
            // What the program says of itself stands with the run.
            return PageTexts.of("campaign", locale, "CampaignCause.JOB");
        }
        String refusal =
                "campaign.startRefused".equals(action) ? find("campaign:refused.", detail) : null;
        if (refusal != null) {
            return refusal;
        }
        Matcher ranked = RANKED.matcher(detail);
        if (ranked.matches()) {
            return PageTexts.of("audit", locale, "phrase.ranked", ranked.group(1), ranked.group(2));
        }
        int written = detail.indexOf(DESCRIPTION);
        String codes = written < 0 ? detail : detail.substring(0, written);
        String text = ENTRY.matcher(codes).replaceFirst("");
        text = "job-run".equals(type) ? JOB.matcher(text).replaceFirst("") : text;
        text = replaced(INSTANT, text, one -> KenyanFormat.dateTime(Instant.parse(one), locale));
        text = replaced(DAY, text, one -> KenyanFormat.day(LocalDate.parse(one), locale));
        text = replaced(MOVE, text, one -> of("word.newNumber", "word.newNumber"));
        text = named(action, text);
        text = COUNTED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(counted(found)));
        text = NUMBERED.matcher(text).replaceAll(" ");
        text = replaced(ARROW, text, one -> " \u2192 ");
        String section = section(type, text);
        return replaced(WORD, text, one -> put(type, section, one))
                + (written < 0
                        ? ""
                        : described(type, detail.substring(written + DESCRIPTION.length())));
    }

    /** A description stays as it was written; only none is said in words. */
    private String described(String type, String change) {
        return word(type, DESCRIPTION.substring(0, DESCRIPTION.length() - 2))
                + ": "
                + Arrays.stream(ARROW.split(change, -1))
                        .map(text -> "null".equals(text) ? word(type, text) : text)
                        .collect(Collectors.joining(" \u2192 "));
    }

    /** Codes and ids that have names. */
    private String named(String action, String text) {
        String named = PLAN.matcher(text).replaceFirst("");
        named =
                with(
                        SEAT,
                        named,
                        found ->
                                phrase(
                                        "seat",
                                        found.group(1),
                                        position(found.group(2)),
                                        found.group(3)));
        named = with(SUB_COUNTY, named, found -> phrase("subCounty", subCounty(found.group(1))));
        named = with(COUNTY, named, found -> phrase("county", county(found.group(1))));
        named = with(PERSON, named, this::person);
        named = with(CHANNEL, named, found -> phrase("channel." + found.group(1)));
        if (action.startsWith(LETTERS)) {
            named =
                    with(
                            PLACE,
                            named,
                            found ->
                                    found.group(1) == null
                                            ? phrase("centre", found.group(2))
                                            : phrase("subCounty", subCounty(found.group(1))));
        }
        return switch (action) {
            case "series.scores",
                    "series.scoresAsked",
                    "series.scoresRefused",
                    "series.scoresWithdrawn" ->
                    with(
                            SHEET,
                            named,
                            found ->
                                    phrase("sheet", position(found.group(1)), found.group(2))
                                            + ": ");
            case "proposal.made", "proposal.departure" ->
                    with(DEPARTURE, named, found -> phrase("rank", found.group(1)) + ' ')
                            .replaceFirst("\\bdepartures ", "departures: ");
            case "centres.read", "centres.confirmed" ->
                    with(
                            CENTRES,
                            named,
                            found ->
                                    phrase(
                                            "centresThen",
                                            found.group(1),
                                            found.group(2),
                                            found.group(3)));
            case "deployment.terms", "deployment.ordered" ->
                    TERMS.matcher(named).replaceAll("").replace('=', ' ');
            case "letter.text" ->
                    named.replaceFirst("^en,", "English,").replaceFirst("^sw,", "Kiswahili,");
            default -> named;
        };
    }

    private static String with(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }

    /** A phrase of the audit trail; its values are no numbers, however they look. */
    private String phrase(String key, Object... values) {
        return said(PageTexts.of("audit", locale, "phrase." + key, values));
    }

    private static String said(String words) {
        return SAID + words + SAID_END;
    }

    private String person(MatchResult found) {
        Long id = Long.valueOf(found.group(2));
        if (!people.containsKey(id)) {
            people.putAll(codes.people(Set.of(id)));
        }
        String name = people.getOrDefault(id, PageTexts.of("audit", locale, "phrase.somebody"));
        return switch (found.group(1)) {
            case "account" -> name;
            case "asked by" -> phrase("askedBy", name);
            default -> phrase("madeBy", name);
        };
    }

    private String position(String code) {
        String name = codes.position(code);
        return name.isEmpty() ? code : name;
    }

    private String subCounty(String code) {
        String name = codes.subCounty(code);
        return name.isEmpty() ? code : name;
    }

    private String county(String code) {
        String name = codes.county(code);
        return name.isEmpty() ? code : name;
    }

    private String counted(MatchResult found) {
        return said(
                PageTexts.of(
                        "audit", locale, "count." + found.group(2), Long.valueOf(found.group(1))));
    }

    /** Fields of a profile are named with their section. */
    private static String section(String type, String text) {
        int colon = text.indexOf(": ");
        return "profile".equals(type) && colon > 0 ? text.substring(0, colon) + '.' : "";
    }

    private static String replaced(Pattern pattern, String text, UnaryOperator<String> by) {
        return pattern.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(by.apply(found.group())));
    }

    private String put(String type, String section, String code) {
        return code.startsWith(SAID)
                ? code.substring(SAID.length(), code.length() - SAID_END.length())
                : word(type, section, code);
    }

    private String word(String type, String word) {
        return word(type, "", word);
    }

    private String word(String type, String section, String word) {
        for (String home : HOMES.getOrDefault(type, List.of())) {
            String text = find(home + section, word);
            text = text == null ? find(home, code(word)) : text;
            if (text != null) {
                return text;
            }
        }
        String text = find("audit:" + WORDS, word);
        text = text == null ? find("audit:subject.", word) : text;
        return text == null ? position(apart(word)) : text;
    }

    /** Jobs are known by their ids, and the rest by names in capitals. */
    private static String code(String word) {
        return word.indexOf('-') < 0 ? word : word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private @Nullable String find(String home, String word) {
        int colon = home.indexOf(':');
        String feature = home.substring(0, colon);
        String key = home.substring(colon + 1) + word;
        return PageTexts.has(feature, locale, key) ? PageTexts.of(feature, locale, key) : null;
    }

    /** A code that has no words of its own: {@code MINIMUM_YEARS} as "minimum years". */
    private static String apart(String code) {
        if (code.indexOf('_') > 0) {
            return code.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return Character.isUpperCase(code.charAt(0))
                ? code
                : code.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
