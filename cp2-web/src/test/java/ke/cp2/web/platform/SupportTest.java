package ke.cp2.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ke.cp2.platform.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told to call dials by a touch. */
class SupportTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern DIALLED =
            Pattern.compile(
                    "<c2:call text=\"[^\"]*\"/>|<a href=\"tel:#\\{support.dial}\">[^<]*</a>");

    /** The label beside it is a text of that key. */
    private static final Pattern SHOWN = Pattern.compile("(?<!')support\\.(phone|cannotCome)");

    private final Support support = new Support();

    @BeforeEach
    void hasAPhone() throws Exception {
        Field settings = Support.class.getDeclaredField("settings");
        settings.setAccessible(true);
        settings.set(
                support,
                new Settings() {
                    @Override
                    public String supportPhone() {
                        return "020 000 0000";
                    }
                });
    }

    @Test
    void aSentenceIsReadAroundTheNumberThatItNames() {
        String named = "Call 020 000 0000 at once.";
        assertThat(support.namesPhone(named)).isTrue();
        assertThat(support.before(named)).isEqualTo("Call ");
        assertThat(support.after(named)).isEqualTo(" at once.");
        assertThat(support.getDial()).isEqualTo("0200000000");
        String other = "Write to the council.";
        assertThat(support.namesPhone(other)).isFalse();
        assertThat(support.before(other) + support.after(other)).isEqualTo(other);
    }

    @Test
    void noPageShowsTheNumberWithoutDialling() throws IOException {
        List<String> plain = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(PAGES)) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                String rest = DIALLED.matcher(Files.readString(page)).replaceAll("");
                if (!page.endsWith("tags/call.xhtml") && SHOWN.matcher(rest).find()) {
                    plain.add(PAGES.relativize(page).toString());
                }
            }
        }
        assertThat(plain).isEmpty();
    }
}
