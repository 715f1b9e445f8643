package org.raisingthegame.tracker.audit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.audit.AuditEntry;
import org.raisingthegame.tracker.audit.AuditFilter;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.audit.AuditTrail;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.FileLink;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;

/** The trail for the borough officer: who did what, when, where; narrowed down by what is asked, the latest first. */
@StyleSheet("assets/styles/audit.css")
@Route("audit")
@Menu(title = "audit.title", order = 430)
@RolesAllowed(Rights.SEE_AUDIT)
class AuditView extends Page implements HasDynamicTitle {

    /** So many are listed, the latest; older ones are found by their day, and all are in the file. */
    private static final int LISTED = 500;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK);

    private final AuditTrail trail;
    private AuditFilter filter = AuditFilter.ALL;
    private final TextField words = new TextField(getTranslation("audit.find"));
    private final MultiSelectComboBox<AuditKind> kinds = new MultiSelectComboBox<>(getTranslation("audit.kinds"));
    private final ComboBox<SchoolChoice> school = new ComboBox<>(getTranslation("audit.school"));
    private final DatePicker from = new DatePicker(getTranslation("audit.from"));
    private final DatePicker to = new DatePicker(getTranslation("audit.to"));
    private final Span found = new Span();
    private final Div list = new Div();

    AuditView(AuditTrail trail) {
        this.trail = trail;
        found.addClassName("note");
        found.getElement().setAttribute("role", "status");
        add(new PageHeader(getTranslation("audit.title"), getTranslation("audit.sub")));
        add(filters(), found, new Card(list));
        look();
    }

    /** What is found, as a file; made when it is fetched, with the filters of that moment. */
    private FileLink download() {
        FileLink link = new FileLink(
                getTranslation("audit.download"),
                "audit-trail.csv",
                FileLink.CSV,
                to -> trail.export(filter, headings(), to));
        link.addClassName("list-download");
        return link;
    }

    private List<String> headings() {
        return Stream.of("at", "who", "kind", "school", "subject", "detail")
                .map(this::heading)
                .toList();
    }

    private Div filters() {
        words.setPlaceholder(getTranslation("audit.find.example"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        kinds.setItems(AuditKind.values());
        kinds.setItemLabelGenerator(kind -> getTranslation(kind.titleKey()));
        school.setItems(trail.schools());
        school.setItemLabelGenerator(SchoolChoice::name);
        school.setClearButtonVisible(true);
        Arrays.asList(from, to).forEach(day -> {
            day.setLocale(Locale.UK);
            day.setClearButtonVisible(true);
        });
        words.addValueChangeListener(change -> look());
        kinds.addValueChangeListener(change -> look());
        school.addValueChangeListener(change -> look());
        from.addValueChangeListener(change -> look());
        to.addValueChangeListener(change -> look());
        Div filters = new Div(words, kinds, school, from, to);
        filters.addClassName("audit-filters");
        return filters;
    }

    private void look() {
        filter = chosen();
        int all = trail.count(filter);
        found.setText(
                all == 0
                        ? getTranslation("audit.none")
                        : getTranslation(all > LISTED ? "audit.found.latest" : "audit.found", all, LISTED));
        list.removeAll();
        if (all > 0) {
            list.add(table(trail.entries(filter, 0, LISTED)));
        }
    }

    private AuditFilter chosen() {
        return new AuditFilter(
                words.getValue(),
                kinds.getValue(),
                school.getValue() == null ? null : school.getValue().id(),
                from.getValue(),
                to.getValue());
    }

    private ListTable<AuditEntry> table(List<AuditEntry> entries) {
        ListTable<AuditEntry> table = new ListTable<>(getTranslation("audit.title"), entries)
                .withoutFind()
                .column(heading("at"), entry -> MOMENT.format(entry.at()), Comparator.comparing(AuditEntry::id))
                .column(heading("who"), entry -> entry.who() == null ? getTranslation("audit.nobody") : entry.who())
                .column(heading("kind"), entry -> getTranslation(entry.kind().titleKey()))
                .column(heading("school"), entry -> entry.school() == null ? "" : entry.school())
                .column(
                        heading("subject"),
                        entry -> entry.subject() == null ? "" : entry.subject().toString())
                .column(heading("detail"), AuditEntry::detail)
                .withDownload(download());
        table.addClassName("audit-list");
        return table;
    }

    private String heading(String column) {
        return getTranslation("audit.column." + column);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("audit.title"));
    }
}
