package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.Pool;
import org.raisingthegame.tracker.figures.SharedProfile;
import org.raisingthegame.tracker.figures.SharedProfile.MeasurePools;
import org.raisingthegame.tracker.pages.Card;

/** The shared profile of a school: three years pooled, small numbers hidden, as everybody outside of it may see them. */
class SharedProfileCard extends Card {

    SharedProfileCard(SharedProfile profile, boolean own) {
        super(Words.say("challenge.profile"));
        add(new Paragraph(Words.say(own ? "challenge.profile.own" : "challenge.profile.about")));
        if (profile.measures().isEmpty()) {
            add(new Paragraph(Words.say("challenge.profile.none")));
        }
        List<MeasurePools> shown = profile.measures().stream()
                .filter(SharedProfileCard::saysAnything)
                .toList();
        for (MeasurePools pools : shown) {
            add(new H3(title(pools)), table(profile, pools));
        }
        List<String> hidden = profile.measures().stream()
                .filter(pools -> !shown.contains(pools))
                .map(SharedProfileCard::title)
                .toList();
        if (!hidden.isEmpty()) {
            UnorderedList list =
                    new UnorderedList(hidden.stream().map(ListItem::new).toArray(ListItem[]::new));
            add(new NativeDetails(Words.say("challenge.profile.hidden", hidden.size()), list));
        }
    }

    private static boolean saysAnything(MeasurePools pools) {
        return pools.pools().stream().anyMatch(pool -> pool.group() instanceof Figure.Value);
    }

    private static String title(MeasurePools pools) {
        return MonitoringWords.translated(pools.measure().titleKey());
    }

    private static Component table(SharedProfile profile, MeasurePools pools) {
        FigureFormat format = new FigureFormat(pools.measure(), I18NProvider::translate);
        NativeTableRow head = new NativeTableRow();
        for (String heading : new String[] {
            Words.say("challenge.profile.years"),
            MonitoringWords.translated(profile.group().key()),
            Words.say("challenge.profile.others"),
            Words.say("challenge.profile.gap")
        }) {
            head.add(new NativeTableHeaderCell(heading));
        }
        NativeTableBody body = new NativeTableBody();
        for (Pool pool : pools.pools()) {
            body.add(new NativeTableRow(
                    new NativeTableCell(pool.years().first().label() + "–"
                            + pool.years().last().label()),
                    new NativeTableCell(format.text(pool.group())),
                    new NativeTableCell(format.text(pool.others())),
                    new NativeTableCell(format.comparison(pool.gap()))));
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("profile-table");
        return table;
    }
}
