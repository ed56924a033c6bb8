package org.parkcert.handover;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.ChainLink;
import org.parkcert.audit.Sm3;
import org.parkcert.signing.Signature;
import org.parkcert.signing.VerificationKey;

/**
 * 移交包核验.
 *
 * @param fault the first thing that is wrong, in Chinese, with the name of the file; null when all agrees
 * @param files how many agree
 * @param links how many links the audit chain has
 * @param key what is to be said of the key that signed
 */
record HandoverCheck(@Nullable String fault, int files, int links, String key) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Nobody reads a package into memory that claims to be larger. */
    private static final int LARGEST_ENTRY = 256 * 1024 * 1024;

    /** @param expected the key that must have signed, null for the one in the package */
    static HandoverCheck of(Path file, @Nullable VerificationKey expected) {
        try (var zip = new ZipFile(file.toFile())) {
            return new Reading(file, zip, expected).check();
        } catch (IOException | IllegalArgumentException damaged) {
            return faulty("不是完整的 ZIP 文件，或者其目录被改动过");
        } catch (Broken broken) {
            return faulty(broken.getMessage());
        }
    }

    private static HandoverCheck faulty(@Nullable String fault) {
        return new HandoverCheck(fault, 0, 0, "");
    }

    String inWords() {
        return fault == null
                ? "移交包完好：%d 个文件与清单一致，留痕 %d 条，链完整；清单的签名有效，%s。".formatted(files, links, key)
                : "移交包有误：" + fault;
    }

    /** 有误. */
    private static final class Broken extends Exception {

        Broken(String message) {
            super(message);
        }
    }

    private static final class Reading {

        private final Path file;
        private final ZipFile zip;
        private final @Nullable VerificationKey expected;

        Reading(Path file, ZipFile zip, @Nullable VerificationKey expected) {
            this.file = file;
            this.zip = zip;
            this.expected = expected;
        }

        HandoverCheck check() throws IOException, Broken {
            var names = names();
            var manifest = manifest();
            names.remove(Manifest.NAME);
            names.remove(Manifest.HASH);
            names.remove(Manifest.SIGNATURE);
            for (var entry : manifest.entries()) {
                if (!names.remove(entry.name())) {
                    throw new Broken("缺少文件 " + entry.name() + "（" + entry.title() + "）");
                }
                agree(entry, content(entry.name()));
            }
            if (!names.isEmpty()) {
                throw new Broken("多出清单上没有的文件 " + names.iterator().next());
            }
            var key = signedBy(manifest);
            var links = links(manifest);
            if (!Seal.holds(file)) {
                throw new Broken("各文件与清单一致，但移交包本身（文件头、目录或者末尾）被改动过");
            }
            return new HandoverCheck(null, manifest.entries().size(), links, key);
        }

        private Set<String> names() throws Broken {
            var names = new LinkedHashSet<String>();
            for (var entry : Collections.list(zip.entries())) {
                var name = entry.getName();
                if (!HandoverPackage.SAFE.matcher(name).matches()) {
                    throw new Broken("文件名“" + name.replaceAll("[^\\x20-\\x7e]", "?") + "”不是移交包的");
                }
                if (!names.add(name)) {
                    throw new Broken("文件 " + name + " 出现两次");
                }
            }
            return names;
        }

        private Manifest manifest() throws Broken {
            var content = content(Manifest.NAME);
            var hash = new String(content(Manifest.HASH), StandardCharsets.US_ASCII);
            if (!hash.equals(Sm3.hex(content))) {
                throw new Broken("清单 " + Manifest.NAME + " 与其哈希 " + Manifest.HASH + " 不一致");
            }
            var manifest = read(content, Manifest.NAME, new TypeReference<Manifest>() {});
            if (!Manifest.FORMAT.equals(manifest.format())) {
                throw new Broken("清单 " + Manifest.NAME + " 的格式不是 " + Manifest.FORMAT);
            }
            return manifest;
        }

        /** Names the key: whoever has none to compare learns that the signature alone doesn't say whose it is. */
        private String signedBy(Manifest manifest) throws Broken {
            var key = VerificationKey.read(text(Manifest.KEY), manifest.testKey())
                    .filter(read -> read.keyId().equals(manifest.signingKey()))
                    .orElseThrow(() -> new Broken("文件 " + Manifest.KEY + " 不是清单所记的 SM2 公钥 " + manifest.signingKey()));
            if (!key.verifies(text(Manifest.NAME), new Signature(key.keyId(), text(Manifest.SIGNATURE)))) {
                throw new Broken("清单的签名 " + Manifest.SIGNATURE + " 无效");
            }
            if (expected != null && !expected.keyId().equals(key.keyId())) {
                throw new Broken("清单由密钥 " + key.keyId() + " 签名，不是所给的公钥 " + expected.keyId());
            }
            return "密钥 " + key.keyId() + (key.testKey() ? "（测试密钥，签名没有证明力）" : "")
                    + (expected == null ? "，请与本机关公布的公钥核对" : "，与所给的公钥一致");
        }

        private String text(String name) throws Broken {
            return new String(content(name), StandardCharsets.UTF_8);
        }

        private int links(Manifest manifest) throws Broken {
            var links = read(content(Handover.AUDIT), Handover.AUDIT, new TypeReference<List<ChainLink>>() {});
            var broken = ChainLink.firstBroken(ChainLink.chainOf(manifest.caseNumber()), links);
            if (broken != null) {
                throw new Broken("留痕 " + Handover.AUDIT + " 的链在第 " + broken + " 条断开");
            }
            if (!ChainLink.headOf(links).equals(manifest.auditHead())) {
                throw new Broken("留痕 " + Handover.AUDIT + " 的末条不是清单所记的，末尾可能被删");
            }
            return links.size();
        }

        private static void agree(Manifest.Entry entry, byte[] content) throws Broken {
            var sha256 = HexFormat.of().formatHex(HandoverPackage.sha256().digest(content));
            if (content.length != entry.size()
                    || !sha256.equals(entry.sha256())
                    || !Sm3.hex(content).equals(entry.sm3())) {
                throw new Broken("文件 " + entry.name() + "（" + entry.title() + "）与清单中的哈希不一致");
            }
        }

        private byte[] content(String name) throws Broken {
            var entry = zip.getEntry(name);
            if (entry == null) {
                throw new Broken("缺少文件 " + name);
            }
            try (var content = zip.getInputStream(entry)) {
                var bytes = content.readNBytes(LARGEST_ENTRY + 1);
                if (bytes.length > LARGEST_ENTRY) {
                    throw new Broken("文件 " + name + " 异常庞大");
                }
                return bytes;
            } catch (IOException damaged) {
                throw new Broken("文件 " + name + " 已损坏，不能展开");
            }
        }

        private static <T> T read(byte[] content, String name, TypeReference<T> type) throws Broken {
            try {
                return JSON.readValue(content, type);
            } catch (JacksonException damaged) {
                throw new Broken("文件 " + name + " 不是有效的 JSON");
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
