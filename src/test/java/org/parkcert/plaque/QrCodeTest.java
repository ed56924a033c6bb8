package org.parkcert.plaque;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("标牌证书上的二维码（WZ-11）")
class QrCodeTest {

    private static final String ADDRESS = "https://example.org/plaques/0123456789abcdef0123456789abcdef";
    private static final String START = "data:image/png;base64,";

    @Test
    @DisplayName("扫码读到验证地址")
    void canBeRead() throws Exception {
        var address = QrCode.dataUri(ADDRESS);
        assertThat(address).startsWith(START);
        var picture =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(address.substring(START.length()))));
        var width = picture.getWidth();
        var height = picture.getHeight();
        var seen = new RGBLuminanceSource(
                width, height, picture.getRGB(0, 0, width, height, new int[width * height], 0, width));

        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(seen)));

        assertThat(read.getText()).isEqualTo(ADDRESS);
    }
}
