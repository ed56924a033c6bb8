package org.parkcert.plaque;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** 二维码 as a PNG picture in a data URI: needs no file, and PDF and OFD take it as browsers do. */
final class QrCode {

    private static final int QUIET_ZONE = 2;

    /** Of the side, at least: sharp in print at 30 mm. */
    private static final int PIXELS = 370;

    private QrCode() {}

    static String dataUri(String text) {
        try {
            var matrix = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, PIXELS, PIXELS, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(matrix));
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }

    private static byte[] png(BitMatrix matrix) {
        var picture = new BufferedImage(matrix.getWidth(), matrix.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) {
                picture.setRGB(x, y, matrix.get(x, y) ? 0 : 0xffffff);
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture can't be written to memory", impossible);
        }
        return png.toByteArray();
    }
}
