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
    private static final Pattern SECRET =
            Pattern.compile(
                    "<(?:h:inputSecret|p:password|h:inputText[^>]*one-time-code)[^>]*?\\bid=\"([^\"]+)\""
                            + "|<h:inputText[^>]*?\\bid=\"([^\"]+)\"[^>]*one-time-code");
    private static final Pattern FIELD =
            Pattern.compile("<c2:field\\b([^>]*)>((?:(?!</c2:field>).)*)", Pattern.DOTALL);

    private static final Pattern TABLE =
            Pattern.compile(
                    "<p:dataTable id=\"(\\w+)\"[^>]*?value=\"#\\{([\\w.]+)}\"[^>]*lazy=\"true\"[^>]*>");

    /** A link that is nothing but the way to a list: no button, no id, no parameters. */
    private static final Pattern LINK_BACK =
            Pattern.compile("<a href=\"#\\{request\\.contextPath}(/staff/[\\w/]+)\">");

    private static final Pattern DISABLED =
            Pattern.compile("<(?:h|p):(?:input|select)[^>]*\\bdisabled=\"#[^>]*>");

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
                String id = field.group(1) == null ? field.group(2) : field.group(1);
                if (!FormFields.isSecret(id)) {
                    kept.add(page + ": " + id);
                }
            }
        }
        assertThat(seen).isPositive();
        assertThat(kept).isEmpty();
    }

    /** A field for a day says how to type it, and reads all that people type. */
    @Test
    void everyFieldForADaySaysHowToTypeIt() throws IOException {
        List<String> faults = new ArrayList<>();
        int seen = 0;
        for (Path page : pages()) {
            String text = Files.readString(page);
            if (text.contains("<f:convertDateTime")) {
                faults.add(page + ": f:convertDateTime reads one form only");
            }
            if (text.contains("type=\"date")) {
                faults.add(page + ": a browser's picker has an order of day and month of its own");
            }
            for (MatchResult field : FIELD.matcher(text).results().toList()) {
                for (String kind : new String[] {"day", "time"}) {
                    boolean says = field.group(1).contains("kind=\"" + kind + '"');
                    boolean reads = field.group(2).contains("converterId=\"cp2." + kind + '"');
                    if (says || reads) {
                        seen++;
                    }
                    if (says != reads) {
                        faults.add(page + ":" + field.group(1));
                    }
                }
            }
        }
        assertThat(seen).isPositive();
        assertThat(faults).isEmpty();
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
                boolean ofDetail = page.endsWith("staff/import.xhtml");
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
            for (MatchResult input : DISABLED.matcher(Files.readString(page)).results().toList()) {
                seen++;
                if (input.group().contains("required=\"true\"")) {
                    impossible.add(page + ": " + input.group());
                }
            }
        }
        assertThat(seen).isPositive();
        assertThat(impossible).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
