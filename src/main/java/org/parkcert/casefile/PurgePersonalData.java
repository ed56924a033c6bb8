package org.parkcert.casefile;

import java.io.PrintStream;
import java.util.List;
import org.parkcert.ParkCertApplication;
import org.parkcert.shared.Command;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** 清除到期的个人信息: a trial unless told to erase. It needs the database, so it starts the platform, with no job and no visitor. */
public final class PurgePersonalData implements Command {

    private static final String ERASE = "erase";

    @Override
    public String name() {
        return "purge-personal-data";
    }

    @Override
    public String usage() {
        return "purge-personal-data [erase]：列出超过保存期限的个人信息；写明 erase 的，予以清除";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var erases = arguments.equals(List.of(ERASE));
        if (!erases && !arguments.isEmpty()) {
            out.println("用法：" + usage());
            return MISUSED;
        }
        try (var platform = new SpringApplicationBuilder(ParkCertApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .properties("logging.level.root=warn")
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--parkcert.outbox.poll=P1D")) {
            report(platform.getBean(PersonalDataPurge.class), erases, out);
        }
        return AGREES;
    }

    static void report(PersonalDataPurge purge, boolean erases, PrintStream out) {
        var due = purge.due();
        due.forEach(one -> out.println(one.subject() + "：" + one.kind().label() + "，" + one.rows() + " 条"));
        if (due.isEmpty()) {
            out.println("没有超过保存期限的个人信息。");
        } else if (erases) {
            purge.erase(due);
            out.println("以上个人信息已清除；审计记录保留。");
        } else {
            out.println("以上个人信息超过保存期限，尚未清除；确认后在命令后面加上 erase 再执行。");
        }
    }
}
