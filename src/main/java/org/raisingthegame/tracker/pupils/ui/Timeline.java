package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.pupils.PupilRecord;
import org.raisingthegame.tracker.pupils.spi.TimelineEntry;
import org.raisingthegame.tracker.pupils.spi.TimelineEntry.Fact;

/** What happened to a pupil, the latest first, as the modules tell it. */
class Timeline extends OrderedList {

    private final Words words;

    Timeline(PupilRecord pupil, Words words) {
        this.words = words;
        addClassName("pupil-timeline");
        pupil.timeline().forEach(entry -> add(item(entry)));
    }

    private ListItem item(TimelineEntry entry) {
        LocalDate on = entry.on();
        Span when = new Span(on == null ? entry.year().label() : Words.day(on));
        when.addClassName("pupil-when");
        Div what = new Div(
                new H3(getTranslation(entry.titleKey(), entry.arguments().toArray())));
        if (!entry.facts().isEmpty()) {
            what.add(new Paragraph(entry.facts().stream().map(this::said).collect(Collectors.joining(" · "))));
        }
        Span from = new Span(words.school(entry.school()) + " · " + words.source(entry.importedBy()));
        from.addClassName("note");
        what.add(from);
        return new ListItem(when, what);
    }

    private String said(Fact fact) {
        String value = fact.translated() ? getTranslation(fact.value()) : fact.value();
        return getTranslation("pupils.timeline.fact", getTranslation(fact.labelKey()), value);
    }
}
