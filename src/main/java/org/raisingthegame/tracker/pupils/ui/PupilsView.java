package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Glossary;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pupils.Known;
import org.raisingthegame.tracker.pupils.PupilOnRoll;
import org.raisingthegame.tracker.pupils.RollSnapshot;
import org.raisingthegame.tracker.pupils.SchoolRoll;

/** The latest roll of the school in which one stands. What is searched for stays out of the address: it is a name. */
@Route("pupils")
@Menu(title = "pupils.title", order = 310)
@RolesAllowed(Rights.SEE_PUPILS)
class PupilsView extends Page implements HasDynamicTitle {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** Columns whose heading is a word of the field, with its entry in the glossary. */
    private static final Map<String, String> EXPLAINED = Map.of(
            "ethnicity", "2.ethnicity-code",
            "sen", "2.sen",
            "fsm", "2.fsm",
            "eal", "2.eal",
            "upn", "2.upn");

    private final SchoolRoll roll;

    PupilsView(SchoolRoll roll) {
        this.roll = roll;
        Optional<SchoolChoice> school = roll.currentSchool();
        if (school.isEmpty()) {
            add(
                    new PageHeader(getTranslation("pupils.title"), ""),
                    new EmptyState(getTranslation("pupils.no-school"), getTranslation("pupils.no-school.do")));
            return;
        }
        roll.latest(school.get().id())
                .ifPresentOrElse(latest -> show(school.get(), latest), () -> showNothing(school.get()));
    }

    private void showNothing(SchoolChoice school) {
        add(
                new PageHeader(getTranslation("pupils.title"), school.name()),
                new EmptyState(
                        getTranslation("pupils.none", school.name()), getTranslation("pupils.none.do", school.name())));
    }

    private void show(SchoolChoice school, RollSnapshot latest) {
        add(new PageHeader(
                getTranslation("pupils.title"),
                getTranslation(
                        "pupils.sub",
                        school.name(),
                        Integer.toString(roll.count(latest, "")),
                        DAY.format(latest.asAt()))));
        ConfigurableFilterDataProvider<PupilOnRoll, Void, String> pupils = pupilsOf(latest);
        Span found = new Span();
        found.addClassName("note");
        found.getElement().setAttribute("role", "status");
        add(search(latest, pupils, found), found, new Card(table(pupils)));
    }

    private ConfigurableFilterDataProvider<PupilOnRoll, Void, String> pupilsOf(RollSnapshot latest) {
        return DataProvider.<PupilOnRoll, String>fromFilteringCallbacks(
                        query ->
                                roll
                                        .pupils(
                                                latest,
                                                query.getFilter().orElse(""),
                                                query.getOffset(),
                                                query.getLimit())
                                        .stream(),
                        query -> roll.count(latest, query.getFilter().orElse("")))
                .withConfigurableFilter();
    }

    private TextField search(
            RollSnapshot latest, ConfigurableFilterDataProvider<PupilOnRoll, Void, String> pupils, Span found) {
        TextField search = new TextField(getTranslation("pupils.search"));
        search.setClearButtonVisible(true);
        search.addClassName("form-narrow");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            String words = change.getValue();
            pupils.setFilter(words);
            found.setText(
                    words.isBlank() ? "" : getTranslation("pupils.found", Integer.toString(roll.count(latest, words))));
        });
        return search;
    }

    private Grid<PupilOnRoll> table(DataProvider<PupilOnRoll, Void> pupils) {
        Grid<PupilOnRoll> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(
                        pupil -> PupilsNavigation.to(pupil.id(), Words.listed(pupil.surname(), pupil.forename())))
                .setKey("name")
                .setHeader(getTranslation("pupils.column.name"))
                .setFlexGrow(2)
                .setWidth("10rem");
        column(grid, "year", pupil -> Words.yearGroup(pupil.yearGroup())).setWidth("6.5rem");
        column(grid, "form", pupil -> pupil.form() == null ? "" : pupil.form()).setWidth("4.75rem");
        column(grid, "ethnicity", pupil -> known(pupil.ethnicity(), value -> "pupils.ethnicity." + value.name()))
                .setFlexGrow(2)
                .setWidth("10rem");
        column(grid, "sen", pupil -> known(pupil.sen(), value -> "pupils.sen." + value.name()))
                .setWidth("7rem");
        column(grid, "fsm", pupil -> known(pupil.fsm(), value -> value ? "pupils.yes" : "pupils.no"))
                .setWidth("5.5rem");
        column(grid, "eal", pupil -> yesNo(pupil.eal())).setWidth("4.5rem");
        column(grid, "upn", pupil -> pupil.upn().masked()).setWidth("9.75rem");
        EXPLAINED.forEach((column, term) -> {
            Grid.Column<PupilOnRoll> explained = Objects.requireNonNull(grid.getColumnByKey(column));
            explained.setHeader(Glossary.explained(getTranslation("pupils.column." + column), term));
        });
        grid.setItems(pupils);
        return grid;
    }

    private Grid.Column<PupilOnRoll> column(
            Grid<PupilOnRoll> grid, String name, ValueProvider<PupilOnRoll, String> value) {
        return grid.addColumn(value)
                .setKey(name)
                .setHeader(getTranslation("pupils.column." + name))
                .setFlexGrow(1);
    }

    /** A value, with the year that it was carried over from. */
    private <T> String known(Known<T> known, Function<T, String> key) {
        T value = known.value();
        if (value == null) {
            return getTranslation("pupils.not-known");
        }
        String words = getTranslation(key.apply(value));
        AcademicYear from = known.carriedFrom();
        return from == null ? words : getTranslation("pupils.carried", words, from.label());
    }

    private String yesNo(@Nullable Boolean value) {
        return value == null ? getTranslation("pupils.not-known") : getTranslation(value ? "pupils.yes" : "pupils.no");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("pupils.title"));
    }
}
