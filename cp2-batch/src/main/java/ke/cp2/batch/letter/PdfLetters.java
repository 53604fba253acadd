package ke.cp2.batch.letter;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.letter.print.LetterPrinter;
import ke.cp2.letter.print.LetterSheet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * Prints letters as PDF/UA: tagged, with their language, and with a subset of the one font that
 * they are set in. A document can reach neither files nor addresses.
 */
@ApplicationScoped
public class PdfLetters implements LetterPrinter {

    /** Comes with PDFBox: Liberation Sans, under the SIL Open Font License. */
    private static final byte[] FONT =
            resource(
                    PDDocument.class,
                    "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");

    private static final String CSS =
            new String(resource(PdfLetters.class, "letter.css"), StandardCharsets.UTF_8);

    private static final int USUAL_WEIGHT = 400;

    /** Tells with each document which font stands in for one that no letter uses. */
    private static final Logger FONTS = Logger.getLogger("org.apache.pdfbox.pdmodel.font");

    static {
        XRLog.setLoggingEnabled(false);
        FONTS.setLevel(Level.SEVERE);
    }

    static final LetterFont CHARACTERS = new LetterFont(FONT);

    private final FSDefaultCacheStore fontMetrics = new FSDefaultCacheStore();

    @Override
    public byte[] print(List<LetterSheet> sheets) {
        return render(LetterDocument.of(sheets, CSS, CHARACTERS));
    }

    @Override
    public Optional<String> firstUnprintable(String text) {
        return CHARACTERS.firstMissing(text);
    }

    byte[] render(Document document) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("CP2");
        builder.useFont(
                () -> new ByteArrayInputStream(FONT),
                "Letter",
                USUAL_WEIGHT,
                FontStyle.NORMAL,
                true);
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, fontMetrics);
        builder.useExternalResourceAccessControl(
                PdfLetters::isInside, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                PdfLetters::isInside, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withW3cDocument(document, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** Tells whether that lies in the document itself: nothing else is ever read. */
    private static boolean isInside(@Nullable String uri, @Nullable ExternalResourceType type) {
        return type == ExternalResourceType.IMAGE_RASTER
                && uri != null
                && uri.startsWith(QrImage.INSIDE);
    }

    private static byte[] resource(Class<?> beside, String name) {
        try (InputStream found = beside.getResourceAsStream(name)) {
            if (found == null) {
                throw new IllegalStateException("no " + name);
            }
            return found.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
