package org.parkcert.audit;

import java.io.PrintStream;
import java.util.List;
import org.parkcert.shared.Command;

/** 核对审计: says whether anything that the trail holds was changed since, and where. */
public final class VerifyAudit implements Command {

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public String usage() {
        return "verify-audit：核对审计留痕的链、检查点和签名，以及留有哈希的材料、文书、证书和标牌、园区的状态；"
                + "--parkcert.audit.trusted-keys=公钥文件[,…] 以库外的公钥核对签名";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            out.println("用法：" + usage());
            return MISUSED;
        }
        return AuditContext.run(
                context -> context.getBean(AuditVerification.class).verify(out) ? AGREES : DISAGREES, out);
    }
}
