package org.raisingthegame.tracker.raisingattainment.persistence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.privacy.FileMention;
import org.raisingthegame.tracker.privacy.spi.ErasedPupil;
import org.raisingthegame.tracker.privacy.spi.PupilTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files attached to plans and challenges that name a pupil. Their content goes and a note stands in its place; the entry with its
 * date stays, as part of what was reviewed. Files that no program can look into are counted, for a person to look.
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
                "SELECT f.id, f.content FROM raisingattainment_file f JOIN raisingattainment_plan p ON p.id = f.plan_id"
                        + " WHERE p.school_id IN (:schools)",
                "UPDATE raisingattainment_file SET name = 'Removed.txt', content_type = 'text/plain', size = :size,"
                        + " content = :note WHERE id = :id"),
        OF_CHALLENGE(
                "SELECT f.id, f.content FROM raisingattainment_attachment f"
                        + " JOIN raisingattainment_challenge c ON c.id = f.challenge_id"
                        + " WHERE c.owner_id IN (:schools) AND f.content IS NOT NULL",
                "UPDATE raisingattainment_attachment SET title = 'Removed.txt', content_type = 'text/plain',"
                        + " content = :note WHERE id = :id AND :size > 0");

        private final String read;
        private final String remove;

        Kind(String read, String remove) {
            this.read = read;
            this.remove = remove;
        }
    }

    private record Found(Kind kind, long id, FileMention mention) {}

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
                jdbc.sql(one.kind().remove)
                        .param("note", NOTE)
                        .param("size", NOTE.length)
                        .param("id", one.id())
                        .update();
            }
        }
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
                        found.add(new Found(kind, row.getLong("id"), FileMention.in(content, pupil)));
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
