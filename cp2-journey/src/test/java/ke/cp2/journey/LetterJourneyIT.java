package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ke.cp2.support.HttpSession;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Appointment letters, from their text to the gate where somebody checks one. */
class LetterJourneyIT {

    private static final String TEXT = "/staff/series/letter?series=1&language=en";

    private static final String KNOWN =
            "{NAME}, {POSITION}, {EXAM}, {YEAR}, {CENTRE}, {CENTRE_CODE}, {SUB_COUNTY}, {COUNTY},"
                    + " {FROM}, {TO}, {RATE}.";

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest
    @ValueSource(strings = {"en", "sw"})
    void anOfficerWritesTheTextOfLetters(String language) {
        try (Browser officer = Browser.phone(portal)) {
            officer.speak(language);
            DemoLogin.COUNCIL.logIn(officer);
            officer.open("/staff/series/edit?id=1")
                    .reads("Appointment letters", "Barua za uteuzi")
                    .follow("/staff/series/letter?series=1&language=en");
            officer.reads("Plain text: the portal adds the reference", "Maandishi ya kawaida")
                    .reads("Duties: Invigilator", "Majukumu: Msimamizi wa mtihani")
                    .reads("{NAME}, {POSITION}, {EXAM}");
            officer.fill("subject", "Your pay is {SALARY}")
                    .press("save")
                    .readsBeside(
                            "subject",
                            "The portal does not know {SALARY}. It knows " + KNOWN,
                            "Tovuti haijui {SALARY}. Inajua " + KNOWN);
        }
        HttpSession council = DemoLogin.COUNCIL.logIn(portal);
        council.open(TEXT);
        assertThat(council.submit("letterForm", "previewINV", Map.of())).startsWith("%PDF-");
    }
}
