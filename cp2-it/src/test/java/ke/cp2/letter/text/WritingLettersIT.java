package ke.cp2.letter.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Council officers write the text of letters, and see what it looks like before anybody else. */
@ExtendWith(ArquillianExtension.class)
class WritingLettersIT {

    @Inject private RecruitmentScene scene;
    @Inject private WritingLetters writing;

    private AccountId council;
    private long series;

    @BeforeEach
    void aSeries() {
        council = scene.anOfficer(null);
        series =
                scene.id(
                        "SELECT SERIES_ID FROM VACANCY WHERE VACANCY_NUMBER = ?",
                        scene.aVacancy(1, 1));
    }

    private LetterTextForm form(String language) {
        return As.account(
                council, Role.COUNCIL_OFFICER, () -> writing.form(series, language).orElseThrow());
    }

    private void save(LetterTextForm form) {
        As.account(council, Role.COUNCIL_OFFICER, () -> writing.save(form));
    }

    private int versions() {
        return scene.count("SELECT COUNT(*) FROM LETTER_TEMPLATE WHERE SERIES_ID = ?", series);
    }

    private String preview(LetterTextForm form) throws IOException {
        byte[] file = As.account(council, Role.COUNCIL_OFFICER, () -> writing.preview(form, "SUP"));
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aSampleShowsWhatWasTypedToNobody() throws IOException {
        LetterTextForm form = form("sw");
        form.setSubject("Karibu {NAME} <b>sana</b>");
        assertThat(preview(form))
                .contains("Mfano - si barua")
                .contains("Karibu Achieng Wanjiku Mwangaza <b>sana</b>")
                .contains("1. Andaa vyumba vya mtihani")
                .contains("/00000");
        assertThat(versions()).as("nothing is kept").isZero();
    }

    @Test
    void aTextThatLettersCannotBeWrittenWithIsRefusedAtItsField() {
        LetterTextForm form = form("en");
        form.setOpening("You get {SALARY}");
        form.getDuties().get(0).setLines(" ");
        assertThatThrownBy(() -> save(form))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e ->
                                assertThat(e.each())
                                        .extracting(one -> one.field() + " " + one.key())
                                        .containsExactly(
                                                "opening letter.placeholderUnknown",
                                                "dutiesCM letter.partMissing"));
        assertThatThrownBy(() -> preview(form)).isInstanceOf(BusinessException.class);
        assertThat(versions()).isZero();
        assertThatThrownBy(
                        () ->
                                As.account(
                                        scene.anOfficer(scene.subCounty()),
                                        Role.SUBCOUNTY_OFFICER,
                                        () -> writing.save(form)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void eachChangeIsAVersionAndNobodyOverwritesAnother() {
        LetterTextForm mine = form("en");
        LetterTextForm theirs = form("en");
        save(mine);
        assertThat(versions()).as("nothing was changed").isZero();
        mine.setSubject("You go to {CENTRE}");
        assertThat(As.account(council, Role.COUNCIL_OFFICER, () -> writing.changes(mine)))
                .singleElement()
                .extracting(TextChange::field, TextChange::after)
                .containsExactly("subject", "You go to {CENTRE}");
        assertThatThrownBy(() -> save(mine))
                .as("nobody changes what the council says without a reason")
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("reason"));
        mine.setReason("Shorter");
        save(mine);
        theirs.setSubject("You stay");
        assertThatThrownBy(() -> save(theirs))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.key()).isEqualTo("letter.textChanged"));
        LetterTextForm again = form("en");
        assertThat(again.getSubject()).isEqualTo("You go to {CENTRE}");
        assertThat(again.getChangedAt()).isNotNull();
        again.setReason("Two duties are enough");
        again.getDuties().get(2).setLines("Watch.\nCount.");
        save(again);
        assertThat(versions()).isEqualTo(2);
        assertThat(form("en").getDuties().get(2).getLines()).isEqualTo("Watch.\nCount.");
        assertThat(form("sw").getChangedAt()).as("the other language is as it was").isNull();
        assertThat(
                        scene.texts(
                                "SELECT DETAIL FROM AUDIT_ENTRY WHERE ACTION = 'letter.text'"
                                        + " AND SUBJECT_ID = ? ORDER BY ID",
                                String.valueOf(series)))
                .containsExactly("en, version 1", "en, version 2");
        assertThat(As.account(council, Role.COUNCIL_OFFICER, () -> writing.history(again)))
                .extracting(row -> row.reason())
                .containsExactly("Two duties are enough", "Shorter");
    }
}
