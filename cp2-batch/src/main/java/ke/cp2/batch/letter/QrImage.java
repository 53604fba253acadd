package ke.cp2.batch.letter;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Draws a QR code in black and white, within the white margin that scanners want around it. */
final class QrImage {

    /** Begins the address of an image that lies in the document itself. */
    static final String INSIDE = "data:image/png;base64,";

    private static final int MARGIN = 4;
    private static final int PIXELS = 6;
    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0x000000;

    private QrImage() {}

    /** The image of a text, as an address that needs nothing from outside. */
    static String address(String text) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(draw(QrCode.encodeText(text, QrCode.Ecc.MEDIUM)), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return INSIDE + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private static BufferedImage draw(QrCode code) {
        int size = (code.size + 2 * MARGIN) * PIXELS;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                boolean black = code.getModule(x / PIXELS - MARGIN, y / PIXELS - MARGIN);
                image.setRGB(x, y, black ? BLACK : WHITE);
            }
        }
        return image;
    }
}
