package org.parkcert.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parkcert.signing.Signature;
import org.parkcert.signing.VerificationKey;
import org.parkcert.signing.VerificationKeys;
import org.springframework.stereotype.Component;

/** 检查点的核对: those in the database against those outside, their signatures, and that none is missing. */
@Component
class CheckpointsVerified {

    private final CheckpointMapper checkpoints;
    private final CheckpointFolder folder;
    private final VerificationKeys keys;
    private final TrustedKeys trustedKeys;

    CheckpointsVerified(
            CheckpointMapper checkpoints, CheckpointFolder folder, VerificationKeys keys, TrustedKeys trustedKeys) {
        this.checkpoints = checkpoints;
        this.folder = folder;
        this.keys = keys;
        this.trustedKeys = trustedKeys;
    }

    /** What the checkpoints say about the chains, also those whose other copy is gone. */
    Mentions verify(Findings findings) throws IOException {
        var trusted = trustedKeys.read();
        tellUntrusted(trusted, findings);
        var inside = new TreeMap<Long, CheckpointMapper.Row>();
        checkpoints.after(Long.MIN_VALUE).forEach(row -> inside.put(row.checkpointNumber(), row));
        var outside = folder.all();
        var mentions = new Mentions();
        var numbers = new TreeSet<>(inside.keySet());
        numbers.addAll(outside.keySet());
        var expected = 1L;
        var previousHash = Optional.of(ChainHead.NOTHING_BEFORE);
        for (var number : numbers) {
            for (; expected < number; expected++) {
                findings.add("检查点 " + expected + " 库内库外都没有：已被删除");
                previousHash = Optional.empty();
            }
            expected = number + 1;
            compare(number, inside.get(number), outside, findings);
            var copies = new ArrayList<CheckpointMapper.Row>();
            Optional.ofNullable(inside.get(number)).ifPresent(copies::add);
            outside.getOrDefault(number, Optional.empty())
                    .filter(row -> !copies.contains(row))
                    .ifPresent(copies::add);
            var good = good(number, copies, previousHash, trusted, findings);
            good.ifPresent(mentions::add);
            previousHash = good.map(text -> Sm3.hex(text.text()));
        }
        return mentions;
    }

    private void compare(
            long number,
            CheckpointMapper.@Nullable Row inside,
            Map<Long, Optional<CheckpointMapper.Row>> outside,
            Findings findings) {
        if (inside == null) {
            findings.add("检查点 " + number + " 只在库外：库内的已被删除，或者数据库恢复到了更早的备份");
        } else if (!outside.containsKey(number)) {
            if (folder.exists()) {
                findings.add("检查点 " + number + " 只在库内：目录 " + folder.path() + " 中的文件不见了");
            }
        } else if (!outside.get(number).equals(Optional.of(inside))) {
            findings.add("检查点 " + number + " 库内与库外的内容不同：有一份已被改动");
        }
    }

    /** The first copy that is what was signed. */
    private Optional<CheckpointText> good(
            long number,
            List<CheckpointMapper.Row> copies,
            Optional<String> previousHash,
            List<VerificationKey> trusted,
            Findings findings) {
        Optional<CheckpointText> good = Optional.empty();
        for (var copy : copies) {
            var text = CheckpointText.read(copy.content()).filter(read -> read.number() == number);
            if (text.isEmpty()) {
                findings.add("检查点 " + number + " 不是平台写的文本：内容已被改动");
            } else if (!verifies(copy, trusted)) {
                findings.add("检查点 " + number + " 的签名（密钥 " + copy.keyId() + "）验不过：内容或签名已被改动");
            } else if (previousHash
                    .filter(hash -> !hash.equals(text.get().previousHash()))
                    .isPresent()) {
                findings.add("检查点 " + number + " 没有接着前一个检查点：有检查点被替换");
            } else if (good.isEmpty()) {
                good = text;
            }
        }
        return good;
    }

    /** With the keys from outside where some were given, else with those of the database. */
    private boolean verifies(CheckpointMapper.Row copy, List<VerificationKey> trusted) {
        var signature = new Signature(copy.keyId(), copy.signature());
        return trusted.isEmpty()
                ? keys.verifies(copy.content(), signature)
                : trusted.stream().anyMatch(key -> key.verifies(copy.content(), signature));
    }

    private void tellUntrusted(List<VerificationKey> trusted, Findings findings) {
        if (!trusted.isEmpty()) {
            var known = trusted.stream().map(VerificationKey::keyId).toList();
            keys.all().stream()
                    .map(VerificationKey::keyId)
                    .filter(keyId -> !known.contains(keyId))
                    .forEach(keyId -> findings.add("库内登记的签名密钥 " + keyId + " 不在给出的公钥之中：由它签的检查点和标牌证书不可信，或者少给了公钥"));
        }
    }

    boolean hasTrustedKeys() throws IOException {
        return !trustedKeys.read().isEmpty();
    }

    /** Those that signed, for whoever reads the report to compare with the key he knows. */
    List<VerificationKey> keys() {
        return keys.all();
    }

    /** What good checkpoints say: where a chain ended, and with which hash. */
    static final class Mentions {

        private final Map<String, List<Mention>> byChain = new HashMap<>();
        private @Nullable CheckpointText last;

        private void add(CheckpointText checkpoint) {
            last = checkpoint;
            for (var head : checkpoint.heads()) {
                byChain.computeIfAbsent(head.chainKey(), key -> new ArrayList<>(1))
                        .add(new Mention(checkpoint.number(), head.lastPosition(), head.lastHash()));
            }
        }

        Optional<CheckpointText> last() {
            return Optional.ofNullable(last);
        }

        List<Mention> of(String chainKey) {
            return Objects.requireNonNullElse(byChain.get(chainKey), List.of());
        }

        List<String> chains() {
            return byChain.keySet().stream().sorted().toList();
        }
    }

    record Mention(long checkpoint, long position, String hash) {}
}
