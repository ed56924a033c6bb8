package org.parkcert.handover;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.parkcert.shared.Command;

/** 核验移交包: offline, with nothing but the file. */
public final class CheckHandover implements Command {

    @Override
    public String name() {
        return "check-handover";
    }

    @Override
    public String usage() {
        return "check-handover <移交包.zip>：离线核验移交包：每个文件的哈希、有无缺少或多出的文件、留痕的链是否完整";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("用法：" + usage());
            return MISUSED;
        }
        try {
            var file = Path.of(arguments.get(0));
            if (!Files.isReadable(file)) {
                out.println("无法读取文件“" + arguments.get(0) + "”，请核对路径");
                return MISUSED;
            }
            var check = HandoverCheck.of(file);
            out.println(check.inWords());
            return check.fault() == null ? AGREES : DISAGREES;
        } catch (InvalidPathException unreadable) {
            out.println("无法读取文件“" + arguments.get(0) + "”，请核对路径");
            return MISUSED;
        }
    }
}
