package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Comparator;
import java.util.List;
import org.raisingthegame.tracker.imports.ImportIssue;
import org.raisingthegame.tracker.imports.spi.Severity;
import org.raisingthegame.tracker.pages.Tag;

/** What is wrong, one by one: where, what, why we think so, what to do. Rows handed back come first. */
class IssueList extends Div {

    private static final int SHOWN_WITHOUT_SCROLLING = 6;

    IssueList(List<ImportIssue> issues, int further) {
        addClassName("issue-list");
        List<ImportIssue> ordered = issues.stream()
                .sorted(Comparator.comparing(ImportIssue::severity))
                .toList();
        if (ordered.size() <= SHOWN_WITHOUT_SCROLLING) {
            ordered.forEach(issue -> add(entry(issue)));
        } else {
            VirtualList<ImportIssue> list = new VirtualList<>();
            list.setRenderer(new ComponentRenderer<>(IssueList::entry));
            list.setItems(ordered);
            add(list);
        }
        if (further > 0) {
            add(new Paragraph(getTranslation("imports.further-issues", Words.count(further))));
        }
    }

    private static Div entry(ImportIssue issue) {
        Span place = new Span(Words.place(issue));
        place.addClassName("issue-place");
        Tag tag = issue.severity() == Severity.ERROR
                ? new Tag(Words.say("imports.severity.ERROR"), Tag.Tone.BAD)
                : new Tag(Words.say("imports.severity.WARNING"), Tag.Tone.WARN);
        Div top = new Div(place, tag);
        top.addClassName("issue-top");
        Paragraph sentence = new Paragraph(Words.sentence(issue));
        sentence.addClassName("note");
        Div entry = new Div(top, sentence);
        entry.addClassName("issue");
        return entry;
    }
}
