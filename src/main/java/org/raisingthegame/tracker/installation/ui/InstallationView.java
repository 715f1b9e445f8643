package org.raisingthegame.tracker.installation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.backups.BackupList;
import org.raisingthegame.tracker.installation.Installation;
import org.raisingthegame.tracker.installation.InstallationState;
import org.raisingthegame.tracker.installation.InstallationState.Part;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.KeyFigure;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Tag;

/** About this installation: is all well, when was the last back-up, how large has it become, what is slow. */
@StyleSheet("assets/styles/installation.css")
@Route("installation")
@Menu(title = "installation.title", order = 440)
@RolesAllowed(Rights.SEE_AUDIT)
class InstallationView extends Page implements HasDynamicTitle {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));
    private static final double KIB = 1024;
    private static final double MILLIS = 1000;
    private static final int LONGEST_STATEMENT = 400;

    InstallationView(Installation installation) {
        InstallationState state = installation.state();
        add(new PageHeader(getTranslation("installation.title"), getTranslation("installation.sub")));
        add(figures(state));
        add(new Card(getTranslation("installation.health"), health(state.health())));
        add(new Card(
                getTranslation("installation.tables"),
                table(
                        getTranslation("installation.tables"),
                        Stream.of("table", "rows", "size"),
                        state.database().largest().stream()
                                .map(table -> List.of(
                                        table.name(),
                                        String.format(Locale.UK, "%,d", table.rows()),
                                        size(table.bytes()))))));
        add(new Card(getTranslation("installation.slow"), slow(state)));
        add(new Card(getTranslation("installation.versions"), versions(state)));
    }

    private Div figures(InstallationState state) {
        BackupList.Made backup = state.backup();
        return Card.row(
                new KeyFigure(
                        getTranslation("installation.backup"),
                        backup == null ? getTranslation("installation.backup.none") : MOMENT.format(backup.madeAt()),
                        backup == null
                                ? getTranslation(
                                        state.backupsScheduled()
                                                ? "installation.backup.to-come"
                                                : "installation.backup.by-hand")
                                : getTranslation(
                                        backup.encrypted()
                                                ? "installation.backup.encrypted"
                                                : "installation.backup.open",
                                        size(backup.bytes()))),
                new KeyFigure(
                        getTranslation("installation.database"),
                        size(state.database().bytes()),
                        state.versions().server()),
                new KeyFigure(
                        getTranslation("installation.running"),
                        time(state.running()),
                        getTranslation(
                                "installation.memory",
                                size(state.memory().used()),
                                size(state.memory().most()))));
    }

    private Div health(List<Part> parts) {
        Div list = new Div();
        parts.forEach(part -> list.add(entry(part)));
        return list;
    }

    private Div entry(Part part) {
        Tag tag = new Tag(
                getTranslation("installation.condition." + part.condition()),
                switch (part.condition()) {
                    case UP -> Tag.Tone.OK;
                    case WARNING -> Tag.Tone.WARN;
                    case DOWN -> Tag.Tone.BAD;
                    case UNUSED -> Tag.Tone.NEUTRAL;
                });
        Div top = new Div(new Span(getTranslation("installation.part." + part.name())), tag);
        top.addClassName("installation-part-name");
        Paragraph words = new Note(getTranslation("installation.part." + part.name() + "." + part.condition()));
        Div entry = new Div(top, words);
        entry.addClassName("installation-part");
        return entry;
    }

    private Component slow(InstallationState state) {
        return state.slow().isEmpty()
                ? new Paragraph(getTranslation("installation.slow.none"))
                : table(
                        getTranslation("installation.slow"),
                        Stream.of("statement", "times", "longest"),
                        state.slow().stream()
                                .map(one -> List.of(
                                        shortened(one.sql()),
                                        Integer.toString(one.times()),
                                        String.format(
                                                Locale.UK,
                                                "%.1f s",
                                                one.longest().toMillis() / MILLIS))));
    }

    private Component versions(InstallationState state) {
        String program = state.versions().program();
        return table(
                getTranslation("installation.versions"),
                Stream.of("what", "version"),
                Stream.of(
                        List.of(
                                getTranslation("installation.program"),
                                program.isEmpty() ? getTranslation("installation.program.unpacked") : program),
                        List.of("Java", state.versions().java()),
                        List.of("MariaDB", state.versions().server()),
                        List.of(
                                getTranslation("installation.schema"),
                                state.versions().schema())));
    }

    /** @param name what a screen reader calls the table, which goes on sideways on a phone and so can be reached by the keyboard */
    private Div table(String name, Stream<String> headings, Stream<List<String>> rows) {
        NativeTableRow top = new NativeTableRow();
        headings.forEach(key -> top.add(new NativeTableHeaderCell(getTranslation("installation.column." + key))));
        NativeTableBody body = new NativeTableBody();
        rows.forEach(row -> {
            NativeTableRow line = new NativeTableRow();
            row.forEach(value -> line.add(new NativeTableCell(value)));
            body.add(line);
        });
        Div scrolling = new Div(new NativeTable(new NativeTableHeader(top), body));
        scrolling.addClassName("installation-table");
        scrolling.getElement().setAttribute("role", "region").setAttribute("tabindex", "0");
        scrolling.getElement().setAttribute("aria-label", name);
        return scrolling;
    }

    private static String shortened(String sql) {
        return sql.length() <= LONGEST_STATEMENT ? sql : sql.substring(0, LONGEST_STATEMENT - 1) + "…";
    }

    private String size(long bytes) {
        double megabytes = bytes / KIB / KIB;
        return megabytes < KIB
                ? String.format(Locale.UK, megabytes < 10 ? "%.1f MB" : "%.0f MB", megabytes)
                : String.format(Locale.UK, "%.1f GB", megabytes / KIB);
    }

    private String time(Duration running) {
        if (running.toDays() > 0) {
            return getTranslation("installation.days", running.toDays());
        }
        return running.toHours() > 0
                ? getTranslation("installation.hours", running.toHours(), running.toMinutesPart())
                : getTranslation("installation.minutes", running.toMinutes());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("installation.title"));
    }
}
