package ke.cp2.profile.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import ke.cp2.platform.BusinessException;

/**
 * Draws a picture anew: its points are kept, turned as the camera was held, and nothing else of the
 * file, such as the place where it was taken.
 */
final class Picture {

    /** More points than a phone's picture has; what claims more is not decoded. */
    private static final long MOST_POINTS = 30_000_000;

    /** Enough to read a page by: larger pictures are kept with every second or third point. */
    private static final long KEPT_POINTS = 4_000_000;

    /** A picture that comes in more passes costs a full decoding for each of them. */
    private static final int MOST_PASSES = 40;

    /** Pictures that are decoded at once, by one node: each takes up to some 50 MB. */
    private static final Semaphore DECODING = new Semaphore(2);

    private static final int SIDEWAYS = 5;

    private Picture() {}

    /**
     * @throws BusinessException at {@code file} when it cannot be read or claims too many points
     */
    static byte[] redrawn(DocumentFormat format, byte[] content) {
        take(DECODING);
        try {
            return jpeg(turned(decoded(format, content), orientation(content)));
        } catch (BusinessException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Decoders answer broken pictures with any exception.
            throw DocumentFormat.refused("profile.documentUnreadable");
        } finally {
            DECODING.release();
        }
    }

    /**
     * Waits for a turn.
     *
     * @throws BusinessException at {@code file} when it does not come within five seconds
     */
    static void take(Semaphore turn) {
        try {
            if (!turn.tryAcquire(5, TimeUnit.SECONDS)) {
                throw DocumentFormat.refused("profile.documentBusy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DocumentFormat.refused("profile.documentBusy");
        }
    }

    private static BufferedImage decoded(DocumentFormat format, byte[] content) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (MemoryCacheImageInputStream input =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_POINTS || passes(content) > MOST_PASSES) {
                throw DocumentFormat.refused("profile.documentTooManyPoints");
            }
            ImageReadParam some = reader.getDefaultReadParam();
            int step = 1;
            while ((width / step) * (height / step) > KEPT_POINTS) {
                step++;
            }
            some.setSourceSubsampling(step, step, 0, 0);
            AtomicBoolean cut = new AtomicBoolean();
            reader.addIIOReadWarningListener(
                    (source, warning) -> {
                        if (warning.contains("Truncated") || warning.contains("premature")) {
                            cut.set(true);
                        }
                    });
            BufferedImage image = reader.read(0, some);
            if (cut.get()) {
                throw new IOException("the end is missing");
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    private static int passes(byte[] content) {
        int passes = 0;
        for (int i = 1; i < content.length; i++) {
            if (content[i - 1] == (byte) 0xff && content[i] == (byte) 0xda) {
                passes++;
            }
        }
        return passes;
    }

    /** Point by point, on white: drawing would need the fonts of a desktop. */
    private static BufferedImage turned(BufferedImage read, int orientation) {
        int w = read.getWidth();
        int h = read.getHeight();
        boolean sideways = orientation >= SIDEWAYS;
        BufferedImage turned =
                new BufferedImage(sideways ? h : w, sideways ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < turned.getHeight(); y++) {
            for (int x = 0; x < turned.getWidth(); x++) {
                int fromX = sideways ? y : x;
                int fromY = sideways ? x : y;
                int argb =
                        switch (orientation) {
                            case 2, 8 -> read.getRGB(w - 1 - fromX, fromY);
                            case 3, 7 -> read.getRGB(w - 1 - fromX, h - 1 - fromY);
                            case 4, 6 -> read.getRGB(fromX, h - 1 - fromY);
                            default -> read.getRGB(fromX, fromY);
                        };
                turned.setRGB(x, y, onWhite(argb));
            }
        }
        return turned;
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 0xff) {
            return argb;
        }
        int white = 0xff - alpha;
        int red = (argb >> 16 & 0xff) * alpha / 0xff + white;
        int green = (argb >> 8 & 0xff) * alpha / 0xff + white;
        int blue = (argb & 0xff) * alpha / 0xff + white;
        return red << 16 | green << 8 | blue;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "jpg", output)) {
                throw new IOException("no writer");
            }
        }
        return bytes.toByteArray();
    }

    /** Reads how the camera was held, 1 to 8 as Exif counts; 1 when the picture does not say. */
    static int orientation(byte[] content) {
        try {
            ByteBuffer jpeg = ByteBuffer.wrap(content);
            int at = 2;
            while ((jpeg.getShort(at) & 0xffff) != 0xffda) {
                int size = jpeg.getShort(at + 2) & 0xffff;
                if ((jpeg.getShort(at) & 0xffff) == 0xffe1
                        && new String(content, at + 4, 4, StandardCharsets.ISO_8859_1)
                                .equals("Exif")) {
                    return inTiff(jpeg.slice(at + 10, size - 8));
                }
                at += 2 + size;
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            // A picture without such a mark, or with a broken one.
        }
        return 1;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (tiff.getShort(entry) == 0x0112) {
                int found = tiff.getShort(entry + 8);
                return found >= 1 && found <= 8 ? found : 1;
            }
        }
        return 1;
    }
}
