package org.parkcert.audit;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 检查点, the text that is signed, edition 1: its number and moment, the hash of the checkpoint before it, and each chain that grew since then
 * with its last position and hash. A chain that isn't named ends where an earlier checkpoint says.
 *
 * @param previousHash of the text of the checkpoint before
 */
record CheckpointText(long number, LocalDateTime madeAt, String previousHash, List<ChainHead> heads) {

    private static final String EDITION = "parkcert-checkpoint 1";
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\d{1,18}) ([0-9a-f]{64})");
    private static final Pattern NUMBER = Pattern.compile("number (\\d{1,18})");
    private static final Pattern PREVIOUS = Pattern.compile("previous ([0-9a-f]{64})");
    private static final Pattern MOMENT = Pattern.compile("at (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)");
    private static final int LINES_BEFORE_CHAINS = 4;

    CheckpointText {
        madeAt = madeAt.truncatedTo(ChronoUnit.SECONDS);
        heads = List.copyOf(heads);
    }

    /** Empty for a text that is no checkpoint, or isn't written as {@link #text()} writes it. */
    static Optional<CheckpointText> read(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < LINES_BEFORE_CHAINS || !lines[0].equals(EDITION)) {
            return Optional.empty();
        }
        var number = NUMBER.matcher(lines[1]);
        var moment = MOMENT.matcher(lines[2]);
        var previous = PREVIOUS.matcher(lines[3]);
        if (!number.matches() || !moment.matches() || !previous.matches()) {
            return Optional.empty();
        }
        var heads = new ArrayList<ChainHead>();
        for (var line = LINES_BEFORE_CHAINS; line < lines.length; line++) {
            var head = LINE.matcher(lines[line]);
            if (head.matches()) {
                heads.add(new ChainHead(head.group(1), Long.parseLong(head.group(2)), head.group(3)));
            }
        }
        var read = new CheckpointText(
                Long.parseLong(number.group(1)), LocalDateTime.parse(moment.group(1)), previous.group(1), heads);
        return Optional.of(read).filter(checkpoint -> checkpoint.text().equals(text));
    }

    String text() {
        var text = new StringBuilder(EDITION)
                .append("\nnumber ")
                .append(number)
                .append("\nat ")
                .append(moment())
                .append("\nprevious ")
                .append(previousHash)
                .append('\n');
        for (var head : heads) {
            text.append(head.chainKey())
                    .append(' ')
                    .append(head.lastPosition())
                    .append(' ')
                    .append(head.lastHash())
                    .append('\n');
        }
        return text.toString();
    }

    String moment() {
        return ChainedRow.SECONDS.format(madeAt);
    }
}
