package ke.cp2.profile.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken as a document, judged by its content, and what is kept of it. */
class DocumentFormatTest {

    private static final String PLACE = "S 1 17 24.0 E 36 49 12.0";

    @Test
    void aPictureIsDrawnAnewWithoutThePlaceWhereItWasTaken() throws IOException {
        byte[] taken = withExif(jpeg(40, 20), 1);
        assertThat(new String(taken, ISO_8859_1)).contains("Exif", PLACE);
        byte[] kept = kept("a.jpg", taken);
        assertThat(new String(kept, ISO_8859_1)).doesNotContain("Exif", PLACE);
        assertThat(read(kept).getWidth()).isEqualTo(40);
    }

    /** The left half is dark. */
    @ParameterizedTest
    @CsvSource({"1, 40, 20, left", "3, 40, 20, right", "6, 20, 40, top", "8, 20, 40, bottom"})
    void aPictureStandsAsTheCameraWasHeld(int orientation, int width, int height, String dark)
            throws IOException {
        BufferedImage kept = read(kept("a.jpg", withExif(jpeg(40, 20), orientation)));
        assertThat(kept.getWidth()).isEqualTo(width);
        assertThat(kept.getHeight()).isEqualTo(height);
        int x = dark.equals("left") ? 4 : dark.equals("right") ? width - 4 : width / 2;
        int y = dark.equals("top") ? 4 : dark.equals("bottom") ? height - 4 : height / 2;
        assertThat(kept.getRGB(x, y) & 0xff).as(dark).isLessThan(60);
        assertThat(kept.getRGB(width - 1 - x, height - 1 - y) & 0xff).isGreaterThan(200);
    }

    @Test
    void aPngIsKeptAsAJpegOnWhiteAndWhatStandsBehindItIsGone() throws IOException {
        byte[] png = concat(png(30, 30), "<script>alert(1)</script>".getBytes(ISO_8859_1));
        byte[] kept = kept("a.PNG", png);
        assertThat(new String(kept, ISO_8859_1)).doesNotContain("script");
        assertThat(kept).startsWith(0xff, 0xd8);
        assertThat(read(kept).getRGB(25, 25) & 0xffffff).as("transparent").isEqualTo(0xffffff);
    }

    @Test
    void aLargePictureIsKeptSmaller() throws IOException {
        BufferedImage kept = read(kept("a.png", png(4000, 3000)));
        assertThat((long) kept.getWidth() * kept.getHeight()).isBetween(1_000_000L, 4_100_000L);
    }

    @Test
    void whatIsNoPictureOrPdfIsRefused() {
        String other = "Choose a PDF file, or a picture as JPEG or PNG.";
        assertThat(refusal("a.png", "<html><script>alert(1)</script>")).isEqualTo(other);
        assertThat(refusal("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")).isEqualTo(other);
        assertThat(refusal("a.gif", "GIF89a\u0001\u0000\u0001\u0000")).isEqualTo(other);
        assertThat(refusal("a.pdf", " %PDF-1.4 %%EOF")).isEqualTo(other);
        assertThat(refusal("a.pdf", "PK\u0003\u0004")).isEqualTo(other);
    }

    @Test
    void theNameMustNotContradictTheContent() throws IOException {
        assertThat(refusal("certificate.pdf", jpeg(4, 4)))
                .isEqualTo("The name of this file does not fit: it is a JPEG file.");
        assertThat(refusal("page.html", png(4, 4))).contains("PNG");
        assertThat(kept("without an ending", jpeg(4, 4))).isNotEmpty();
    }

    @Test
    void emptyAndTooLargeFilesAreRefused() {
        assertThat(refusal("a.pdf", "")).isEqualTo("The file is empty. Choose another one.");
        byte[] most = Arrays.copyOf("%PDF-1.4".getBytes(ISO_8859_1), DocumentFormat.LARGEST + 1);
        assertThat(refusal("a.pdf", most)).startsWith("The file is larger than 2 MB.");
        byte[] end = "%%EOF".getBytes(ISO_8859_1);
        byte[] full = Arrays.copyOf(most, DocumentFormat.LARGEST);
        System.arraycopy(end, 0, full, full.length - end.length, end.length);
        assertThat(kept("a.pdf", full)).hasSize(DocumentFormat.LARGEST);
    }

    /** Its points would fill ten gigabytes; only its head is read. */
    @Test
    void aPictureThatClaimsTooManyPointsIsNotDecoded() throws IOException {
        assertThat(refusal("a.png", claiming(png(4, 4), 60_000, 60_000)))
                .startsWith("This picture has too many points.");
    }

    @Test
    void aPictureOfThousandsOfPassesIsNotDecoded() throws IOException {
        byte[] passes = new byte[100];
        for (int i = 0; i < passes.length; i += 2) {
            passes[i] = (byte) 0xff;
            passes[i + 1] = (byte) 0xda;
        }
        assertThat(refusal("a.jpg", concat(jpeg(4, 4), passes)))
                .startsWith("This picture has too many points.");
    }

    @Test
    void whatIsCutOffIsRefused() throws IOException {
        String unreadable = "This file cannot be read; it may be cut off.";
        byte[] jpeg = jpeg(400, 400);
        byte[] png = png(400, 400);
        assertThat(refusal("a.jpg", Arrays.copyOf(jpeg, jpeg.length / 2))).startsWith(unreadable);
        assertThat(refusal("a.png", Arrays.copyOf(png, png.length / 2))).startsWith(unreadable);
        assertThat(refusal("a.png", Arrays.copyOf(png, 20))).startsWith(unreadable);
        assertThat(refusal("a.pdf", "%PDF-1.7\n1 0 obj")).startsWith(unreadable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
                "/S /J#61vaScript",
                "/A << /S /Launch /F (calc.exe) >>",
                "/Names << /EmbeddedFiles 5 0 R >>",
                "/AcroForm << /XFA 7 0 R >>"
            })
    void aPdfThatDoesSomethingIsRefused(String part) {
        assertThat(refusal("a.pdf", "%PDF-1.7\n1 0 obj << " + part + " >> endobj\n%%EOF\n"))
                .startsWith("This PDF file contains a program, a form or other files,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction <</S /URI /URI (http://evil.example)>>",
                "/OpenAction<</S/URI/URI(http://evil.example)>>",
                "/Open#41ction << /S /#55RI /URI (http://evil.example) >>",
                "/OpenAction % opens\n << /S /URI /URI (http://evil.example) >>",
                "/AA <</O <</S /URI /URI (http://evil.example)>>>>",
                "/#41A << /O 7 0 R >>",
                "/AA 7 0 R",
                "/OpenAction 7 0 R >> endobj 7 0 obj << /S /URI /URI (http://evil.example) >>",
                "/OpenAction 7 0 R >> endobj 7 0 obj [3 0 R /Fit] endobj 07 % x\n 0 obj << /S /URI >>",
                "/OpenAction 7 0 R",
                "/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /URI /URI (http://evil.example) >> >>",
                "/OpenAction << /S /GoTo /D (a#29 >>) /S /URI /URI (http://evil.example) >>"
            })
    void aPdfThatOpensAnAddressByItselfIsRefused(String part) throws IOException {
        String refused = "This PDF file contains a program, a form or other files, or opens";
        assertThat(refusal("a.pdf", "%PDF-1.7\n1 0 obj << " + part + " >> endobj\n%%EOF\n"))
                .startsWith(refused);
        assertThat(refusal("a.pdf", pdf("1 0 << " + part + " >>"))).startsWith(refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction [3 0 R /Fit]",
                "/OpenAction[3 0 R/XYZ null null 0]",
                "/OpenAction << /Type /Action /S /GoTo /D [3 0 R /XYZ 0 792 0] >>",
                "/OpenAction (first)",
                "/OpenAction 7 0 R >> endobj 7 0 obj [3 0 R /Fit] endobj 8 0 obj <<",
                "/OpenAction 7 0 R >> endobj 7 0 obj <</S/GoTo/D(Page.1)>> endobj 8 0 obj <<",
                "/AA << >>",
                "/Resources << /Font << /AAAAAB+Times 7 0 R >> >>"
            })
    void aPdfThatOpensAtAPlaceAndHasLinksIsTaken(String part) {
        byte[] pdf =
                ("%PDF-1.7\n1 0 obj << "
                                + part
                                + " >> endobj\n9 0 obj << /Subtype /Link /A << /S /URI"
                                + " /URI (https://cp2.example) >> >> endobj\n%%EOF\n")
                        .getBytes(ISO_8859_1);
        assertThat(kept("a.pdf", pdf)).isEqualTo(pdf);
    }

    /** As TeX and newer programs write it. */
    @Test
    void wherePackedObjectsLeadIsRead() throws IOException {
        String objects = "3 0 7 26 << /OpenAction 7 0 R >>   ";
        byte[] place = packed("9", objects + "<</S/GoTo/D[5 0 R/Fit]>>");
        assertThat(kept("a.pdf", place)).isEqualTo(place);
        String refused = "This PDF file contains a program, a form or other files, or opens";
        assertThat(refusal("a.pdf", packed("9", objects + "<</S/URI/URI(http://evil.example)>>")))
                .startsWith(refused);
        assertThat(
                        refusal(
                                "a.pdf",
                                packed(
                                        "13",
                                        "0 0 " + objects + "<</S/URI/URI(http://e.example)>>")))
                .startsWith(refused);
        assertThat(refusal("a.pdf", packed("9 0 R", objects + "<</S/GoTo/D[5 0 R/Fit]>>")))
                .startsWith(refused);
        String plain =
                "%PDF-1.5\n1 0 obj << /Type /ObjStm /First 9 >> stream\n"
                        + objects
                        + "<</S/URI/URI(http://evil.example)>>\nendstream endobj\n"
                        + "7 0 obj [3 0 R /Fit] endobj\n%%EOF\n";
        assertThat(refusal("a.pdf", plain)).startsWith(refused);
    }

    private static byte[] packed(String first, String objects) throws IOException {
        String head = new String(pdf(objects), ISO_8859_1);
        return head.replace("/Filter", "/First " + first + " /Filter").getBytes(ISO_8859_1);
    }

    /** Most programs write the objects of a PDF into compressed streams. */
    @Test
    void whatAPdfDoesIsFoundInPackedObjectsToo() throws IOException {
        byte[] packed = pdf("1 0 << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>");
        assertThat(refusal("a.pdf", packed))
                .startsWith("This PDF file contains a program, a form or other files,");
        byte[] harmless = pdf("1 0 << /Type /Catalog /Pages 2 0 R >>");
        assertThat(kept("a.pdf", harmless)).isEqualTo(harmless);
        String unreadable = "This file cannot be read;";
        assertThat(refusal("a.pdf", "%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF\n"))
                .startsWith(unreadable);
        String odd =
                "%PDF-1.7\n1 0 obj << /Type /ObjStm /Filter [/ASCII85Decode /FlateDecode] >>"
                        + " stream\nabc\nendstream endobj\n%%EOF\n";
        assertThat(refusal("a.pdf", odd)).startsWith(unreadable);
        assertThat(refusal("a.pdf", pdf(" ".repeat(20_000_000)))).startsWith(unreadable);
    }

    private static byte[] pdf(String objects) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(
                "%PDF-1.5\n1 0 obj << /Type /Obj#53tm /Filter /FlateDecode >> stream\n"
                        .getBytes(ISO_8859_1));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(pdf)) {
            packed.write(objects.getBytes(ISO_8859_1));
            packed.finish();
            pdf.write("\nendstream endobj\n%%EOF\n".getBytes(ISO_8859_1));
        }
        return pdf.toByteArray();
    }

    @Test
    void aPdfStaysAsItIs() {
        byte[] pdf =
                ("%PDF-1.4\n1 0 obj << /JSON 1 /Length 3 >> stream\n/JS\nendstream endobj\n%%EOF\n")
                        .getBytes(ISO_8859_1);
        assertThat(kept("a.pdf", pdf)).isEqualTo(pdf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "certificate.PNG | certificate.jpg",
                "../../etc/passwd.png | passwd.jpg",
                "C:\\docs\\my id.png | my id.jpg",
                "a\"b'; filename=x.html.png | ab filenamex.html.jpg",
                "\u202Egnp.exe.png | gnp.exe.jpg",
                ".png | document.jpg",
                "Jina la Wanjirũ.png | Jina la Wanjirũ.jpg"
            })
    void aFileIsKeptUnderAPlainName(String typed, String kept) {
        assertThat(ProfileDocument.keptName(typed, DocumentFormat.PNG)).isEqualTo(kept);
    }

    @Test
    void aNameHasNoLinesAndIsNotLong() {
        assertThat(ProfileDocument.keptName("a\r\nSet-Cookie: b.pdf", DocumentFormat.PDF))
                .isEqualTo("a Set-Cookie b.pdf");
        assertThat(ProfileDocument.keptName("x".repeat(300) + ".pdf", DocumentFormat.PDF))
                .hasSize(84);
    }

    private static byte[] kept(String name, byte[] content) {
        return DocumentFormat.of(name, content).cleaned(content);
    }

    private static String refusal(String name, String content) {
        return refusal(name, content.getBytes(ISO_8859_1));
    }

    private static String refusal(String name, byte[] content) {
        String[] words = new String[1];
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> kept(name, content))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.field()).isEqualTo("file");
                            words[0] = Texts.of(Locale.ENGLISH, refusal.key(), refusal.values());
                        });
        return words[0];
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        return written(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    /** Transparent in its right half. */
    private static byte[] png(int width, int height) throws IOException {
        return written(picture(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    private static BufferedImage picture(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean right = x >= width / 2;
                boolean clear = type == BufferedImage.TYPE_INT_ARGB;
                image.setRGB(x, y, right ? clear ? 0x00ff0000 : 0xffffffff : 0xff000000 | y % 7);
            }
        }
        return image;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }

    /** With a mark as phones write it: how the camera was held, and a place in words. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(26 + PLACE.length());
        tiff.putShort((short) 0x4d4d).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        tiff.put(PLACE.getBytes(ISO_8859_1));
        ByteBuffer mark = ByteBuffer.allocate(10 + tiff.capacity());
        mark.putShort((short) 0xffe1).putShort((short) (8 + tiff.capacity()));
        mark.put("Exif\0\0".getBytes(ISO_8859_1)).put(tiff.array());
        return concat(
                Arrays.copyOf(jpeg, 2),
                concat(mark.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length)));
    }

    /** The same picture with another size in its head. */
    private static byte[] claiming(byte[] png, int width, int height) {
        byte[] claimed = png.clone();
        ByteBuffer.wrap(claimed).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(claimed, 12, 17);
        ByteBuffer.wrap(claimed).putInt(29, (int) sum.getValue());
        return claimed;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
