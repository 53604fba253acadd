package ke.cp2.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ke.cp2.platform.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignTextTest {

    @Test
    void fillsItsPlaceholders() {
        CampaignText text =
                CampaignText.typed("english", "{name}, see {portal} or text {code}. Yours, {name}");

        assertThat(text.with("https://cp2.example", "22262").to("Zawadi"))
                .isEqualTo("Zawadi, see https://cp2.example or text 22262. Yours, Zawadi");
    }

    @Test
    void leavesATextWithoutPlaceholdersAsItIs() {
        assertThat(CampaignText.typed("english", " Briefing { } at 9 ").with("p", "c").to("Zawadi"))
                .isEqualTo("Briefing { } at 9");
    }

    @ParameterizedTest
    @CsvSource({
        "'', campaign.textMissing",
        "'Dear {surname}', campaign.placeholderUnknown",
        "'Dear {Name}', campaign.placeholderUnknown"
    })
    void refusesWhatItCannotFill(String typed, String key) {
        assertThatThrownBy(() -> CampaignText.typed("english", typed))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> {
                            assertThat(e.key()).isEqualTo(key);
                            assertThat(e.field()).isEqualTo("english");
                        });
    }

    @Test
    void bringsTypographyIntoGsm7() {
        assertThat(CampaignText.typed("english", "Don\u2019t \u2013 wait\u2026"))
                .hasToString("Don't - wait...");
    }

    @Test
    void countsItsPartsForTheLongestName() {
        String text = "x".repeat(140);

        assertThat(CampaignText.typed("english", "{name}" + text).with("p", "c").parts()).isOne();
        assertThat(CampaignText.typed("english", "{name}!" + text).with("p", "c").parts())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Zawadi Baraka Tumaini, Zawadi",
        "  Zawadi, Zawadi",
        "Zo\u00eb Imara, Zoe",
        "'', ndugu",
        ", ndugu",
        "\u0416\u0430\u043d\u043d\u0430, ndugu",
        "Abcdefghijklmnopqrstuvwxyz Imara, Abcdefghijklmnopqrst",
        "[[[[[[[[[[[[[[[[[[[[, [[[[[[[[[["
    })
    void callsPeopleByTheirFirstName(String fullName, String called) {
        assertThat(CampaignText.callName(fullName, "ndugu")).isEqualTo(called);
    }
}
