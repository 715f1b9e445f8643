package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.Part;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.pages.ChoiceField;

/** Chooses what a trend page shows. A choice becomes an address; the page then shows what the address says. */
class TrendFilters extends Div {

    private final TrendSelection selection;
    private final Consumer<TrendSelection> chosen;

    TrendFilters(TrendSelection selection, Consumer<TrendSelection> chosen) {
        this.selection = selection;
        this.chosen = chosen;
        addClassName("filters");
    }

    void offerMeasures(List<Measure> measures, @Nullable Measure current) {
        MeasureSelect select = new MeasureSelect(getTranslation("dashboards.filter.measure"), measures, current);
        select.addValueChangeListener(change -> Optional.ofNullable(change.getValue())
                .ifPresent(measure -> chosen.accept(selection.withMeasure(measure.id()))));
        add(select);
    }

    /** @param name what is said of each, in the order in which they are offered */
    void offerGroups(List<Group> groups, Group current, Function<Group, String> name) {
        ChoiceField<Group> field = new ChoiceField<>(getTranslation("dashboards.filter.group"));
        field.setItems(groups, name);
        field.setValue(current);
        field.addValueChangeListener(change -> {
            Group group = change.getValue();
            chosen.accept(selection.withGroup(group == null || group.equals(groups.getFirst()) ? null : group.name()));
        });
        add(field);
    }

    /** @param current null for all who are not of the group in view */
    void offerComparison(List<Group> groups, @Nullable Group current, Function<Group, String> name) {
        ChoiceField<Group> field = new ChoiceField<>(getTranslation("dashboards.filter.compared-with"));
        field.setNone(getTranslation("dashboards.filter.compared-with.others"));
        field.setItems(groups, name);
        field.setValue(current);
        field.addValueChangeListener(change -> chosen.accept(selection.comparedWith(
                change.getValue() == null ? null : change.getValue().name())));
        add(field);
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
        // All that are chosen stand there: counting how many fit makes the browser lay the page out again and again.
        select.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
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
        ChoiceField<PlaceChoices.Choice> field = new ChoiceField<>(getTranslation("dashboards.filter.schools"));
        field.setItems(places, PlaceChoices.Choice::name);
        places.stream().filter(place -> place.key().equals(current)).findFirst().ifPresent(field::setValue);
        field.addValueChangeListener(change -> Optional.ofNullable(change.getValue())
                .ifPresent(place -> chosen.accept(selection.withSchools(place.key()))));
        add(field);
    }

    /** @param names the lines on offer, by id */
    void offerBeside(Map<String, String> names, Set<String> current) {
        MultiSelectComboBox<String> select = new MultiSelectComboBox<>(getTranslation("dashboards.filter.beside"));
        select.setItems(names.keySet());
        select.setItemLabelGenerator(id -> names.getOrDefault(id, id));
        select.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
        select.setValue(current);
        select.addValueChangeListener(change -> {
            Set<String> inOrder = new LinkedHashSet<>(names.keySet());
            inOrder.retainAll(change.getValue());
            chosen.accept(selection.withBeside(inOrder));
        });
        add(select);
    }
}
