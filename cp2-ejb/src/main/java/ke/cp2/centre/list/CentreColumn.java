package ke.cp2.centre.list;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names what a column of a list of centres holds, known by its heading in English or Kiswahili. */
enum CentreColumn {
    HOST("host|mwenyeji"),
    CODE(
            "^(code|msimbo|schoolcode|index(no|number)?"
                    + "|(exam(ination)?|kcse|kpsea|kjsea|kilea|kplea|school)?cent(re|er)(code|no|num|number|index)s?"
                    + "|(nambari|namba|msimbo|kodi)(ya|za|wa)(kituo|shule|mtihani))$"),
    CANDIDATES("candidat|watahiniwa|^entr(y|ies)$|^enrol|^registered$"),
    SUB_COUNTY("subcount|kaunti(y|i)?ndogo|^district|^wilaya"),
    COUNTY("^(county|counties|kaunti)(name|code|no)?$|^jinalakaunti$|^nameofcounty$"),
    EXAM("^(exam(ination)?|assessment|mtihani)(name|type|code|series)?$"),
    NAME(
            "^(name|jina|institution|school|shule|kituo|cent(re|er)"
                    + "|(cent(re|er)|school|institution|exam(ination)?cent(re|er))names?"
                    + "|nameof(the)?(cent(re|er)|school|institution)|jinala(kituo|shule))$");

    private static final int LONGEST = 60;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

    private final Pattern words;

    CentreColumn(String words) {
        this.words = Pattern.compile(words);
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
