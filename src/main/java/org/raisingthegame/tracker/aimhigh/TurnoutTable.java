package org.raisingthegame.tracker.aimhigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.aimhigh.Invitation.Reply;
import org.raisingthegame.tracker.aimhigh.persistence.RegisterQueries.Turnout;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Figure;

/** Sets registers beside invitations: a school may have either without the other. */
final class TurnoutTable {

    private static final Figure NONE = new Figure.Value(0, 0, 0, null, false);

    private TurnoutTable() {}

    /**
     * The schools, by name.
     *
     * @param listed of each register, in its order
     * @param attended likewise
     */
    static List<SchoolTurnout> of(
            List<Invitation> invitations, List<Turnout> registers, List<Figure> listed, List<Figure> attended) {
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

    private static Figure at(List<Figure> figures, @Nullable Integer place) {
        return place == null ? NONE : figures.get(place);
    }
}
