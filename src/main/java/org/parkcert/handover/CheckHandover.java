package org.parkcert.handover;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parkcert.shared.Command;
import org.parkcert.signing.VerificationKey;

/** 核验移交包: offline, with nothing but the file, and the authority's public key where one has it. */
public final class CheckHandover implements Command {

    @Override
    public String name() {
        return "check-handover";
    }

    @Override
    public String usage() {
        return "check-handover <移交包.zip> [公钥.pem]：离线核验移交包：每个文件的哈希、有无缺少或多出的文件、留痕的链是否完整、签名是否有效；给出本机关公布的公钥时，签名须由它验证";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            out.println("用法：" + usage());
            return MISUSED;
        }
        for (var argument : arguments) {
            if (!isReadable(argument)) {
                out.println("无法读取文件“" + argument + "”，请核对路径");
                return MISUSED;
            }
        }
        VerificationKey expected = null;
        if (arguments.size() == 2) {
            expected = key(Path.of(arguments.get(1))).orElse(null);
            if (expected == null) {
                out.println("文件“" + arguments.get(1) + "”不是 SM2 公钥（PEM），请换成机关公布的公钥文件");
                return MISUSED;
            }
        }
        var check = HandoverCheck.of(Path.of(arguments.get(0)), expected);
        out.println(check.inWords());
        return check.fault() == null ? AGREES : DISAGREES;
    }

    private static boolean isReadable(String file) {
        try {
            return Files.isReadable(Path.of(file));
        } catch (InvalidPathException odd) {
            return false;
        }
    }

    private static Optional<VerificationKey> key(Path file) {
        try {
            return VerificationKey.read(Files.readString(file, StandardCharsets.ISO_8859_1), false);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
