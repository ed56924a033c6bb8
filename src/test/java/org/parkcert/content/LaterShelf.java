package org.parkcert.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** The same shelf, looked at some time later. */
record LaterShelf(Shelf shelf, Duration time) implements Shelf {

    @Override
    public Instant now() throws IOException {
        return shelf.now().plus(time);
    }

    @Override
    public Path incoming() throws IOException {
        return shelf.incoming();
    }

    @Override
    public void put(Path file, String sha256) throws IOException {
        shelf.put(file, sha256);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return shelf.open(sha256);
    }

    @Override
    public boolean holds(String sha256) throws IOException {
        return shelf.holds(sha256);
    }

    @Override
    public void eachInPlace(Consumer<Stored> visitor) throws IOException {
        shelf.eachInPlace(visitor);
    }

    @Override
    public void eachSetAside(Consumer<Stored> visitor) throws IOException {
        shelf.eachSetAside(visitor);
    }

    @Override
    public void setAside(String sha256) throws IOException {
        shelf.setAside(sha256);
    }

    @Override
    public void bringBack(Stored setAside) throws IOException {
        shelf.bringBack(setAside);
    }

    @Override
    public void discard(Stored setAside) throws IOException {
        shelf.discard(setAside);
    }
}
