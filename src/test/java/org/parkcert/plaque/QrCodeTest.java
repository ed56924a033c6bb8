package org.parkcert.plaque;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("标牌证书上的二维码（WZ-11）")
class QrCodeTest {

    private static final String ADDRESS = "https://example.org/plaques/0123456789abcdef0123456789abcdef";
    private static final int SCALE = 8;

    @Test
    @DisplayName("扫码读到验证地址")
    void canBeRead() throws Exception {
        var svg = new String(
                Base64.getDecoder().decode(QrCode.dataUri(ADDRESS).split(",", 2)[1]), StandardCharsets.UTF_8);

        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new Drawn(svg))));

        assertThat(read.getText()).isEqualTo(ADDRESS);
    }

    /** The picture as a scanner sees it: each module of the SVG a square of pixels. */
    private static final class Drawn extends LuminanceSource {

        private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");
        private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
        private final byte[] pixels;

        Drawn(String svg) {
            super(side(svg), side(svg));
            pixels = new byte[getWidth() * getHeight()];
            Arrays.fill(pixels, (byte) 0xFF);
            var modules = MODULE.matcher(svg);
            while (modules.find()) {
                fill(Integer.parseInt(modules.group(1)) * SCALE, Integer.parseInt(modules.group(2)) * SCALE);
            }
        }

        private static int side(String svg) {
            var size = SIZE.matcher(svg);
            assertThat(size.find()).isTrue();
            return Integer.parseInt(size.group(1)) * SCALE;
        }

        private void fill(int left, int top) {
            for (var y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * getWidth() + left, y * getWidth() + left + SCALE, (byte) 0);
            }
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return Arrays.copyOfRange(pixels, y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            return pixels;
        }
    }
}
