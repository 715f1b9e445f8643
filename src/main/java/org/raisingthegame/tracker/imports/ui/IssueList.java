package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.imports.ImportFindings;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportIssue;
import org.raisingthegame.tracker.imports.IssueFilter;
import org.raisingthegame.tracker.imports.spi.Severity;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Tag;

/**
 * What is wrong, one by one: where, what, why we think so, what to do. Rows handed back come first. A long list is
 * searched and fetched as it is scrolled.
 */
class IssueList extends Div {

    private static final int SHOWN_WITHOUT_SCROLLING = 6;

    private final ImportFindings findings;
    private final ImportId id;
    private final boolean severalSheets;
    private final Paragraph found = new Paragraph();
    private IssueFilter filter = IssueFilter.ALL;

    IssueList(ImportFindings findings, ImportId id, int further) {
        this.findings = findings;
        this.severalSheets = findings.hasSeveralSheets(id);
        this.id = id;
        addClassName("issue-list");
        int count = findings.countIssues(id, filter);
        if (count <= SHOWN_WITHOUT_SCROLLING) {
            findings.issues(id, filter, 0, count).forEach(issue -> add(entry(issue)));
        } else {
            addSearchable(count);
        }
        add(download());
        if (further > 0) {
            add(new Paragraph(getTranslation("imports.further-issues", Words.count(further))));
        }
    }

    /** As it stands there, narrowed down. */
    private ListDownload download() {
        return FoundDownload.of(
                findings,
                id,
                getTranslation("imports.issues.file"),
                List.of(
                        getTranslation("imports.issues.where"),
                        getTranslation("imports.issues.severity"),
                        getTranslation("imports.issues.what")),
                (offset, limit) -> findings.issues(id, filter, offset, limit).stream()
                        .map(issue -> List.of(
                                Words.place(issue, severalSheets), tag(issue).getText(), Words.sentence(issue)))
                        .toList());
    }

    private void addSearchable(int count) {
        CallbackDataProvider<ImportIssue, Void> issues = DataProvider.fromCallbacks(
                query -> findings.issues(id, filter, query.getOffset(), query.getLimit()).stream(),
                query -> findings.countIssues(id, filter));
        VirtualList<ImportIssue> list = new VirtualList<>();
        list.setRenderer(new ComponentRenderer<>(this::entry));
        list.setDataProvider(issues);
        Search search = new Search(getTranslation("imports.issues.search"));
        Select<Severity> severity = severity();
        ComboBox<String> column = column();
        Runnable look = () -> {
            filter = new IssueFilter(severity.getValue(), column.getValue(), search.getValue());
            issues.refreshAll();
            sayFound(findings.countIssues(id, filter), count);
        };
        search.addValueChangeListener(change -> look.run());
        severity.addValueChangeListener(change -> look.run());
        column.addValueChangeListener(change -> look.run());
        Div filters = new Div(search, severity, column);
        filters.addClassName("filter-row");
        found.addClassNames("note");
        found.getElement().setAttribute("role", "status");
        add(filters, found, list);
    }

    private void sayFound(int shown, int all) {
        found.setText(shown == all ? "" : getTranslation("imports.found", Words.count(shown), Words.count(all)));
    }

    private Select<Severity> severity() {
        Select<Severity> severity = new Select<>();
        severity.setLabel(getTranslation("imports.issues.severity"));
        severity.setItems(Severity.values());
        severity.setEmptySelectionAllowed(true);
        severity.setEmptySelectionCaption(getTranslation("imports.issues.all"));
        severity.setItemLabelGenerator(value -> value == null
                ? getTranslation("imports.issues.all")
                : getTranslation(
                        "imports.issues.with-count",
                        getTranslation("imports.severity." + value.name()),
                        Words.count(findings.countIssues(id, value))));
        return severity;
    }

    private ComboBox<String> column() {
        Map<String, Integer> counts = findings.issuesByColumn(id);
        ComboBox<String> column = new ComboBox<>(getTranslation("imports.issues.column"));
        column.setItems(counts.keySet());
        column.setItemLabelGenerator(heading ->
                getTranslation("imports.issues.with-count", heading, Words.count(counts.getOrDefault(heading, 0))));
        column.setPlaceholder(getTranslation("imports.issues.all"));
        column.setClearButtonVisible(true);
        column.setVisible(counts.size() > 1);
        return column;
    }

    /** A sheet is not handed back as its rows are. */
    private static String rejection(ImportIssue issue) {
        return issue.row() == 0 ? "imports.severity.ERROR.sheet" : "imports.severity.ERROR";
    }

    private static Tag tag(ImportIssue issue) {
        return issue.severity() == Severity.ERROR
                ? new Tag(Words.say(rejection(issue)), Tag.Tone.BAD)
                : new Tag(Words.say("imports.severity.WARNING"), Tag.Tone.WARN);
    }

    private Div entry(ImportIssue issue) {
        Span place = new Span(Words.place(issue, severalSheets));
        place.addClassName("issue-place");
        Div top = new Div(place, tag(issue));
        top.addClassName("issue-top");
        Paragraph sentence = new Note(Words.sentence(issue));
        Div entry = new Div(top, sentence);
        entry.addClassName("issue");
        return entry;
    }
}
