package ke.cp2.batch.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import ke.cp2.letter.print.LetterSheet;
import ke.cp2.letter.print.LetterSheet.Line;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PdfLettersTest {

    private static final String ADDRESS = "https://cp2.example/l/0123456789ABCDE";

    private final PdfLetters letters = new PdfLetters();

    static LetterSheet sheet(String name, String opening) {
        return new LetterSheet(
                "sw",
                "Uteuzi - KNEC/1",
                null,
                "Baraza la Mitihani",
                List.of(new Line("Jina", name), new Line("Kumbukumbu", "KNEC/1")),
                "Kupitia: Mkurugenzi",
                "Mpendwa " + name,
                "Uteuzi wa Msimamizi",
                List.of(opening),
                List.of(new Line("Kituo", "32005001 Mwangaza")),
                "Majukumu yako",
                List.of("Fika mapema.", "Simamia chumba."),
                List.of("Asante."),
                List.of("Mkurugenzi"),
                "Thibitisha kwenye tovuti",
                ADDRESS,
                "Msimbo wa QR");
    }

    private static List<String> tags(PDDocument pdf) {
        List<String> tags = new ArrayList<>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
        return tags;
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(
                        element.getStructureType()
                                + (element.getAlternateDescription() == null
                                        ? ""
                                        : ":" + element.getAlternateDescription()));
                collect(element, tags);
            }
        }
    }

    @Test
    void aLetterIsTaggedReadableAndSmall() throws IOException {
        byte[] file = letters.print(List.of(sheet("Wanjiru Ng'ang'a", "Baraza limekuteua.")));
        assertThat(file.length).isLessThan(60_000);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Wanjiru Ng'ang'a", "Baraza limekuteua.", "Simamia chumba.")
                    .contains("2. Simamia chumba.")
                    .contains("Thibitisha kwenye tovuti");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sw");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Uteuzi - KNEC/1");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(
                            new String(
                                    pdf.getDocumentCatalog().getMetadata().toByteArray(),
                                    StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(tags(pdf))
                    .contains("H1", "H2", "H3", "P", "Table", "TH", "TD", "L", "LI")
                    .contains("Figure:Msimbo wa QR");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).as("a subset").matches("[A-Z]{6}\\+.*");
            }
        }
    }

    @Test
    void theQrCodeLeadsToTheLetter() throws Exception {
        try (PDDocument pdf =
                Loader.loadPDF(letters.print(List.of(sheet("Achieng Otieno", "Karibu."))))) {
            assertThat(codes(pdf.getPage(0))).containsExactly(ADDRESS);
        }
    }

    private static List<String> codes(PDPage page) throws Exception {
        List<String> codes = new ArrayList<>();
        for (var name : page.getResources().getXObjectNames()) {
            if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
                BufferedImage image = picture.getImage();
                int[] pixels =
                        image.getRGB(
                                0,
                                0,
                                image.getWidth(),
                                image.getHeight(),
                                null,
                                0,
                                image.getWidth());
                codes.add(
                        new QRCodeReader()
                                .decode(
                                        new BinaryBitmap(
                                                new HybridBinarizer(
                                                        new RGBLuminanceSource(
                                                                image.getWidth(),
                                                                image.getHeight(),
                                                                pixels))))
                                .getText());
            }
        }
        return codes;
    }

    @Test
    void whatTheFontDoesNotHaveIsWrittenWithoutItsSignOrNamed() throws IOException {
        assertThat(letters.firstUnprintable("Wanjirũ Ng'ang'a, Kĩambu — “é” Ж\n")).isEmpty();
        assertThat(letters.firstUnprintable("Wanjiru \u738b")).contains("\u738b");
        assertThat(letters.firstUnprintable("Karibu \ud83d\ude00!")).contains("\ud83d\ude00");
        // A hook over an i, which the font does not have together, and an m with a caron.
        assertThat(letters.firstUnprintable("Mwang\u0069\u0309 m\u030c")).isEmpty();
        try (PDDocument pdf =
                Loader.loadPDF(letters.print(List.of(sheet("Otieno m\u030cbali", "Karibu."))))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("bali").doesNotContain("#");
        }
    }

    /** Names as people and schools write them, each with how it stands in the letter. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ng'ang'a Wanjirũ | Ng'ang'a Wanjirũ",
                "Ng’ang’a Kĩambu | Ng’ang’a Kĩambu",
                "Ng\u02BCang\u02BCa \u02BBAisha | Ng\u02BCang\u02BCa \u02BBAisha",
                "Ng\uFF07ang\u2032a | Ng’ang\u2032a",
                "N\u0303ane José Müller | Ñane José Müller",
                "\u014Aaro \u0186doyo \u0190l \u1E3Cola \u1E62abri | \u014Aaro \u0186doyo \u0190l \u1E3Cola \u1E62abri",
                "St.\u00A0Mary\u2011s \u2013 A\u2212B | St. Mary-s – A\u2212B",
                "Ma\u200Brk \u200EJohn\u00AD | Mark John",
                "Shule \uFB01ne \u2116 5 \u00BD | Shule fine № 5 ½",
                "Αθήνα Москва | Αθήνα Москва"
            })
    void namesStandInALetterAsTheyAreWritten(String name, String printed) throws IOException {
        assertThat(letters.firstUnprintable(name)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(letters.print(List.of(sheet(name, "Karibu."))))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Mpendwa " + printed)
                    .doesNotContain("#");
        }
    }

    /** A centre has its code beside its name, whatever is left of that. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0645\u062F\u0631\u0633\u0629", "\u5B66\u6821", "\uD83C\uDFEB"})
    void ofAScriptThatTheFontDoesNotHaveNothingIsPrinted(String name) throws IOException {
        assertThat(letters.firstUnprintable(name)).as("people are told").isPresent();
        LetterSheet usual = sheet("Achieng Otieno", "Kituo " + name + " Mwangaza");
        try (PDDocument pdf = Loader.loadPDF(letters.print(List.of(usual)))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .containsPattern("Kituo +Mwangaza")
                    .doesNotContain("#");
        }
    }

    @Test
    void theAddressThatPeopleTypeStandsOnOneLine() throws IOException {
        LetterSheet usual = sheet("Achieng Otieno", "Karibu.");
        LetterSheet english =
                new LetterSheet(
                        "en",
                        usual.title(),
                        null,
                        usual.council(),
                        usual.head(),
                        usual.through(),
                        usual.greeting(),
                        usual.subject(),
                        usual.opening(),
                        usual.facts(),
                        usual.dutiesTitle(),
                        usual.duties(),
                        usual.closing(),
                        usual.signatory(),
                        "To check this letter, scan the code or enter 01234-56789-ABCDE at"
                                + " http://localhost:8282/check-letter",
                        usual.address(),
                        usual.picture());
        try (PDDocument pdf = Loader.loadPDF(letters.print(List.of(english)))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("http://localhost:8282/check-letter");
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .as("in the order in which it is read")
                    .contains(
                            "scan the code or enter 01234-56789-ABCDE at"
                                    + " http://localhost:8282/check-letter");
        }
    }

    @Test
    void lettersOfACentreShareTheirFont() throws IOException {
        byte[] one = letters.print(List.of(sheet("Achieng Otieno", "Karibu.")));
        byte[] many = letters.print(Collections.nCopies(20, sheet("Achieng Otieno", "Karibu.")));
        assertThat(many.length).isLessThan(10 * one.length);
        try (PDDocument pdf = Loader.loadPDF(many)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(20);
        }
    }

    @Test
    void markupIsOnlyWords(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP SECRET");
        String typed = "<img src=\"" + secret.toUri() + "\"/> & <b>bold</b> &lt;";
        try (PDDocument pdf = Loader.loadPDF(letters.print(List.of(sheet("O & K", typed))))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", ""))
                    .contains("<b>bold</b>&lt;")
                    .doesNotContain("SECRET");
            assertThat(tags(pdf)).filteredOn(tag -> tag.startsWith("Figure")).hasSize(1);
        }
    }

    @Test
    void aDocumentReachesNeitherFilesNorAddresses(@TempDir Path folder) throws Exception {
        Path picture = folder.resolve("picture.png");
        Files.write(
                picture,
                Base64.getDecoder()
                        .decode(
                                QrImage.address("inside a file")
                                        .substring(QrImage.INSIDE.length())));
        AtomicInteger calls = new AtomicInteger();
        Thread answering;
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            answering =
                    new Thread(
                            () -> {
                                while (!server.isClosed()) {
                                    try {
                                        server.accept().close();
                                        calls.incrementAndGet();
                                    } catch (IOException e) {
                                        return;
                                    }
                                }
                            });
            answering.start();
            String http = "http://127.0.0.1:" + server.getLocalPort() + "/";
            Document document =
                    LetterDocument.of(
                            List.of(sheet("Achieng", "Karibu.")),
                            "@import url('"
                                    + http
                                    + "a.css');"
                                    + "@font-face { font-family: X; src: url('"
                                    + http
                                    + "x.ttf'); }"
                                    + "h1 { background: url('"
                                    + http
                                    + "b.png'); }"
                                    + "h2 { font-family: X; background: url('"
                                    + picture.toUri()
                                    + "'); }",
                            PdfLetters.CHARACTERS);
            Element body = (Element) document.getElementsByTagName("body").item(0);
            for (String source :
                    List.of(picture.toUri().toString(), "file:///etc/passwd", http + "i.png")) {
                Element image = document.createElementNS(body.getNamespaceURI(), "img");
                image.setAttribute("src", source);
                image.setAttribute("alt", source);
                body.appendChild(image);
            }
            Element link = document.createElementNS(body.getNamespaceURI(), "link");
            link.setAttribute("rel", "stylesheet");
            link.setAttribute("href", http + "l.css");
            document.getElementsByTagName("head").item(0).appendChild(link);
            Element object = document.createElementNS(body.getNamespaceURI(), "object");
            object.setAttribute("data", http + "o");
            body.appendChild(object);

            try (PDDocument pdf = Loader.loadPDF(letters.render(document))) {
                List<String> codes = new ArrayList<>();
                for (PDPage page : pdf.getPages()) {
                    codes.addAll(codes(page));
                }
                assertThat(codes).containsExactly(ADDRESS);
            }
        }
        answering.join();
        assertThat(calls).hasValue(0);
    }
}
