package ke.cp2.web.account.secondfactor;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the path of an SVG picture: black squares of one unit, within the four units of
 * white that scanners want around them.
 */
public final class QrPicture {

    private static final int MARGIN = 4;

    private final QrCode code;

    private QrPicture(QrCode code) {
        this.code = code;
    }

    /** The picture of a text. */
    static QrPicture of(String text) {
        return new QrPicture(QrCode.encodeText(text, QrCode.Ecc.MEDIUM));
    }

    /** Its width and height. */
    public int getSize() {
        return code.size + 2 * MARGIN;
    }

    /** Its black squares. */
    public String getPath() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN);
                    path.append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
