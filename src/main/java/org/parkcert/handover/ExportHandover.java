package org.parkcert.handover;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.parkcert.shared.Command;

/** 导出移交包: asks a running platform, as the account of whoever exports: its rights count and its name goes on record. */
public final class ExportHandover implements Command {

    static final String PASSWORD = "PARKCERT_PASSWORD";

    @Override
    public String name() {
        return "export-handover";
    }

    @Override
    public String usage() {
        return "export-handover <平台地址> <账号> <办件编号> <移交包.zip>：导出一件办件的移交包（密码取自环境变量 " + PASSWORD + "）";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var password = System.getenv(PASSWORD);
        if (arguments.size() != 4 || password == null) {
            out.println("用法：" + usage());
            return MISUSED;
        }
        try {
            return export(arguments, password, out);
        } catch (IOException | IllegalArgumentException unreachable) {
            out.println("无法从“" + arguments.get(0) + "”导出到“" + arguments.get(3) + "”，请核对地址和路径");
            return MISUSED;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return MISUSED;
        }
    }

    private static int export(List<String> arguments, String password, PrintStream out)
            throws IOException, InterruptedException {
        var account = arguments.get(1) + ":" + password;
        var request = HttpRequest.newBuilder(URI.create(
                        arguments.get(0).replaceAll("/+$", "") + "/api/v1/cases/" + arguments.get(2) + "/handover"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            out.println("平台拒绝导出（" + answer.statusCode() + "）：" + new String(answer.body(), StandardCharsets.UTF_8));
            return DISAGREES;
        }
        Files.write(Path.of(arguments.get(3)), answer.body());
        out.println("已导出 " + arguments.get(3) + "（" + answer.body().length + " 字节）");
        return AGREES;
    }
}
