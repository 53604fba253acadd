package ke.cp2.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ke.cp2.account.keptform.FormFields;
import org.junit.jupiter.api.Test;

/** What forms promise, read in the pages themselves. */
class FormPagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final int MOST_LINES = 120;

    /** Text for people stands in one of these, around the input that it belongs to. */
    private static final Pattern FIELD = Pattern.compile("<c2:(?:input|select)\\b([^>]*)>");

    private static final Pattern SECRET =
            Pattern.compile("<c2:input\\b[^>]*(?:kind=\"secret\"|one-time-code)[^>]*>");

    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");

    /** Inputs with a tag of their own for them. */
    private static final Pattern BARE =
            Pattern.compile(
                    "<(?:h|p):(?:input(?!Hidden|File)\\w*|password|selectOneMenu)\\b[^>]*>");

    private static final Pattern TABLE =
            Pattern.compile(
                    "<p:dataTable id=\"(\\w+)\"[^>]*?value=\"#\\{([\\w.]+)}\"[^>]*lazy=\"true\"[^>]*>");

    /** A link that is nothing but the way to a list: no button, no id, no parameters. */
    private static final Pattern LINK_BACK =
            Pattern.compile("<a href=\"#\\{request\\.contextPath}(/staff/[\\w/]+)\">");

    private static final Pattern LENGTH =
            Pattern.compile("\\bmaxlength\\b[^\\s/>]*", Pattern.CASE_INSENSITIVE);

    /** A form that comes after its session is kept for its owner, but never a secret in it. */
    @Test
    void noSecretIsKept() throws IOException {
        List<String> kept = new ArrayList<>();
        int seen = 0;
        for (Path page : pages()) {
            for (MatchResult field : SECRET.matcher(Files.readString(page)).results().toList()) {
                seen++;
                String id = idOf(field.group());
                if (!FormFields.isSecret(id)) {
                    kept.add(page + ": " + id);
                }
            }
        }
        assertThat(seen).isGreaterThan(9);
        assertThat(kept).isEmpty();
    }

    /** Label, help, message and what screen readers hear come from one tag, and so on each page. */
    @Test
    void everyInputStandsInItsTag() throws IOException {
        List<String> bare = new ArrayList<>();
        int fields = 0;
        for (Path page : pages()) {
            if (page.getParent().endsWith(Path.of("WEB-INF", "tags"))) {
                continue;
            }
            String text = Files.readString(page);
            BARE.matcher(text).results().forEach(input -> bare.add(page + ": " + input.group()));
            for (MatchResult field : FIELD.matcher(text).results().toList()) {
                fields++;
                boolean labelled = field.group(1).contains(" label=\"#{");
                if (!labelled || !ID.matcher(field.group(1)).find()) {
                    bare.add(page + ": " + field.group());
                }
            }
        }
        assertThat(fields).isGreaterThan(110);
        assertThat(bare).isEmpty();
    }

    /** A field for a day reads all that people type. */
    @Test
    void noDayIsReadInOneFormOnly() throws IOException {
        List<String> faults = new ArrayList<>();
        int days = 0;
        for (Path page : pages()) {
            String text = Files.readString(page);
            days += text.contains("kind=\"day\"") ? 1 : 0;
            if (text.contains("<f:convertDateTime")) {
                faults.add(page + ": f:convertDateTime reads one form only");
            }
            if (text.contains("type=\"date")) {
                faults.add(page + ": a browser's picker has an order of day and month of its own");
            }
        }
        assertThat(days).isGreaterThan(4);
        assertThat(faults).isEmpty();
    }

    /** What does not fit on two screens is two things. */
    @Test
    void noPageIsLong() throws IOException {
        List<String> lengthy = new ArrayList<>();
        for (Path page : pages()) {
            int lines = Files.readAllLines(page).size();
            if (lines > MOST_LINES) {
                lengthy.add(page + ": " + lines);
            }
        }
        assertThat(lengthy).isEmpty();
    }

    /** Fragments stand with their feature, tags and templates by themselves. */
    @Test
    void everyFragmentHasItsPlace() throws IOException {
        List<String> elsewhere = new ArrayList<>();
        for (Path page : pages()) {
            String path = PAGES.relativize(page).toString().replace('\\', '/');
            if (path.startsWith("WEB-INF/")
                    && !path.matches(
                            "WEB-INF/(includes/\\w+|tags|templates|errorpages)/\\w+\\.xhtml")) {
                elsewhere.add(path);
            }
        }
        assertThat(elsewhere).isEmpty();
    }

    /** Texts are put together with += alone. */
    @Test
    void textsArePutTogetherInOneWay() throws IOException {
        List<String> others = new ArrayList<>();
        for (Path page : pages()) {
            if (Files.readString(page).contains(".concat(")) {
                others.add(page.toString());
            }
        }
        assertThat(others).isEmpty();
    }

    /** A browser cuts what is pasted without a word, before anybody takes out what is too much. */
    @Test
    void noInputCutsWhatIsPasted() throws IOException {
        List<String> cutting = new ArrayList<>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            for (MatchResult limit : LENGTH.matcher(text).results().toList()) {
                cutting.add(page + ": " + limit.group());
            }
        }
        assertThat(pages()).hasSizeGreaterThan(60);
        assertThat(cutting).isEmpty();
    }

    /** A list that is left for one of its entries is found again as it was. */
    @Test
    void everyListKeepsItsPlace() throws IOException {
        List<String> faults = new ArrayList<>();
        int seen = 0;
        for (Path page : pages()) {
            for (MatchResult table : TABLE.matcher(Files.readString(page)).results().toList()) {
                seen++;
                String rows = table.group(2);
                boolean ofDetail =
                        page.endsWith("staff/import.xhtml")
                                || page.endsWith("staff/centres/list.xhtml");
                if (!ofDetail
                        && !(table.group().contains("first=\"#{" + rows + ".first}")
                                && table.group().contains("sortBy=\"#{" + rows + ".order}"))) {
                    faults.add(page + ": " + table.group(1));
                }
            }
        }
        assertThat(seen).isGreaterThan(14);
        assertThat(faults).isEmpty();
    }

    /** The way back leads to the list as it was, not to its first page. */
    @Test
    void everyWayBackToAListLeadsToItsPlace() throws IOException {
        List<String> lists = new ArrayList<>();
        for (Path page : pages()) {
            if (TABLE.matcher(Files.readString(page)).find()) {
                lists.add("/" + PAGES.relativize(page).toString().replace(".xhtml", ""));
            }
        }
        List<String> faults = new ArrayList<>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            for (MatchResult link : LINK_BACK.matcher(text).results().toList()) {
                // A menu leads to the whole list.
                if (lists.contains(link.group(1)) && !page.endsWith(Path.of("menu.xhtml"))) {
                    faults.add(page + ": " + link.group());
                }
            }
        }
        assertThat(lists).contains("/staff/accounts", "/staff/moves");
        assertThat(faults).isEmpty();
    }

    /** What is greyed out is not sent, and a field that is not sent counts as missing. */
    @Test
    void noInputIsRequiredWhileItIsDisabled() throws IOException {
        List<String> impossible = new ArrayList<>();
        int seen = 0;
        for (Path page : pages()) {
            for (MatchResult field : FIELD.matcher(Files.readString(page)).results().toList()) {
                boolean disabled = field.group().contains(" disabled=\"");
                seen += disabled ? 1 : 0;
                if (disabled && field.group().contains("required=\"true\"")) {
                    impossible.add(page + ": " + field.group());
                }
            }
        }
        assertThat(seen).isPositive();
        assertThat(impossible).isEmpty();
    }

    private static String idOf(String tag) {
        return ID.matcher(tag).results().map(id -> id.group(1)).findFirst().orElseThrow();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
