package org.parkcert;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TimeZone;
import java.util.stream.StreamSupport;
import org.parkcert.shared.ChinaTime;
import org.parkcert.shared.Command;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** parkcert: 人力资源服务产业园认定管理平台. */
@SpringBootApplication
public class ParkCertApplication {

    static {
        TimeZone.setDefault(TimeZone.getTimeZone(ChinaTime.ZONE));
    }

    /** Starts the platform; with a word that is no option, runs the {@link Command} of this name instead. */
    public static void main(String[] args) {
        var words = Arrays.stream(args).filter(word -> !word.startsWith("--")).toList();
        if (words.isEmpty()) {
            SpringApplication.run(ParkCertApplication.class, args);
        } else {
            setOptions(args);
            System.exit(run(words, new PrintStream(new FileOutputStream(FileDescriptor.out), true, console())));
        }
    }

    /** {@code --name=value} means the same to a command as to the platform. */
    private static void setOptions(String[] args) {
        Arrays.stream(args)
                .filter(word -> word.startsWith("--") && word.contains("="))
                .map(word -> word.substring(2).split("=", 2))
                .forEach(option -> System.setProperty(option[0], option[1]));
    }

    private static int run(List<String> words, PrintStream out) {
        var commands = StreamSupport.stream(ServiceLoader.load(Command.class).spliterator(), false)
                .toList();
        for (var command : commands) {
            if (command.name().equals(words.get(0))) {
                return command.run(words.subList(1, words.size()), out);
            }
        }
        out.println("没有命令“" + words.get(0) + "”。可用的命令：");
        commands.forEach(command -> out.println("  " + command.usage()));
        out.println("不带命令时启动平台。");
        return Command.MISUSED;
    }

    /** The console's own characters, where they include Chinese ones. */
    private static Charset console() {
        var console = Charset.forName(
                System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", "UTF-8")));
        return console.newEncoder().canEncode('专') ? console : StandardCharsets.UTF_8;
    }
}
