package org.raisingthegame.tracker.raisingattainment.persistence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.privacy.FileMention;
import org.raisingthegame.tracker.privacy.spi.ErasedPupil;
import org.raisingthegame.tracker.privacy.spi.PupilTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files attached to plans and challenges that name a pupil. Their content goes and a note stands in its place; the entry with its
 * date stays, as part of what was reviewed. Files that no program can look into are listed, for a person
 * to look and decide.
 */
@Component
public class AttachedFileTraceTable implements PupilTraces {

    private static final byte[] NOTE =
            "This file was removed, because it named a pupil whose data were erased.".getBytes(StandardCharsets.UTF_8);

    private final JdbcClient jdbc;

    AttachedFileTraceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private enum Kind {
        OF_PLAN(
                "SELECT f.id, f.name, p.title AS attached_to, f.content FROM raisingattainment_file f JOIN raisingattainment_plan p ON p.id = f.plan_id"
                        + " WHERE p.school_id IN (:schools)",
                "UPDATE raisingattainment_file SET name = 'Removed.txt', content_type = 'text/plain', size = :size,"
                        + " content = :note WHERE id = :id",
                "SELECT content FROM raisingattainment_file WHERE id = :id"),
        OF_CHALLENGE(
                "SELECT f.id, f.title AS name, c.about AS attached_to, f.content FROM raisingattainment_attachment f"
                        + " JOIN raisingattainment_challenge c ON c.id = f.challenge_id"
                        + " WHERE c.owner_id IN (:schools) AND f.content IS NOT NULL",
                "UPDATE raisingattainment_attachment SET title = 'Removed.txt', content_type = 'text/plain',"
                        + " content = :note WHERE id = :id AND :size > 0",
                "SELECT content FROM raisingattainment_attachment WHERE id = :id");

        private final String read;
        private final String remove;
        private final String content;

        Kind(String read, String remove, String content) {
            this.read = read;
            this.remove = remove;
            this.content = content;
        }
    }

    private record Found(Kind kind, long id, String name, String attachedTo, FileMention mention) {

        String key() {
            return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + id;
        }
    }

    @Override
    public List<Trace> of(ErasedPupil pupil) {
        List<Found> found = found(pupil);
        List<Trace> traces = new ArrayList<>();
        add(traces, "raisingattainment.trace.files", FileMention.NAMED, found);
        add(traces, "raisingattainment.trace.unreadable", FileMention.UNREADABLE, found);
        return traces;
    }

    @Override
    public void erase(ErasedPupil pupil) {
        for (Found one : found(pupil)) {
            if (one.mention() == FileMention.NAMED) {
                remove(one);
            }
        }
    }

    @Override
    public List<Unsearched> unsearched(ErasedPupil pupil) {
        return found(pupil).stream()
                .filter(one -> one.mention() == FileMention.UNREADABLE)
                .map(one -> new Unsearched(one.key(), one.name(), one.attachedTo()))
                .toList();
    }

    @Override
    public Optional<byte[]> content(ErasedPupil pupil, String key) {
        return unsearched(pupil, key)
                .map(one -> jdbc.sql(one.kind().content)
                        .param("id", one.id())
                        .query(byte[].class)
                        .single());
    }

    @Override
    public boolean eraseUnsearched(ErasedPupil pupil, String key) {
        Optional<Found> one = unsearched(pupil, key);
        one.ifPresent(this::remove);
        return one.isPresent();
    }

    private Optional<Found> unsearched(ErasedPupil pupil, String key) {
        return found(pupil).stream()
                .filter(one ->
                        one.mention() == FileMention.UNREADABLE && one.key().equals(key))
                .findFirst();
    }

    private void remove(Found one) {
        jdbc.sql(one.kind().remove)
                .param("note", NOTE)
                .param("size", NOTE.length)
                .param("id", one.id())
                .update();
    }

    private List<Found> found(ErasedPupil pupil) {
        List<Found> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            jdbc.sql(kind.read)
                    .param(
                            "schools",
                            pupil.schools().stream().map(SchoolId::value).toList())
                    .query(row -> {
                        byte[] content = Objects.requireNonNull(row.getBytes("content"));
                        found.add(new Found(
                                kind,
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("attached_to"),
                                FileMention.in(content, pupil)));
                    });
        }
        return found;
    }

    private static void add(List<Trace> traces, String key, FileMention mention, List<Found> found) {
        int count = (int) found.stream().filter(one -> one.mention() == mention).count();
        if (count > 0) {
            traces.add(new Trace(key, count));
        }
    }
}
