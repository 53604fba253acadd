package ke.cp2.selection.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import ke.cp2.application.selection.RankableApplications.Bar;
import org.junit.jupiter.api.Test;

class AsideReasonTest {

    private static final String REASON = "By the ranked list.";
    private static final Locale KISWAHILI = Locale.forLanguageTag("sw");

    @Test
    void whoWasSetAsideReadsThatAndWhyInTheOwnLanguage() {
        assertThat(AsideReason.of(Bar.CHANGED, Locale.ENGLISH, REASON))
                .startsWith("You were set aside on the ranked list: you changed details")
                .endsWith(REASON);
        assertThat(AsideReason.of(Bar.CHANGED, KISWAHILI, REASON))
                .startsWith("Uliwekwa kando kwenye orodha ya alama")
                .endsWith(REASON);
        assertThat(AsideReason.of(Bar.RETURNED, KISWAHILI, REASON)).contains("maafisa wawili");
        assertThat(AsideReason.of(Bar.CHANGED, null, REASON)).startsWith("You were set aside");
    }

    @Test
    void allOthersReadTheReasonOfTheProposal() {
        assertThat(AsideReason.of(null, KISWAHILI, REASON)).isEqualTo(REASON);
        assertThat(AsideReason.of(Bar.RULE, null, REASON)).isEqualTo(REASON);
    }

    @Test
    void aLongReasonDoesNotCutIt() {
        assertThat(AsideReason.of(Bar.CHANGED, KISWAHILI, "x".repeat(500)))
                .startsWith("Uliwekwa kando")
                .doesNotContain("xx");
    }
}
