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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.Part;
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

    /** @param name what is said of each, in the order in which they are offered */
    void offerGroups(List<Group> groups, Group current, Function<Group, String> name) {
        Select<Group> select = select("dashboards.filter.group", groups, name);
        select.setValue(current);
        select.addValueChangeListener(change -> chosen.accept(selection.withGroup(
                change.getValue().equals(groups.getFirst())
                        ? null
                        : change.getValue().name())));
        add(select);
    }

    /** @param current null for all who are not of the group in view */
    void offerComparison(List<Group> groups, @Nullable Group current, Function<Group, String> name) {
        String others = getTranslation("dashboards.filter.compared-with.others");
        Select<Group> select =
                select("dashboards.filter.compared-with", groups, group -> group == null ? others : name.apply(group));
        select.setEmptySelectionCaption(others);
        select.setEmptySelectionAllowed(true);
        if (current != null) {
            select.setValue(current);
        }
        select.addValueChangeListener(change -> chosen.accept(selection.comparedWith(
                change.getValue() == null ? null : change.getValue().name())));
        add(select);
    }

    private Select<Group> select(String labelKey, List<Group> groups, Function<@Nullable Group, String> name) {
        Select<Group> select = new Select<>();
        select.setLabel(getTranslation(labelKey));
        select.setItems(groups);
        select.setItemLabelGenerator(name::apply);
        select.setWidth(WIDTH);
        select.setMaxWidth("100%");
        return select;
    }

    /**
     * @param several whether parts may be combined
     * @param name what is said of each
     */
    void offerPupils(List<Part> parts, Set<Part> current, boolean several, Function<Part, String> name) {
        MultiSelectComboBox<Part> select = new MultiSelectComboBox<>(getTranslation("dashboards.filter.pupils"));
        select.setItems(parts);
        select.setItemLabelGenerator(name::apply);
        select.setPlaceholder(getTranslation("dashboards.filter.pupils.all"));
        select.setHelperText(
                getTranslation(several ? "dashboards.filter.pupils.several" : "dashboards.filter.pupils.one"));
        select.setWidth(WIDTH);
        select.setMaxWidth("100%");
        select.setValue(current);
        select.addValueChangeListener(
                change -> chosen.accept(selection.withPupils(kept(change.getValue(), change.getOldValue(), several))));
        add(select);
    }

    /** Nobody is of two parts of one kind, and of sets one part is shown at a time: what was chosen last stays. */
    private static Set<String> kept(Set<Part> now, Set<Part> before, boolean several) {
        Set<Part> added = new LinkedHashSet<>(now);
        added.removeAll(before);
        Set<String> kept = new LinkedHashSet<>();
        for (Part part : now) {
            boolean instead =
                    added.stream().anyMatch(other -> !other.equals(part) && (!several || other.cut() == part.cut()));
            if (!instead) {
                kept.add(part.code());
            }
        }
        return kept;
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
