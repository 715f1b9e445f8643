package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.Pool;
import org.raisingthegame.tracker.figures.spi.Measure;

/** Chooses which schools are compared in what. A choice becomes an address; the page then shows what the address says. */
class ComparedFilters extends HorizontalLayout {

    private final ComparedSelection selection;
    private final Consumer<ComparedSelection> chosen;

    ComparedFilters(ComparedSelection selection, Consumer<ComparedSelection> chosen) {
        this.selection = selection;
        this.chosen = chosen;
        setWrap(true);
        setAlignItems(FlexComponent.Alignment.END);
        addClassName("filters");
    }

    void offerMeasures(List<Measure> measures, Measure current) {
        MeasureSelect select = new MeasureSelect(measures, current);
        select.addValueChangeListener(
                change -> chosen.accept(selection.withMeasure(change.getValue().id())));
        add(select);
    }

    void offerPhases(boolean primary) {
        Select<String> select = new Select<>();
        select.setLabel(getTranslation("dashboards.filter.phase"));
        select.setItems(ComparedSelection.PRIMARY, ComparedSelection.OTHER);
        select.setItemLabelGenerator(phase -> getTranslation("dashboards.filter.phase." + phase));
        select.setWidth("14.5rem");
        select.setValue(primary ? ComparedSelection.PRIMARY : ComparedSelection.OTHER);
        select.addValueChangeListener(change -> chosen.accept(selection.withPhase(change.getValue())));
        add(select);
    }

    /** @param current null where the address asks for a year that isn't among them */
    void offerYears(List<Pool.Years> years, Measure measure, Pool.@Nullable Years current) {
        Select<Pool.Years> select = new Select<>();
        select.setLabel(getTranslation("dashboards.table.year"));
        select.setItems(years);
        select.setItemLabelGenerator(one -> one.years().size() == 1
                ? ComparedSelection.label(one, measure)
                : getTranslation("dashboards.compared.three", ComparedSelection.label(one, measure)));
        select.setWidth("15rem");
        if (current != null) {
            select.setValue(current);
        }
        select.addValueChangeListener(
                change -> chosen.accept(selection.withYear(ComparedSelection.key(change.getValue()))));
        add(select);
    }
}
