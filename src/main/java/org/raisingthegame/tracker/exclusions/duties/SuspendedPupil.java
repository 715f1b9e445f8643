package org.raisingthegame.tracker.exclusions.duties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.tracker.pupils.PupilId;

/**
 * A pupil who was suspended in the year, or about whom something is still owed from the year before, with what follows.
 *
 * @param name as the school's latest roll has it
 * @param meetings of the governors about the pupil since the year before, the earliest first
 */
public record SuspendedPupil(PupilId id, String name, Standing standing, List<Meeting> meetings) {

    /** The weightiest duty first, then the nearest day. */
    public static final Comparator<SuspendedPupil> MOST_PRESSING =
            Comparator.comparing(SuspendedPupil::weight).thenComparing(SuspendedPupil::nearest);

    public SuspendedPupil {
        meetings = List.copyOf(meetings);
    }

    private int weight() {
        return standing.duties().stream()
                .mapToInt(duty -> duty.kind().ordinal())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private LocalDate nearest() {
        return standing.duties().stream()
                .flatMap(duty -> Stream.ofNullable(duty.due()))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }
}
