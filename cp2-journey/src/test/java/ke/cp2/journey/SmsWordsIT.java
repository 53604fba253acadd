package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people text to the short code, and what they read then. */
class SmsWordsIT {

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void wordsAreUnderstoodAsPeopleWriteThem() {
        Phone phone = new Phone(portal, "254700001007");
        phone.forgetsEarlierMessages();

        phone.send("\ufeff\u201cAcha!\u201d");
        assertThat(phone.nextMessage()).as("in the language of the word").contains("tuma ANZA");
        phone.send("Anza.\u0000");
        assertThat(phone.nextMessage()).contains("ACHA");
        phone.send("\u00a0HALI?");
        assertThat(phone.nextMessage())
                .containsAnyOf("una maombi ", "ombi lako APP-", "bado hujaomba");
        phone.send("Msaada");
        assertThat(phone.nextMessage()).contains("NENOSIRI:");
        phone.send("Neno siri");
        assertThat(phone.nextSecret()).isNotEmpty();
    }

    @Test
    void aWordIsAnsweredOnceAMinuteAndAnotherOneAtOnce() {
        Phone phone = new Phone(portal, "254700001006");
        phone.forgetsEarlierMessages();
        int before = phone.messages().size();

        for (int i = 0; i < 8; i++) {
            phone.send("HALI");
        }
        assertThat(phone.nextMessage()).containsAnyOf("APP-", "/vacancies");
        phone.send("Hali APP-2222-2222");
        assertThat(phone.nextMessage()).as("another question").contains("huna ombi APP-2222-2222");
        phone.send("Simama");
        assertThat(phone.nextMessage()).containsAnyOf("ANZA", "START");
        phone.send("ANZA");
        assertThat(phone.nextMessage()).containsAnyOf("ACHA", "STOP");
        phone.send("ACHA");
        assertThat(phone.nextMessage()).as("the last one, too").containsAnyOf("ANZA", "START");
        phone.send("ACHA");
        phone.send("ANZA");
        assertThat(phone.nextMessage()).containsAnyOf("ACHA", "STOP");
        // Those before it were handled, in their order.
        assertThat(phone.messages()).hasSize(before + 6);
    }

    @Test
    void aNumberWithoutAnAccountIsToldHowToCreateOneOnceAnHour() {
        Phone english = new Phone(portal, "254719404221");
        english.send("PASSWORD.");
        assertThat(english.nextMessage()).contains("no account yet", "/account/create");
        english.send("Status?");
        english.send("hello");

        Phone kiswahili = new Phone(portal, "254719404222");
        kiswahili.send("nenosiri");
        assertThat(kiswahili.nextMessage()).contains("haina akaunti", "/account/create");
        // The texts before it were handled, in their order, and were not answered.
        assertThat(english.messages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "254719404231, Msaada, haina akaunti",
        "254719404232, HALI, haina akaunti",
        "254719404233, Acha, haina akaunti",
        "254719404234, anza, haina akaunti",
        "254719404235, habari yako, no account yet"
    })
    void anyWordOfANumberWithoutAnAccountIsAnsweredFirst(String number, String word, String text) {
        Phone phone = new Phone(portal, number);
        phone.send(word);
        assertThat(phone.nextMessage()).contains(text, "/account/create");
    }
}
