package org.parkcert.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** 按名存放: what every shelf does alike, on whatever keeps bytes under a name. At every moment a content lies under one of its names. */
abstract class NamedShelf implements Shelf {

    abstract Optional<InputStream> read(String name) throws IOException;

    abstract boolean has(String name) throws IOException;

    /** @return under which names it is set aside now */
    abstract List<String> namesAside(String sha256) throws IOException;

    /** At every moment one of the two can be read; its time begins anew. Nothing happens when it is gone already. */
    abstract void move(String from, String to) throws IOException;

    /** Nothing happens when it is gone already. */
    abstract void delete(String name) throws IOException;

    abstract void each(String folder, Consumer<Stored> visitor) throws IOException;

    @Override
    public final InputStream open(String sha256) throws IOException {
        var found = read(Place.kept(sha256));
        if (found.isEmpty()) {
            found = readAside(sha256);
        }
        if (found.isEmpty()) {
            found = readBroughtBack(sha256);
        }
        return found.orElseThrow(() -> new NoSuchFileException(sha256));
    }

    private Optional<InputStream> readAside(String sha256) throws IOException {
        for (var name : namesAside(sha256)) {
            var found = read(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** While we looked for it aside. */
    private Optional<InputStream> readBroughtBack(String sha256) throws IOException {
        return read(Place.kept(sha256));
    }

    @Override
    public final boolean holds(String sha256) throws IOException {
        var place = Place.kept(sha256);
        return has(place) || !namesAside(sha256).isEmpty() || has(place);
    }

    @Override
    public final void eachInPlace(Consumer<Stored> visitor) throws IOException {
        each(Place.KEPT, visitor);
    }

    @Override
    public final void eachSetAside(Consumer<Stored> visitor) throws IOException {
        each(Place.ASIDE, visitor);
    }

    @Override
    public final void setAside(String sha256) throws IOException {
        move(Place.kept(sha256), Place.newAside(sha256));
    }

    @Override
    public final void bringBack(Stored setAside) throws IOException {
        move(setAside.name(), Place.kept(setAside.sha256()));
    }

    @Override
    public final void discard(Stored setAside) throws IOException {
        if (!setAside.name().startsWith(Place.aside(setAside.sha256()))) {
            throw new IllegalArgumentException("Only what is set aside is discarded");
        }
        delete(setAside.name());
    }
}
