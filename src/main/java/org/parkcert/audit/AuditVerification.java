package org.parkcert.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.parkcert.audit.CheckpointsVerified.Mentions;
import org.springframework.stereotype.Component;

/** 审计核对: checkpoints, chains, and all stored things whose hashes the trail holds. */
@Component
class AuditVerification {

    private static final int AT_ONCE = 200;
    private static final double NANOS = 1e9;

    private final RowStream rows;
    private final CheckpointsVerified checkpoints;
    private final CheckpointFolder folder;
    private final List<AuditedContent> contents;
    private final List<AuditedState> states;
    private final Details details;

    AuditVerification(
            RowStream rows,
            CheckpointsVerified checkpoints,
            CheckpointFolder folder,
            List<AuditedContent> contents,
            List<AuditedState> states,
            Details details) {
        this.rows = rows;
        this.checkpoints = checkpoints;
        this.folder = folder;
        this.contents = contents;
        this.states = states;
        this.details = details;
    }

    /** @return whether all is as it was recorded */
    boolean verify(PrintStream out) throws IOException {
        var findings = new Findings();
        var mentions = verifyCheckpoints(findings, out);
        verifyChains(mentions, findings, out);
        for (var content : contents) {
            verify(content, findings, out);
        }
        for (var state : states) {
            verify(state, findings, out);
        }
        findings.told().forEach(fault -> out.println("  × " + fault));
        if (findings.count() > findings.told().size()) {
            out.println("  × 另有 " + (findings.count() - findings.told().size()) + " 处没有列出");
        }
        out.println(findings.none() ? "结论：一致，没有发现改动。" : "结论：不一致，共 " + findings.count() + " 处。");
        return findings.none();
    }

    private Mentions verifyCheckpoints(Findings findings, PrintStream out) throws IOException {
        if (!folder.exists()) {
            out.println("注意：没有库外检查点目录 " + folder.path() + "，只能核对库内的检查点（--parkcert.audit.checkpoints=目录）");
        }
        var mentions = checkpoints.verify(findings);
        out.println(mentions.last()
                .map(last -> "检查点：最后一个是 " + last.number() + " 号，" + last.moment())
                .orElse("检查点：还没有，删去末尾的留痕不能发现"));
        checkpoints.keys().stream()
                .map(key -> "签名密钥：" + key.keyId() + (key.testKey() ? "（测试密钥，签名没有证明力）" : ""))
                .forEach(out::println);
        out.println(
                checkpoints.hasTrustedKeys()
                        ? "签名以库外给出的公钥核对。"
                        : "注意：签名只以库内登记的公钥核对，能改数据库的人也能换公钥；请用 --parkcert.audit.trusted-keys=公钥文件 给出本机关公布的公钥");
        return mentions;
    }

    private void verifyChains(Mentions mentions, Findings findings, PrintStream out) {
        var started = System.nanoTime();
        var verified = new ChainsVerified(rows.heads(), mentions, findings);
        rows.all(verified::next);
        verified.end();
        var seconds = (System.nanoTime() - started) / NANOS;
        out.printf(
                "留痕：%d 条，%d 条链；每秒核对 %.0f 条；最后一个检查点以后有 %d 条%n",
                verified.rows(), verified.chains(), verified.rows() / seconds, verified.afterLastCheckpoint());
    }

    private void verify(AuditedState state, Findings findings, PrintStream out) {
        var verified = new StatesVerified(state);
        rows.ofActions(state.actions(), row -> {
            if (row.isIntact()) {
                verified.next(details.entry(row));
            }
        });
        verified.compare(findings);
        out.println(state.name() + "的状态：核对 " + verified.subjects() + " 个");
    }

    private void verify(AuditedContent content, Findings findings, PrintStream out) {
        var page = new ArrayList<AuditEntry>(AT_ONCE);
        var count = new long[1];
        var told = new HashSet<String>();
        rows.ofActions(content.actions(), row -> {
            if (row.isIntact()) {
                var entry = details.entry(row);
                page.add(entry);
                told.add(content.subject(entry));
                count[0]++;
            }
            if (page.size() == AT_ONCE) {
                content.faults(List.copyOf(page)).forEach(findings::add);
                page.clear();
            }
        });
        if (!page.isEmpty()) {
            content.faults(List.copyOf(page)).forEach(findings::add);
        }
        content.strangers(told).forEach(findings::add);
        out.println(content.name() + "：核对 " + count[0] + " 条");
    }
}
