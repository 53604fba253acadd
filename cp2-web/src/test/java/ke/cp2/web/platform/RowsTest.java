package ke.cp2.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows carry the words that they show: a page asks no bean for each of them. */
class RowsTest {

    private static final Pattern REPEATED =
            Pattern.compile(
                    "<(p:dataTable|ui:repeat|h:dataTable|c:forEach)\\b[^>]*?\\bvar=\"(\\w+)\"[^>]*>");

    /** What is asked on a click, not for a row. */
    private static final Pattern ACTION = Pattern.compile(" (?:action|listener)=\"[^\"]*\"");

    @Test
    void noRowAsksABean() throws IOException {
        List<String> asking = new ArrayList<>();
        int seen = 0;
        for (Path page : pages()) {
            String text = ACTION.matcher(Files.readString(page)).replaceAll("");
            for (MatchResult rows : REPEATED.matcher(text).results().toList()) {
                seen++;
                int end = endOf(rows.group(1), text, rows.end());
                Pattern call =
                        Pattern.compile(
                                "\\b(?!format\\.)(?!"
                                        + rows.group(2)
                                        + "\\.)[a-z]\\w*(?:\\.\\w+)*\\.\\w+\\([^#{}]*\\b"
                                        + rows.group(2)
                                        + "\\b[^#{}]*\\)");
                call.matcher(text.substring(rows.end(), end))
                        .results()
                        .forEach(found -> asking.add(page + ": " + found.group()));
            }
        }
        assertThat(seen).isGreaterThan(60);
        assertThat(asking).isEmpty();
    }

    /** Finds where a tag ends that may have others of its name in it. */
    private static int endOf(String tag, String text, int from) {
        Matcher next = Pattern.compile("<(/?)" + tag + "\\b").matcher(text);
        int open = 1;
        int at = from;
        while (open > 0 && next.find(at)) {
            open += next.group(1).isEmpty() ? 1 : -1;
            at = next.end();
        }
        return at;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
