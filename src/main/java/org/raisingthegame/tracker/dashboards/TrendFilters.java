package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.figures.spi.Measure;

/** Chooses what a trend page shows. A choice becomes an address; the page then shows what the address says. */
class TrendFilters extends HorizontalLayout {

    /** Wide enough for the names of measures, narrow enough for a phone. */
    private static final String WIDTH = "17.5rem";

    private final TrendSelection selection;
    private final Consumer<TrendSelection> chosen;

    TrendFilters(TrendSelection selection, Consumer<TrendSelection> chosen) {
        this.selection = selection;
        this.chosen = chosen;
        setWrap(true);
        setAlignItems(FlexComponent.Alignment.END);
        addClassName("filters");
    }

    void offerMeasures(List<Measure> measures, @Nullable Measure current) {
        MeasureSelect select = new MeasureSelect(measures, current);
        select.addValueChangeListener(
                change -> chosen.accept(selection.withMeasure(change.getValue().id())));
        add(select);
    }

    /** @param current null for all pupils */
    void offerYearGroups(List<YearGroup> yearGroups, @Nullable YearGroup current) {
        Select<YearGroup> select = new Select<>();
        select.setLabel(getTranslation("dashboards.filter.year-group"));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("dashboards.filter.year-group.all"));
        select.setItems(yearGroups);
        select.setItemLabelGenerator(yearGroup -> yearGroup == null
                ? getTranslation("dashboards.filter.year-group.all")
                : getTranslation("dashboards.filter.year-group.one", yearGroup.code()));
        select.setWidth("9rem");
        if (current != null) {
            select.setValue(current);
        }
        select.addValueChangeListener(change -> chosen.accept(selection.withYearGroup(
                change.getValue() == null ? null : change.getValue().code())));
        add(select);
    }

    void offerSchools(List<PlaceChoices.Choice> places, @Nullable String current) {
        Select<PlaceChoices.Choice> select = new Select<>();
        select.setLabel(getTranslation("dashboards.filter.schools"));
        select.setItems(places);
        select.setItemLabelGenerator(PlaceChoices.Choice::name);
        select.setWidth(WIDTH);
        select.setMaxWidth("100%");
        places.stream().filter(place -> place.key().equals(current)).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(
                change -> chosen.accept(selection.withSchools(change.getValue().key())));
        add(select);
    }

    /** @param names the lines on offer, by id */
    void offerBeside(Map<String, String> names, Set<String> current) {
        MultiSelectComboBox<String> select = new MultiSelectComboBox<>(getTranslation("dashboards.filter.beside"));
        select.setItems(names.keySet());
        select.setItemLabelGenerator(id -> names.getOrDefault(id, id));
        select.setWidth(WIDTH);
        select.setMaxWidth("100%");
        select.setValue(current);
        select.addValueChangeListener(change -> {
            Set<String> inOrder = new LinkedHashSet<>(names.keySet());
            inOrder.retainAll(change.getValue());
            chosen.accept(selection.withBeside(inOrder));
        });
        add(select);
    }
}
