package org.parkcert.filecheck;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.parkcert.filecheck.FileRefused.Reason;

/** 图片: only as large as can be shown; nothing behind its end. */
final class PictureLook {

    static final Bytes PNG_START = Bytes.ofHex("89504e470d0a1a0a");
    static final Bytes JPG_START = Bytes.ofHex("ffd8ff");

    static final long MOST_PIXELS = 100_000_000;

    private static final Bytes PNG_END = Bytes.ofHex("49454e44ae426082");

    private PictureLook() {}

    static FileFormat look(Bytes file, Path path, FileFormat format) throws FileRefused, IOException {
        if (format == FileFormat.PNG && hasTail(file)) {
            throw new FileRefused(Reason.MIXED);
        }
        if (pixels(path) > MOST_PIXELS) {
            throw new FileRefused(Reason.PICTURE_TOO_LARGE);
        }
        return format;
    }

    private static boolean hasTail(Bytes file) throws FileRefused {
        var end = file.indexOf(PNG_END, 0, file.length());
        if (end < 0) {
            throw new FileRefused(Reason.DAMAGED);
        }
        return !file.isBlankFrom(end + PNG_END.length());
    }

    private static long pixels(Path path) throws FileRefused, IOException {
        try (var input = ImageIO.createImageInputStream(path.toFile())) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new FileRefused(Reason.DAMAGED);
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } catch (IOException unreadable) {
                throw new FileRefused(Reason.DAMAGED);
            } finally {
                reader.dispose();
            }
        }
    }
}
