package ke.cp2.centre.list;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names what a column of a list of centres holds, known by its heading in English or Kiswahili. */
public enum CentreColumn {
    HOST(6, "host|mwenyeji"),
    BRAILLE(7, "braill|breli|^(totally)?blind|visual(ly)?impair|vipofu|wasioona"),
    SIGN_LANGUAGE(8, "signlang|signing|whosigns?$|ksl|deaf|hearingimpair|ishara|viziwi"),
    LATITUDE(9, "^(gps)?lat(itude)?$|^latitudo$"),
    LONGITUDE(10, "^(gps)?lon(g|gitude)?$|^lng$|^longitudo$"),
    CODE(
            0,
            "^(code|msimbo|(school|knec)code|index(no|number)?"
                    + "|(exam(ination)?|kcse|kpsea|kjsea|kilea|kplea|knec|school)?cent(re|er)(code|no|num|number|index)s?"
                    + "|(nambari|namba|msimbo|kodi)(ya|za|wa)(kituo|shule|mtihani))$"),
    CANDIDATES(
            5,
            "candidat|watahiniwa|wanafunzi|^(total)?entr(y|ies)$|^enrol|^registered$"
                    + "|^(noof|numberof|total)?(cands?|learners|pupils)$"),
    SUB_COUNTY(4, "subcount|kaunti(y|i)?ndogo|^district|^wilaya"),
    COUNTY(3, "^(county|counties|kaunti)(name|code|no)?$|^jinalakaunti$|^nameofcounty$"),
    EXAM(2, "^(exam(ination)?|assessment|mtihani)(name|type|code|series)?$"),
    NAME(
            1,
            "^(name|jina|institution|school|shule|kituo|cent(re|er)"
                    + "|(cent(re|er)|school|institution|exam(ination)?cent(re|er))names?"
                    + "|nameof(the)?(cent(re|er)|school|institution)|jinala(kituo|shule))$");

    /** Names a part of the candidates, or all of them. */
    private static final Pattern PART =
            Pattern.compile(
                    "(?<!fe)male|female|boys|girls|wavulana|wasichana|wanaume|wanawake|absent|private");

    private static final Pattern TOTAL = Pattern.compile("total|jumla|wote|registered|overall");

    private static final int LONGEST = 60;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

    private final int place;
    private final Pattern words;

    CentreColumn(int place, String words) {
        this.place = place;
        this.words = Pattern.compile(words);
    }

    /** Gives its place in a layout, which is that in the sample. */
    public int place() {
        return place;
    }

    /** Tells whether every list of centres needs it. */
    public boolean isNeeded() {
        return this == CODE || this == NAME || this == CANDIDATES;
    }

    /** Ranks headings of the same column: a total before others, and these before parts. */
    static int rank(String heading) {
        String word = NO_LETTER.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("");
        return TOTAL.matcher(word).find() ? 2 : PART.matcher(word).find() ? 0 : 1;
    }

    /** The column that a cell is the heading of; null for any other cell. */
    static @Nullable CentreColumn of(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST) {
            return null;
        }
        String word = NO_LETTER.matcher(cell.toLowerCase(Locale.ROOT)).replaceAll("");
        for (CentreColumn column : values()) {
            if (!word.isEmpty() && column.words.matcher(word).find()) {
                return column;
            }
        }
        return null;
    }
}
