package org.parkcert.plaque;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.parkcert.audit.Sm3;
import org.parkcert.signing.Signature;
import org.parkcert.signing.VerificationKeys;

/**
 * 标牌证书: the canonical text, signed. Its lines never change; another form gets another first line.
 *
 * @param text UTF-8, every line ended by one LF
 */
record Certificate(String plaqueNumber, String text, Signature signature) {

    private static final String FIRST_LINE = "parkcert-certificate/1\n";
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

    /** What the text says. */
    record Content(
            String plaqueNumber,
            String authority,
            String authorityName,
            String parkName,
            String localityName,
            String legalBasis,
            String caseNumber,
            LocalDate recognisedOn,
            LocalDate awardedOn) {

        String text(String keyId) {
            return FIRST_LINE
                    + line("标牌编号", plaqueNumber)
                    + line("认定机关", authorityName)
                    + line("机关代号", authority)
                    + line("园区名称", parkName)
                    + line("所在地区", localityName)
                    + line("认定依据", legalBasis)
                    + line("办件编号", caseNumber)
                    + line("认定日期", recognisedOn.toString())
                    + line("授牌日期", awardedOn.toString())
                    + line("密钥编号", keyId);
        }
    }

    private static String line(String label, String said) {
        return label + "："
                + BLANKS.matcher(Normalizer.normalize(said, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip()
                + "\n";
    }

    /** Signed by a known key, and for this plaque, not another. */
    boolean isGenuine(VerificationKeys keys) {
        return text.startsWith(FIRST_LINE + line("标牌编号", plaqueNumber)) && keys.verifies(text, signature);
    }

    /** What the audit trail holds of it. */
    String hash() {
        return Sm3.hex((text + signature.keyId() + "\n" + signature.base64()).getBytes(StandardCharsets.UTF_8));
    }
}
