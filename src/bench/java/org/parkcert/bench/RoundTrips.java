package org.parkcert.bench;

import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.protocol.StandardSocketFactory;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** 往返次数: counts, below Connector/J, each time that a connection waits for an answer to what it sent. */
public final class RoundTrips extends StandardSocketFactory {

    private static final LongAdder COUNT = new LongAdder();

    static long count() {
        return COUNT.sum();
    }

    @Override
    protected Socket createSocket(PropertySet properties) {
        return new CountingSocket();
    }

    private static final class CountingSocket extends Socket {

        private final AtomicBoolean unanswered = new AtomicBoolean();
        private @Nullable InputStream in;
        private @Nullable OutputStream out;

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            var known = in;
            if (known == null) {
                known = new Answers(super.getInputStream(), unanswered);
                in = known;
            }
            return known;
        }

        @Override
        public synchronized OutputStream getOutputStream() throws IOException {
            var known = out;
            if (known == null) {
                known = new Questions(super.getOutputStream(), unanswered);
                out = known;
            }
            return known;
        }
    }

    private static final class Questions extends FilterOutputStream {

        private final AtomicBoolean unanswered;

        Questions(OutputStream out, AtomicBoolean unanswered) {
            super(out);
            this.unanswered = unanswered;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            unanswered.set(true);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            unanswered.set(true);
        }
    }

    private static final class Answers extends FilterInputStream {

        private final AtomicBoolean unanswered;

        Answers(InputStream in, AtomicBoolean unanswered) {
            super(in);
            this.unanswered = unanswered;
        }

        @Override
        public int read() throws IOException {
            count();
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            count();
            return in.read(bytes, offset, length);
        }

        private void count() {
            if (unanswered.compareAndSet(true, false)) {
                COUNT.increment();
            }
        }
    }
}
