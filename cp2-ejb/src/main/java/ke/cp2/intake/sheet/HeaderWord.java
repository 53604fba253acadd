package ke.cp2.intake.sheet;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises by the cell of a header what its column holds, in the usual English and Kiswahili
 * forms.
 */
enum HeaderWord {
    /** The person's own mobile number. */
    MOBILE,
    /** A number that may be another's, or used for other things: next of kin, office, M-Pesa. */
    OTHER_NUMBER,
    FULL_NAME,
    FIRST_NAME,
    MIDDLE_NAME,
    LAST_NAME,
    LANGUAGE,
    /** Something else that lists have. */
    OTHER,
    /** No word of a header that is known. */
    NONE;

    private static final int LONGEST = 60;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "mobile|phone|^tel|telno|telnumber|cell|msisdn|simu|rununu|contact|whatsapp|username");
    private static final Pattern OF_OTHERS =
            Pattern.compile(
                    "kin|guardian|parent|spouse|emergency|alternat|second|other|office|school|head"
                            + "|principal|institution|mpesa|ndugu|jamaa|mzazi|dharura|mbadala|shule|ofisi");
    private static final Pattern NAME =
            Pattern.compile(
                    "name|jina|^(teacher|professional|invigilator|supervisor|examiner|mwalimu|mtaalamu)s?$");
    private static final Pattern NAME_OF_OTHERS =
            Pattern.compile(
                    "username|school|institution|station|centre|center|county|bank|branch|company|employer"
                            + "|ward|exam|subject|village|file|sheet|kin|guardian|parent|spouse|father"
                            + "|mother|shule|kituo|kaunti|benki|tawi|ndugu|jamaa|mzazi|mtihani|somo");
    private static final Pattern FIRST =
            Pattern.compile("^(first|given|christian|fore)|kwanza|^f?stname");
    private static final Pattern MIDDLE = Pattern.compile("middle|other|kati$|yakati|mengine");
    private static final Pattern LAST = Pattern.compile("last|surname|family|ukoo|mwisho");
    private static final Pattern LANGUAGES = Pattern.compile("language|^lang$|lugha");
    private static final Pattern OTHERS =
            Pattern.compile(
                    "^(no|sno|serial.*|number|na|nambari|id|idno|idnumber|nationalid.*|nidno|kitambulisho"
                            + "|tsc.*|pf.*|payroll.*|email.*|baruapepe|gender|sex|jinsia|county|kaunti"
                            + "|subcounty|kaunti?ndogo|school.*|shule|station.*|kituo|centre.*|center.*"
                            + "|subject.*|somo|position|cheo|designation|status|hali|remarks?|maoni"
                            + "|date.*|tarehe|kra.*|bank.*|benki|role|category|ward|kata|zone)$");

    static HeaderWord of(String cell) {
        if (cell.length() > LONGEST) {
            return NONE;
        }
        String word = NO_LETTER.matcher(cell.toLowerCase(Locale.ROOT)).replaceAll("");
        if (word.isEmpty()) {
            return NONE;
        }
        if (LANGUAGES.matcher(word).find()) {
            return LANGUAGE;
        }
        // Nambari ya simu ya shule, School phone; but Jina la mwenye simu is a name.
        boolean name = NAME.matcher(word).find() && !word.contains("username");
        if (NUMBER.matcher(word).find() && !name) {
            return OF_OTHERS.matcher(word).find() ? OTHER_NUMBER : MOBILE;
        }
        if (word.contains("surname") || (LAST.matcher(word).find() && name)) {
            return LAST_NAME;
        }
        if (name && !NAME_OF_OTHERS.matcher(word).find()) {
            return FIRST.matcher(word).find()
                    ? FIRST_NAME
                    : MIDDLE.matcher(word).find() ? MIDDLE_NAME : FULL_NAME;
        }
        return name || OTHERS.matcher(word).matches() ? OTHER : NONE;
    }

    boolean isNumber() {
        return this == MOBILE || this == OTHER_NUMBER;
    }

    boolean isName() {
        return this == FULL_NAME || this == FIRST_NAME || this == MIDDLE_NAME || this == LAST_NAME;
    }
}
