package org.raisingthegame.tracker.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Confirmation;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.privacy.DueRecords;
import org.raisingthegame.tracker.privacy.RecordRetention;
import org.raisingthegame.tracker.schools.School;

/** How long records are kept, what is past its time by school and kind, and its deletion once somebody has looked at it. */
@StyleSheet("assets/styles/privacy.css")
@Route(RetentionView.ROUTE)
@Menu(title = "privacy.retention", order = 407)
@RolesAllowed(Rights.MANAGE_SCHOOLS)
class RetentionView extends Page implements HasDynamicTitle {

    static final String ROUTE = "retention";

    /** Where years are closed; a page of a module that stands above this one. */
    private static final String CLOSED_YEARS = "figures/years";

    private final RecordRetention retention;
    private final Select<Choice> school = new Select<>();
    private final Div past = new Div();
    private List<DueRecords> all = List.of();

    /** A school by which the list is narrowed down, or all of them. */
    private record Choice(@Nullable School school, String label) {

        boolean has(DueRecords due) {
            return school == null || school.equals(due.school());
        }
    }

    RetentionView(RecordRetention retention) {
        this.retention = retention;
        past.addClassName("kept");
        school.setLabel(getTranslation("privacy.past.school"));
        school.setItemLabelGenerator(Choice::label);
        school.addValueChangeListener(change -> show());
        add(
                new PageHeader(getTranslation("privacy.retention"), getTranslation("privacy.retention.sub")),
                new Card(
                        getTranslation("privacy.periods"),
                        column(
                                new Note(getTranslation("privacy.periods.about")),
                                new PeriodsForm(retention, this::look),
                                new Note(getTranslation("privacy.periods.uploads", retention.daysOfUploads())))),
                new Card(getTranslation("privacy.past"), column(new Note(getTranslation("privacy.past.about")), past)));
        look();
    }

    /** Looks anew at what is past its time. */
    private void look() {
        all = retention.due();
        List<Choice> choices = Stream.concat(
                        Stream.of(new Choice(null, getTranslation("privacy.past.school.all"))),
                        all.stream().map(DueRecords::school).distinct().map(one -> new Choice(one, one.name())))
                .toList();
        Choice before = school.getValue();
        school.setItems(choices);
        school.setValue(choices.contains(before) ? before : choices.getFirst());
        show();
    }

    private void show() {
        past.removeAll();
        Choice choice = school.getValue();
        if (choice == null) {
            return;
        }
        if (all.isEmpty()) {
            past.add(new EmptyState(getTranslation("privacy.past.none"), getTranslation("privacy.past.none.about")));
            return;
        }
        List<DueRecords> shown = all.stream().filter(choice::has).toList();
        List<DueRecords> ready = shown.stream().filter(DueRecords::settled).toList();
        past.add(school);
        if (!ready.isEmpty()) {
            Button delete =
                    new Button(getTranslation("privacy.past.delete", inWords(ready)), click -> ask(choice, ready));
            delete.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_PRIMARY);
            past.add(table(getTranslation("privacy.past.ready"), ready), delete);
        }
        List<DueRecords> waiting = shown.stream().filter(due -> !due.settled()).toList();
        if (!waiting.isEmpty()) {
            past.add(
                    new Paragraph(getTranslation(
                            "privacy.past.waiting",
                            waiting.stream()
                                    .map(DueRecords::year)
                                    .distinct()
                                    .sorted()
                                    .map(AcademicYear::label)
                                    .collect(Collectors.joining(", ")))),
                    new Anchor(CLOSED_YEARS, getTranslation("privacy.past.close")),
                    table(getTranslation("privacy.past.waiting.list"), waiting));
        }
    }

    /** A line for each school and kind, with its years together. */
    private ListTable<Line> table(String caption, List<DueRecords> due) {
        List<Line> lines = due.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(one.school().id(), one.kind().id())))
                .values()
                .stream()
                .map(Line::of)
                .sorted(Comparator.comparing((Line line) -> line.school().name())
                        .thenComparing(Line::kindKey))
                .toList();
        ListTable<Line> table = new ListTable<Line>(caption, lines)
                .column(
                        getTranslation("privacy.past.column.school"),
                        line -> line.school().name())
                .column(getTranslation("privacy.past.column.kind"), line -> getTranslation(line.kindKey()))
                .column(getTranslation("privacy.past.column.years"), Line::years, Comparator.comparing(Line::first))
                .column(
                        getTranslation("privacy.past.column.rows"),
                        line -> rows(line.rows()),
                        Comparator.comparing(line -> Objects.requireNonNullElse(line.rows(), 0L)));
        table.setWidthFull();
        return table.withDownload(new ListDownload(caption, table));
    }

    private record Line(
            School school,
            String kindKey,
            AcademicYear first,
            AcademicYear last,
            @Nullable Long rows) {

        static Line of(List<DueRecords> due) {
            List<AcademicYear> years =
                    due.stream().map(DueRecords::year).sorted().toList();
            return new Line(
                    due.getFirst().school(),
                    due.getFirst().kind().titleKey(),
                    years.getFirst(),
                    years.getLast(),
                    sum(due));
        }

        String years() {
            return first.equals(last) ? first.label() : first.label() + " – " + last.label();
        }
    }

    /** Null where a school keeps its numbers to itself. */
    private static @Nullable Long sum(List<DueRecords> due) {
        return due.stream().anyMatch(one -> one.rows() == null)
                ? null
                : Long.valueOf(due.stream()
                        .mapToLong(one -> Objects.requireNonNull(one.rows()))
                        .sum());
    }

    private String rows(@Nullable Long rows) {
        return rows == null ? getTranslation("privacy.past.untold") : "%,d".formatted(rows);
    }

    private String inWords(List<DueRecords> due) {
        long told = due.stream()
                .map(DueRecords::rows)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        boolean more = due.stream().anyMatch(one -> one.rows() == null);
        return getTranslation(more ? "privacy.past.rows.and-more" : "privacy.past.rows", told);
    }

    private void ask(Choice choice, List<DueRecords> ready) {
        new Confirmation(
                        getTranslation("privacy.past.ask", inWords(ready)),
                        getTranslation(
                                choice.school() == null ? "privacy.past.ask.all" : "privacy.past.ask.one",
                                choice.label()),
                        getTranslation("privacy.past.keep"),
                        getTranslation("privacy.past.do"),
                        () -> {
                            int deleted = retention.delete(
                                    ready.stream().map(DueRecords::key).toList());
                            Said.now(getTranslation("privacy.past.deleted", deleted));
                            look();
                        })
                .forGood()
                .open();
    }

    private static Div column(Component... content) {
        Div column = new Div(content);
        column.addClassName("kept");
        return column;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("privacy.retention"));
    }
}
