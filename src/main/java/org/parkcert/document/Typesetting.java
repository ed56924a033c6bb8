package org.parkcert.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.parkcert.document.DocumentFonts.Embedded;
import org.parkcert.shared.ChinaTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * 排版: a manuscript as PDF (tagged, every font embedded) and as OFD, from the same layout. Nothing is fetched, from the network or from
 * files, whatever the manuscript says.
 */
@Service
public class Typesetting {

    private static final Logger LOG = LoggerFactory.getLogger(Typesetting.class);

    private static final String COLOPHON = "colophon";
    private static final float LOWER_MARGIN = 35 * 72 / 25.4f;
    private static final float ROUNDING = 1;

    private final DocumentFonts fonts;

    Typesetting(DocumentFonts fonts) {
        this.fonts = fonts;
        XRLog.setLoggingEnabled(false);
    }

    /** @throws UnprintableDocument when a character is in no font, or the page can't be laid out */
    public byte[] pdf(Manuscript manuscript) {
        var page = printable(manuscript);
        return pdf(manuscript, page, fonts.madeFor(page.characters()));
    }

    /** The same pages as {@link #pdf}, from which it is made. */
    public byte[] ofd(Manuscript manuscript) {
        var page = printable(manuscript);
        var made = fonts.madeFor(page.characters());
        return new OfdWriter(manuscript, page.title(), made).write(pdf(manuscript, page, made));
    }

    /** 草稿: what {@link #pdf} would give, marked across each page. */
    public byte[] draft(Manuscript manuscript) {
        try (var document = Loader.loadPDF(pdf(manuscript))) {
            new DraftMark(fonts.outlines(TypeStyle.HEI, DraftMark.TEXT)).on(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A document can't be written to memory", impossible);
        }
    }

    private static SafePage printable(Manuscript manuscript) {
        var page = new SafePage(manuscript.html());
        if (page.isBlank()) {
            throw UnprintableDocument.blank(page.title());
        }
        var unreadable = page.pictures().stream()
                .filter(picture -> !PageCheck.isReadable(picture))
                .count();
        if (unreadable > 0) {
            throw UnprintableDocument.pictures(page.title(), unreadable);
        }
        return page;
    }

    /** Whatever the library that lays out throws: the page is what it can't do, and its text says no more. */
    private static byte[] pdf(Manuscript manuscript, SafePage page, DocumentFonts.Made made) {
        try {
            return laidOut(manuscript, page, made);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A document can't be written to memory", impossible);
        } catch (RuntimeException faultyPage) {
            LOG.warn("A document can't be laid out", faultyPage);
            throw UnprintableDocument.faulty(page.title(), faultyPage);
        }
    }

    private static byte[] laidOut(Manuscript manuscript, SafePage page, DocumentFonts.Made made) throws IOException {
        if (page.has(COLOPHON)) {
            roomBelowColophon(page, made)
                    .filter(points -> points > ROUNDING)
                    .ifPresent(points -> page.pushDown(COLOPHON, points - ROUNDING + FrameSpace.COLOPHON));
        }
        return written(page, made, manuscript);
    }

    /** 版记 stands at the foot of the last page: how far it can go down. */
    private static Optional<Float> roomBelowColophon(SafePage page, DocumentFonts.Made made) throws IOException {
        try (var renderer = renderer(page, made, new ByteArrayOutputStream());
                var laidOut = renderer.createPDFKeepOpen()) {
            LOG.debug("{} pages", laidOut.getNumberOfPages());
            return renderer.findPagePositionsByID(Pattern.compile(COLOPHON)).stream()
                    .map(PagePosition::getY)
                    .map(bottom -> bottom - LOWER_MARGIN)
                    .findFirst();
        }
    }

    private static byte[] written(SafePage page, DocumentFonts.Made made, Manuscript manuscript) throws IOException {
        try (var renderer = renderer(page, made, new ByteArrayOutputStream());
                var document = renderer.createPDFKeepOpen()) {
            return finished(document, page, manuscript);
        }
    }

    private static byte[] finished(PDDocument document, SafePage page, Manuscript manuscript) throws IOException {
        embedOnce(document);
        var at = GregorianCalendar.from(manuscript.writtenAt().atZone(ChinaTime.ZONE));
        at.setTimeZone(TimeZone.getTimeZone("GMT+08:00"));
        var information = document.getDocumentInformation();
        information.setTitle(page.title());
        information.setCreationDate(at);
        information.setModificationDate(at);
        document.setDocumentId(new BigInteger(1, manuscript.mark().getBytes(StandardCharsets.UTF_8)).longValue());
        var bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }

    /** Where the same font stands in for two styles, it is one. */
    private static void embedOnce(PDDocument document) {
        var byName = new HashMap<COSName, COSDictionary>();
        for (var page : document.getPages()) {
            var fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            if (fonts != null) {
                for (var name : List.copyOf(fonts.keySet())) {
                    var font = fonts.getCOSDictionary(name);
                    fonts.setItem(name, byName.computeIfAbsent(font.getCOSName(COSName.BASE_FONT), first -> font));
                }
            }
        }
    }

    private static PdfBoxRenderer renderer(SafePage page, DocumentFonts.Made made, ByteArrayOutputStream target) {
        var builder = new PdfRendererBuilder()
                .withW3cDocument(page.dom(), null)
                .usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .withProducer("parkcert")
                .useHttpStreamImplementation(address -> {
                    throw new SecurityException(address);
                })
                .useUriResolver((base, address) -> isPicture(address) ? address : null)
                .useExternalResourceAccessControl(
                        (address, type) -> isPicture(address), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> isPicture(address), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withDiagnosticConsumer(diagnostic -> LOG.debug("{}", diagnostic.getFormattedMessage()))
                .toStream(target);
        for (var font : made.fonts()) {
            use(builder, font, font.first() ? FSFontUseCase.DOCUMENT : FSFontUseCase.FALLBACK_FINAL);
            if (font.style() == TypeStyle.FANG_SONG && font.first()) {
                use(builder, font, FSFontUseCase.FALLBACK_FINAL);
            }
        }
        return builder.buildPdfRenderer();
    }

    private static void use(PdfRendererBuilder builder, Embedded font, FSFontUseCase place) {
        builder.useFont(
                () -> new ByteArrayInputStream(font.file()),
                font.style().family(),
                400,
                FontStyle.NORMAL,
                false,
                EnumSet.of(place));
    }

    /** One that the page itself holds. */
    private static boolean isPicture(@Nullable String address) {
        return address != null && address.startsWith("data:image/");
    }

    private static final class FrameSpace {

        /** As the frame's style sheet says. */
        static final float COLOPHON = 58;

        private FrameSpace() {}
    }
}
