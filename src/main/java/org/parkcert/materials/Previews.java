package org.parkcert.materials;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.parkcert.content.ContentStore;
import org.parkcert.materials.Materials.Material;
import org.springframework.stereotype.Component;

/**
 * 在线预览: pages drawn here and sent as pictures, with who looks and when across them: nothing of the file itself reaches a browser, so nothing in it can act.
 */
@Component
public class Previews {

    static final int MOST_PAGES = 300;

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");
    private static final String PDF = "application/pdf";

    private static final float POINTS_PER_INCH = 72;
    private static final float DOTS_PER_INCH = 110;
    private static final int WIDEST = 1600;
    private static final long MOST_PIXELS = 6_000_000;

    /** Each may take tens of megabytes for a moment. */
    private final Semaphore atOnce = new Semaphore(2);

    private final ContentStore contents;

    Previews(ContentStore contents) {
        this.contents = contents;
    }

    /** Empty for formats that can't be shown. */
    public Optional<Integer> pages(Material material) {
        if (PICTURES.contains(material.contentType())) {
            return Optional.of(1);
        }
        if (!material.contentType().equals(PDF)) {
            return Optional.empty();
        }
        return drawing(() -> {
            try (var document = document(material)) {
                return Optional.of(Math.min(document.getNumberOfPages(), MOST_PAGES));
            }
        });
    }

    /**
     * @param page from 1
     * @param mark who looks, and when
     * @return PNG; empty where there is no such page
     */
    public Optional<byte[]> page(Material material, int page, String mark) {
        if (page < 1 || page > pages(material).orElse(0)) {
            return Optional.empty();
        }
        return drawing(() -> {
            var picture = material.contentType().equals(PDF) ? drawn(material, page - 1) : read(material);
            watermark(picture, mark);
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return Optional.of(png.toByteArray());
        });
    }

    private <T> Optional<T> drawing(Drawing<T> drawing) {
        atOnce.acquireUninterruptibly();
        try {
            return drawing.draw();
        } catch (IOException | IllegalArgumentException | ArithmeticException broken) {
            // whatever the libraries say of a page that they can't draw: it can still be downloaded
            return Optional.empty();
        } finally {
            atOnce.release();
        }
    }

    private PDDocument document(Material material) throws IOException {
        try (var content = contents.open(material.sha256())) {
            return Loader.loadPDF(
                    new RandomAccessReadBuffer(content), "", null, null, IOUtils.createTempFileOnlyStreamCache());
        }
    }

    private BufferedImage drawn(Material material, int page) throws IOException {
        try (var document = document(material)) {
            var size = document.getPage(page).getCropBox();
            var scale = scale(size.getWidth(), size.getHeight(), DOTS_PER_INCH / POINTS_PER_INCH);
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page, scale, ImageType.RGB);
        }
    }

    private static float scale(float width, float height, float wanted) {
        var pixels = (double) width * height;
        return (float)
                Math.min(wanted, Math.min(WIDEST / Math.max(width, 1), Math.sqrt(MOST_PIXELS / Math.max(pixels, 1))));
    }

    private BufferedImage read(Material material) throws IOException {
        try (InputStream content = contents.open(material.sha256());
                var input = ImageIO.createImageInputStream(content)) {
            var reader = ImageIO.getImageReaders(input).next();
            try {
                reader.setInput(input);
                var sampling = reader.getDefaultReadParam();
                var pixels = (double) reader.getWidth(0) * reader.getHeight(0);
                var step = (int) Math.max(
                        1, Math.ceil(Math.max(reader.getWidth(0) / (double) WIDEST, Math.sqrt(pixels / MOST_PIXELS))));
                sampling.setSourceSubsampling(step, step, 0, 0);
                return opaque(reader.read(0, sampling));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage opaque(BufferedImage picture) {
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = opaque.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, opaque.getWidth(), opaque.getHeight());
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return opaque;
    }

    private static void watermark(BufferedImage picture, String mark) {
        var graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.28f));
        graphics.setColor(new Color(0x80, 0x20, 0x20));
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(11, Math.min(20, picture.getWidth() / 45))));
        graphics.rotate(Math.toRadians(-24));
        spread(graphics, mark, picture.getWidth() + picture.getHeight());
        graphics.dispose();
    }

    /** Over the whole turned page, each line a little further on, so that no piece can be cut out without it. */
    private static void spread(Graphics2D graphics, String mark, int reach) {
        var metrics = graphics.getFontMetrics();
        var width = metrics.stringWidth(mark) + metrics.getHeight() * 4;
        var shift = 0;
        for (var y = -reach; y < reach; y += metrics.getHeight() * 8) {
            for (var x = -reach + shift; x < reach; x += width) {
                graphics.drawString(mark, x, y);
            }
            shift = (shift + width / 3) % width;
        }
    }

    @FunctionalInterface
    private interface Drawing<T> {

        Optional<T> draw() throws IOException;
    }
}
