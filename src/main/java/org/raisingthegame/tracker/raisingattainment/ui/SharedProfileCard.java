package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.charts.FigureTable;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.Pool;
import org.raisingthegame.tracker.figures.SharedProfile;
import org.raisingthegame.tracker.figures.SharedProfile.MeasurePools;
import org.raisingthegame.tracker.pages.Card;

/**
 * The shared profile of a school: three years pooled, small numbers hidden, as everybody outside of it may see them. The headline
 * measures stand there; what goes deeper is folded away.
 */
class SharedProfileCard extends Card {

    private final SharedProfile profile;

    SharedProfileCard(SharedProfile profile, boolean own) {
        super(Words.say("challenge.profile"));
        this.profile = profile;
        addClassName("shared-profile");
        add(new Paragraph(Words.say(own ? "challenge.profile.own" : "challenge.profile.about")));
        if (profile.measures().isEmpty()) {
            add(new Paragraph(Words.say("challenge.profile.none")));
        }
        List<MeasurePools> shown = profile.measures().stream()
                .filter(SharedProfileCard::saysAnything)
                .toList();
        shown.stream().filter(pools -> pools.measure().headline()).forEach(pools -> add(table(pools)));
        FigureTable[] further = shown.stream()
                .filter(pools -> !pools.measure().headline())
                .map(this::table)
                .toArray(FigureTable[]::new);
        if (further.length > 0) {
            add(new NativeDetails(Words.say("challenge.profile.further", further.length), new Div(further)));
        }
        ListItem[] hidden = profile.measures().stream()
                .filter(pools -> !shown.contains(pools))
                .map(pools -> new ListItem(title(pools)))
                .toArray(ListItem[]::new);
        if (hidden.length > 0) {
            add(new NativeDetails(Words.say("challenge.profile.hidden", hidden.length), new UnorderedList(hidden)));
        }
    }

    private static boolean saysAnything(MeasurePools pools) {
        return pools.pools().stream().anyMatch(pool -> pool.group() instanceof Figure.Value);
    }

    private static String title(MeasurePools pools) {
        return MonitoringWords.translated(pools.measure().titleKey());
    }

    private FigureTable table(MeasurePools pools) {
        FigureFormat format = new FigureFormat(pools.measure(), I18NProvider::translate);
        List<String> headings = List.of(
                Words.say("challenge.profile.years"),
                MonitoringWords.translated(profile.group().key()),
                Words.say("challenge.profile.others"),
                Words.say("challenge.profile.gap"));
        return new FigureTable(new ChartTable(
                title(pools),
                headings,
                pools.pools().stream().map(pool -> row(pool, format)).toList()));
    }

    private static List<Cell> row(Pool pool, FigureFormat format) {
        String years = pool.years().first().label() + "–" + pool.years().last().label();
        String gap = format.comparison(pool.gap());
        return List.of(
                Cell.plain(years),
                cell(pool.group(), format),
                cell(pool.others(), format),
                pool.group() instanceof Figure.Value ? Cell.plain(gap) : Cell.quiet(gap));
    }

    private static Cell cell(Figure figure, FigureFormat format) {
        return figure instanceof Figure.Value
                ? Cell.plain(format.text(figure))
                : Cell.quiet(format.text(figure)).markedAs(format.mark(figure));
    }
}
