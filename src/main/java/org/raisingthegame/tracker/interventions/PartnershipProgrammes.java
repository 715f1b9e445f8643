package org.raisingthegame.tracker.interventions;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.dashboards.spi.PartnershipSection;
import org.raisingthegame.tracker.exports.Paper;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.SharedCounts;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.interventions.persistence.InterventionQueries;
import org.raisingthegame.tracker.interventions.persistence.ParticipationQueries;
import org.raisingthegame.tracker.interventions.persistence.ParticipationQueries.SchoolTotal;
import org.raisingthegame.tracker.interventions.persistence.TrainedQueries;
import org.raisingthegame.tracker.interventions.persistence.TrainedQueries.Trainees;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The borough's programmes as a chapter of the annual partnership report: by strand, since names of programmes are free text,
 * with small numbers hidden whoever makes it; and who was trained, by post. What single schools do is theirs.
 */
@Component
@Order(510)
class PartnershipProgrammes implements PartnershipSection {

    private final CurrentUser user;
    private final InterventionQueries interventions;
    private final ParticipationQueries participations;
    private final TrainedQueries trained;
    private final SharedCounts counts;
    private final FigureFormat format = new FigureFormat(MeasureKind.RATE_PER_100, I18NProvider::translate);

    PartnershipProgrammes(
            CurrentUser user,
            InterventionQueries interventions,
            ParticipationQueries participations,
            TrainedQueries trained,
            SharedCounts counts) {
        this.user = user;
        this.interventions = interventions;
        this.participations = participations;
        this.trained = trained;
        this.counts = counts;
    }

    @Override
    public List<Paper.Part> parts() {
        List<Intervention> programmes = interventions.all(user.figureScope()).stream()
                .filter(Intervention::isProgramme)
                .toList();
        if (programmes.isEmpty()) {
            return List.of();
        }
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Heading(1, say("heading")));
        parts.add(new Paper.Table(byStrand(programmes), List.of(4, 2, 2, 3)));
        List<Trainees> trainees = trained.inProgrammes(user.figureScope());
        if (!trainees.isEmpty()) {
            parts.add(Paper.Text.plain(say("trained")));
            parts.add(new Paper.Bullets(trainees.stream()
                    .map(one -> say(
                            "trained.line", I18NProvider.translate(one.post().key()), one.people()))
                    .toList()));
        }
        parts.add(Paper.Text.quiet(say("care")));
        return parts;
    }

    private ChartTable byStrand(List<Intervention> programmes) {
        Map<InterventionId, List<SchoolTotal>> totals = new HashMap<>();
        participations
                .sharedTotals(user.figureScope())
                .forEach(total -> totals.computeIfAbsent(total.intervention(), id -> new ArrayList<>())
                        .add(total));
        Map<Strand, List<Intervention>> strands = new EnumMap<>(Strand.class);
        programmes.forEach(one -> strands.computeIfAbsent(one.strand(), strand -> new ArrayList<>())
                .add(one));
        List<List<Cell>> rows = new ArrayList<>();
        for (Strand strand : EnumSet.copyOf(strands.keySet())) {
            List<Intervention> some = strands.getOrDefault(strand, List.of());
            Map<SchoolId, Long> pupils = new HashMap<>();
            Set<InterventionId> ids = new HashSet<>();
            some.forEach(one -> ids.add(one.requiredId()));
            ids.forEach(id -> totals.getOrDefault(id, List.of())
                    .forEach(total -> pupils.merge(total.school(), total.pupils(), Long::sum)));
            rows.add(List.of(
                    Cell.plain(I18NProvider.translate(strand.key())),
                    Cell.plain(Integer.toString(some.size())),
                    Cell.plain(Integer.toString(pupils.size())),
                    Cell.plain(pupils.isEmpty() ? "–" : shown(pupils))));
        }
        return new ChartTable(
                say("caption"), List.of(say("strand"), say("programmes"), say("schools"), say("places")), rows);
    }

    private String shown(Map<SchoolId, Long> pupils) {
        Figure whole = counts.shared(List.copyOf(pupils.values())).whole();
        return format.count(whole);
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate("interventions.partnership." + key, arguments);
    }
}
