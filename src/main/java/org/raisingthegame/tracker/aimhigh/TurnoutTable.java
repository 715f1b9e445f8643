package org.raisingthegame.tracker.aimhigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.aimhigh.Invitation.Reply;
import org.raisingthegame.tracker.aimhigh.SchoolTurnout.Count;
import org.raisingthegame.tracker.aimhigh.persistence.RegisterQueries.Turnout;
import org.raisingthegame.tracker.core.SchoolId;

/** Sets registers beside invitations: a school may have either without the other. */
final class TurnoutTable {

    private TurnoutTable() {}

    /**
     * The schools, by name.
     *
     * @param listed of each register, in its order
     * @param attended likewise
     */
    static List<SchoolTurnout> of(
            List<Invitation> invitations, List<Turnout> registers, List<Count> listed, List<Count> attended) {
        Map<SchoolId, Integer> places = new HashMap<>();
        for (int place = 0; place < registers.size(); place++) {
            places.put(registers.get(place).school(), place);
        }
        List<SchoolTurnout> rows = new ArrayList<>();
        for (Invitation invitation : invitations) {
            Integer place = places.remove(invitation.school());
            rows.add(new SchoolTurnout(
                    invitation.school(),
                    invitation.schoolName(),
                    invitation.offered(),
                    invitation.taken(),
                    invitation.reply(),
                    at(listed, place),
                    at(attended, place)));
        }
        places.values()
                .forEach(place -> rows.add(new SchoolTurnout(
                        registers.get(place).school(),
                        registers.get(place).name(),
                        null,
                        null,
                        Reply.WAITING,
                        listed.get(place),
                        attended.get(place))));
        rows.sort(Comparator.comparing(SchoolTurnout::name));
        return List.copyOf(rows);
    }

    private static Count at(List<Count> counts, @Nullable Integer place) {
        return place == null ? Count.NONE : counts.get(place);
    }
}
