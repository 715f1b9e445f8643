package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.Pool;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.pages.ChoiceField;

/** Chooses which schools are compared in what. A choice becomes an address; the page then shows what the address says. */
class ComparedFilters extends Div {

    private final ComparedSelection selection;
    private final Consumer<ComparedSelection> chosen;

    ComparedFilters(ComparedSelection selection, Consumer<ComparedSelection> chosen) {
        this.selection = selection;
        this.chosen = chosen;
        addClassName("filters");
    }

    void offerMeasures(List<Measure> measures, Measure current) {
        MeasureSelect field = new MeasureSelect(getTranslation("dashboards.filter.measure"), measures, current);
        field.addValueChangeListener(change -> Optional.ofNullable(change.getValue())
                .ifPresent(measure -> chosen.accept(selection.withMeasure(measure.id()))));
        add(field);
    }

    void offerPhases(boolean primary) {
        ChoiceField<String> field = new ChoiceField<>(getTranslation("dashboards.filter.phase"));
        field.setItems(
                List.of(ComparedSelection.PRIMARY, ComparedSelection.OTHER),
                phase -> getTranslation("dashboards.filter.phase." + phase));
        field.setValue(primary ? ComparedSelection.PRIMARY : ComparedSelection.OTHER);
        field.addValueChangeListener(change ->
                Optional.ofNullable(change.getValue()).ifPresent(phase -> chosen.accept(selection.withPhase(phase))));
        add(field);
    }

    /** @param current null where the address asks for a year that isn't among them */
    void offerYears(List<Pool.Years> years, Measure measure, Pool.@Nullable Years current) {
        ChoiceField<Pool.Years> field = new ChoiceField<>(getTranslation("dashboards.table.year"));
        field.setItems(
                years,
                one -> one.years().size() == 1
                        ? ComparedSelection.label(one, measure)
                        : getTranslation("dashboards.compared.three", ComparedSelection.label(one, measure)));
        field.setValue(current);
        field.addValueChangeListener(change -> Optional.ofNullable(change.getValue())
                .ifPresent(year -> chosen.accept(selection.withYear(ComparedSelection.key(year)))));
        add(field);
    }
}
