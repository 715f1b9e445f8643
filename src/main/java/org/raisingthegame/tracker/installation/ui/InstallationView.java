package org.raisingthegame.tracker.installation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
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
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.backups.BackupList;
import org.raisingthegame.tracker.database.SlowStatements.Slow;
import org.raisingthegame.tracker.installation.Installation;
import org.raisingthegame.tracker.installation.InstallationState;
import org.raisingthegame.tracker.installation.InstallationState.Part;
import org.raisingthegame.tracker.installation.InstallationState.Table;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.KeyFigure;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
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
                given(
                        "tables",
                        list("tables", state.database().largest())
                                .withoutFind()
                                .column(column("table"), Table::name)
                                .measured(
                                        column("rows"),
                                        table -> Long.toString(table.rows()),
                                        table -> new Span(String.format(Locale.UK, "%,d", table.rows())),
                                        Table::rows)
                                .measured(
                                        column("size"),
                                        table -> size(table.bytes()),
                                        table -> new Span(size(table.bytes())),
                                        Table::bytes))));
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
                : given(
                        "slow",
                        list("slow", state.slow())
                                .column(column("statement"), one -> shortened(one.sql()))
                                .number(column("times"), Slow::times)
                                .measured(
                                        column("longest"),
                                        one -> seconds(one.longest()),
                                        one -> new Span(seconds(one.longest())),
                                        Slow::longest));
    }

    private Component versions(InstallationState state) {
        String program = state.versions().program();
        List<Version> versions = List.of(
                new Version(
                        getTranslation("installation.program"),
                        program.isEmpty() ? getTranslation("installation.program.unpacked") : program),
                new Version("Java", state.versions().java()),
                new Version("MariaDB", state.versions().server()),
                new Version(
                        getTranslation("installation.schema"), state.versions().schema()));
        return given(
                "versions",
                list("versions", versions)
                        .column(column("what"), Version::what)
                        .column(column("version"), Version::version));
    }

    /** What is installed in which version. */
    private record Version(String what, String version) {}

    private <T> ListTable<T> list(String key, List<T> records) {
        ListTable<T> list = new ListTable<>(getTranslation("installation." + key), records);
        list.addClassName("installation-" + key);
        return list;
    }

    /** As a file too, for whoever is asked for help. */
    private <T> ListTable<T> given(String key, ListTable<T> list) {
        return list.withDownload(new ListDownload(getTranslation("installation." + key), list));
    }

    private String column(String key) {
        return getTranslation("installation.column." + key);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.UK, "%.1f s", time.toMillis() / MILLIS);
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
