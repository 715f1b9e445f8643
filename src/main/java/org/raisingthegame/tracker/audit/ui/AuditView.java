package org.raisingthegame.tracker.audit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
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
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;

/** The trail for the borough officer: who did what, when, where; looked through page by page. */
@StyleSheet("assets/styles/audit.css")
@Route("audit")
@Menu(title = "audit.title", order = 430)
@RolesAllowed(Rights.SEE_AUDIT)
class AuditView extends Page implements HasDynamicTitle {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK);

    private final AuditTrail trail;
    private AuditFilter filter = AuditFilter.ALL;
    private final TextField words = new TextField(getTranslation("audit.find"));
    private final MultiSelectComboBox<AuditKind> kinds = new MultiSelectComboBox<>(getTranslation("audit.kinds"));
    private final ComboBox<SchoolChoice> school = new ComboBox<>(getTranslation("audit.school"));
    private final DatePicker from = new DatePicker(getTranslation("audit.from"));
    private final DatePicker to = new DatePicker(getTranslation("audit.to"));
    private final Span found = new Span();
    private final ConfigurableFilterDataProvider<AuditEntry, Void, AuditFilter> entries;

    AuditView(AuditTrail trail) {
        this.trail = trail;
        entries = DataProvider.<AuditEntry, AuditFilter>fromFilteringCallbacks(
                        query -> trail
                                .entries(query.getFilter().orElse(AuditFilter.ALL), query.getOffset(), query.getLimit())
                                .stream(),
                        query -> trail.count(query.getFilter().orElse(AuditFilter.ALL)))
                .withConfigurableFilter();
        found.addClassName("note");
        found.getElement().setAttribute("role", "status");
        add(new PageHeader(getTranslation("audit.title"), getTranslation("audit.sub"), download()));
        add(filters(), found, new Card(table()));
        look();
    }

    /** What is found, as a file; made when it is fetched, with the filters of that moment. */
    private Anchor download() {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    ByteArrayOutputStream made = new ByteArrayOutputStream();
                    trail.export(filter, headings(), made);
                    return new DownloadResponse(
                            new ByteArrayInputStream(made.toByteArray()),
                            "audit-trail.csv",
                            "text/csv;charset=utf-8",
                            made.size());
                }),
                getTranslation("audit.download"));
        link.getElement().setAttribute("download", true);
        return link;
    }

    private List<String> headings() {
        return Stream.of("at", "who", "kind", "school", "subject", "detail")
                .map(column -> getTranslation("audit.column." + column))
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
        entries.setFilter(filter);
        found.setText(getTranslation("audit.found", trail.count(filter)));
    }

    private AuditFilter chosen() {
        return new AuditFilter(
                words.getValue(),
                kinds.getValue(),
                school.getValue() == null ? null : school.getValue().id(),
                from.getValue(),
                to.getValue());
    }

    private Grid<AuditEntry> table() {
        Grid<AuditEntry> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("audit.none"));
        grid.addColumn(entry -> MOMENT.format(entry.at()))
                .setHeader(getTranslation("audit.column.at"))
                .setFlexGrow(0)
                .setWidth("12rem");
        grid.addColumn(entry -> entry.who() == null ? getTranslation("audit.nobody") : entry.who())
                .setHeader(getTranslation("audit.column.who"))
                .setWidth("10rem");
        grid.addColumn(entry -> getTranslation(entry.kind().titleKey()))
                .setHeader(getTranslation("audit.column.kind"))
                .setWidth("9rem");
        grid.addColumn(AuditEntry::school)
                .setHeader(getTranslation("audit.column.school"))
                .setWidth("10rem");
        grid.addColumn(entry -> entry.subject() == null ? "" : entry.subject().toString())
                .setHeader(getTranslation("audit.column.subject"))
                .setWidth("7.5rem");
        grid.addColumn(AuditEntry::detail)
                .setHeader(getTranslation("audit.column.detail"))
                .setFlexGrow(2)
                .setWidth("13rem");
        grid.setItems(entries);
        return grid;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("audit.title"));
    }
}
