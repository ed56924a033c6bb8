package org.parkcert.audit;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.signing.Signing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 检查点: signs every hour where the chains end. */
@Component
class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final CheckpointMapper checkpoints;
    private final CheckpointFolder folder;
    private final ObjectProvider<Signing> signing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Checkpoints(
            CheckpointMapper checkpoints,
            CheckpointFolder folder,
            ObjectProvider<Signing> signing,
            TransactionTemplate transaction,
            Clock clock) {
        this.checkpoints = checkpoints;
        this.folder = folder;
        this.signing = signing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** {@code -} turns it off. */
    @Scheduled(cron = "${parkcert.audit.checkpoint:0 5 * * * *}", zone = "Asia/Shanghai")
    void everyHour() {
        try {
            make();
        } catch (IOException unwritable) {
            LOG.error("审计检查点写不进目录 {}，请检查目录的权限和空间", folder.path(), unwritable);
        }
    }

    /**
     * Empty when no chain grew since the last one. The file is written after the commit; where that failed, with the next
     * checkpoint.
     */
    Optional<CheckpointText> make() throws IOException {
        var made = Optional.ofNullable(transaction.execute(status -> next()));
        for (var row : checkpoints.after(folder.lastNumber())) {
            try {
                folder.keep(row);
            } catch (FileAlreadyExistsException another) {
                LOG.error("目录 {} 中已有另一个检查点 {}，请用 verify-audit 核对", folder.path(), row.checkpointNumber(), another);
            }
        }
        return made;
    }

    private @Nullable CheckpointText next() {
        checkpoints.waitInLine();
        var heads = checkpoints.grown();
        if (heads.isEmpty()) {
            return null;
        }
        var last = checkpoints.last();
        var next = new CheckpointText(
                last.map(CheckpointMapper.Row::checkpointNumber).orElse(0L) + 1,
                LocalDateTime.now(clock),
                last.map(row -> Sm3.hex(row.content())).orElse(ChainHead.NOTHING_BEFORE),
                heads);
        var signature = signing.getObject().sign(next.text());
        checkpoints.insert(new CheckpointMapper.Row(next.number(), next.text(), signature.keyId(), signature.base64()));
        for (var head : heads) {
            if (checkpoints.reaches(head) == 0) {
                checkpoints.reachesFirst(head);
            }
        }
        return next;
    }
}
