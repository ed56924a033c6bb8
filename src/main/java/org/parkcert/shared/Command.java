package org.parkcert.shared;

import java.io.PrintStream;
import java.util.List;

/**
 * 命令: something that the jar does without starting the platform: no engine, no web. Listed in
 * {@code META-INF/services}.
 */
public interface Command {

    int AGREES = 0;
    int DISAGREES = 1;
    int MISUSED = 2;

    /** The word behind {@code java -jar parkcert.jar}. */
    String name();

    /** One line in Chinese: what it does, with its arguments. */
    String usage();

    /** @return exit code */
    int run(List<String> arguments, PrintStream out);
}
