package org.parkcert.audit;

import java.io.PrintStream;
import java.util.List;
import org.parkcert.shared.Command;
import org.parkcert.signing.Signing;

/** 做检查点: before a backup, or before the folder is copied elsewhere. */
public final class MakeCheckpoint implements Command {

    @Override
    public String name() {
        return "checkpoint-audit";
    }

    @Override
    public String usage() {
        return "checkpoint-audit：为审计留痕做一个签名的检查点";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            out.println("用法：" + usage());
            return MISUSED;
        }
        return AuditContext.run(
                context -> {
                    context.getBean(Signing.class).afterSingletonsInstantiated();
                    var folder = context.getBean(CheckpointFolder.class).path();
                    out.println(context.getBean(Checkpoints.class)
                            .make()
                            .map(made ->
                                    "检查点 " + made.number() + "：" + made.heads().size() + " 条链有新的留痕，已写入数据库和目录 " + folder)
                            .orElse("上一个检查点以后没有新的留痕，不必再做"));
                    return AGREES;
                },
                out);
    }
}
