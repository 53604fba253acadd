package ke.cp2.batch.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import ke.cp2.letter.print.LetterSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Letters are what they say they are: PDF/UA-1, by the rules of veraPDF. */
class PdfUaTest {

    @BeforeAll
    static void rules() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void aLetterKeepsTheRulesOfPdfUa() throws Exception {
        LetterSheet sheet = PdfLettersTest.sheet("Wanjirũ Ng’ang’a", "Baraza limekuteua.");
        byte[] file = new PdfLetters().print(List.of(sheet, sheet));

        try (PDFAParser parser =
                Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1)) {
            List<TestAssertion> failed =
                    Foundries.defaultInstance()
                            .createValidator(PDFAFlavour.PDFUA_1, false)
                            .validate(parser)
                            .getTestAssertions();
            assertThat(failed).isEmpty();
        }
    }
}
