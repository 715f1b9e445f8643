package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.imports.AbsentMember;
import org.raisingthegame.tracker.imports.ImportFindings;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportPreview;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Note;

/**
 * Who is in the records and missing from the file. They are taken for leavers only where a person says that the list is
 * whole, and only where no row of it is handed back, which would make a leaver of a pupil whose UPN is mistyped.
 */
class WholeListCard extends Card {

    private static final int SHOWN_WITHOUT_SCROLLING = 8;

    private final Checkbox whole = new Checkbox();

    WholeListCard(ImportPreview preview, ImportFindings findings) {
        addClassName("whole-list");
        Set<LocalDate> days = preview.sheets().stream()
                .map(ImportPreview.SheetSummary::asAt)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        String count = Words.count(preview.absent());
        whole.setLabel(
                days.size() == 1
                        ? getTranslation(
                                "imports.whole.as-at", Words.day(days.iterator().next()))
                        : getTranslation("imports.whole"));
        boolean possible = preview.counts().rejected() == 0;
        whole.setVisible(possible);
        Paragraph note =
                new Note(getTranslation(possible ? "imports.whole.then" : "imports.whole.not-yet", preview.absent()));
        add(whole, note, new NativeDetails(getTranslation("imports.absent", count), list(preview, findings)));
    }

    boolean isWhole() {
        return whole.getValue();
    }

    private static Component list(ImportPreview preview, ImportFindings findings) {
        ImportId id = preview.run().id();
        if (preview.absent() <= SHOWN_WITHOUT_SCROLLING) {
            Div all = new Div();
            findings.absent(id, 0, SHOWN_WITHOUT_SCROLLING).forEach(absent -> all.add(entry(absent)));
            return all;
        }
        VirtualList<AbsentMember> list = new VirtualList<>();
        list.setRenderer(new ComponentRenderer<>(WholeListCard::entry));
        list.setDataProvider(DataProvider.fromCallbacks(
                query -> findings.absent(id, query.getOffset(), query.getLimit()).stream(),
                query -> findings.countAbsent(id)));
        return list;
    }

    private static Div entry(AbsentMember absent) {
        Span seen = new Span(Words.say("imports.absent.seen", Words.day(absent.seen())));
        seen.addClassName("note");
        // The space is for those who hear or copy it.
        Div entry = new Div(new Span(absent.label() == null ? "" : absent.label()), new Text(" "), seen);
        entry.addClassName("absent-member");
        return entry;
    }
}
