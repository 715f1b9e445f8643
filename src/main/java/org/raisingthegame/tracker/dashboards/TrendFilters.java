package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.Part;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.pages.ChoiceField;

/** Chooses what a trend page shows. A choice becomes an address; the page then shows what the address says. */
class TrendFilters extends Div {

    private final TrendSelection selection;
    private final @Nullable String changed;
    private final BiConsumer<String, TrendSelection> chosen;

    /**
     * @param changed the name of the choice that was made last; null before there was one
     * @param chosen is told the name of a choice and what it leads to
     */
    TrendFilters(TrendSelection selection, @Nullable String changed, BiConsumer<String, TrendSelection> chosen) {
        this.selection = selection;
        this.changed = changed;
        this.chosen = chosen;
        addClassName("filters");
    }

    void offerMeasures(List<Measure> measures, @Nullable Measure current) {
        String label = getTranslation("dashboards.filter.measure");
        MeasureSelect field = new MeasureSelect(label, measures, current);
        field.addValueChangeListener(change -> Optional.ofNullable(change.getValue())
                .ifPresent(measure -> choose(label, selection.withMeasure(measure.id()))));
        offer(label, field);
    }

    /** @param name what is said of each, in the order in which they are offered */
    void offerGroups(List<Group> groups, Group current, Function<Group, String> name) {
        String label = getTranslation("dashboards.filter.group");
        ChoiceField<Group> field = new ChoiceField<>(label);
        field.setItems(groups, name);
        field.setValue(current);
        field.addValueChangeListener(change -> {
            Group group = change.getValue();
            choose(label, selection.withGroup(group == null || group.equals(groups.getFirst()) ? null : group.name()));
        });
        offer(label, field);
    }

    /** @param current null for all who are not of the group in view */
    void offerComparison(List<Group> groups, @Nullable Group current, Function<Group, String> name) {
        String label = getTranslation("dashboards.filter.compared-with");
        ChoiceField<Group> field = new ChoiceField<>(label);
        field.setNone(getTranslation("dashboards.filter.compared-with.others"));
        field.setItems(groups, name);
        field.setValue(current);
        field.addValueChangeListener(change -> choose(
                label,
                selection.comparedWith(
                        change.getValue() == null ? null : change.getValue().name())));
        offer(label, field);
    }

    /**
     * @param several whether parts may be combined
     * @param name what is said of each
     */
    void offerPupils(List<Part> parts, Set<Part> current, boolean several, Function<Part, String> name) {
        String label = getTranslation("dashboards.filter.pupils");
        String all = getTranslation("dashboards.filter.pupils.all");
        if (!several) {
            ChoiceField<Part> field = new ChoiceField<>(label);
            field.setNone(all);
            field.setItems(parts, name);
            field.setValue(current.isEmpty() ? null : current.iterator().next());
            field.addValueChangeListener(change -> choose(
                    label,
                    selection.withPupils(
                            change.getValue() == null
                                    ? Set.of()
                                    : Set.of(change.getValue().code()))));
            offer(label, field);
            return;
        }
        MultiSelectComboBox<Part> field = new MultiSelectComboBox<>(label);
        field.setItems(parts);
        field.setItemLabelGenerator(name::apply);
        field.setPlaceholder(all);
        // All that are chosen stand there: counting how many fit makes the browser lay the page out again and again.
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        field.setValue(current);
        field.addValueChangeListener(
                change -> choose(label, selection.withPupils(kept(change.getValue(), change.getOldValue()))));
        offer(label, field);
    }

    /** Nobody is of two parts of one kind: what was chosen last stays. */
    private static Set<String> kept(Set<Part> now, Set<Part> before) {
        Set<Part> added = new LinkedHashSet<>(now);
        added.removeAll(before);
        Set<String> kept = new LinkedHashSet<>();
        for (Part part : now) {
            if (added.stream().noneMatch(other -> !other.equals(part) && other.cut() == part.cut())) {
                kept.add(part.code());
            }
        }
        return kept;
    }

    void offerSchools(List<PlaceChoices.Choice> places, @Nullable String current) {
        String label = getTranslation("dashboards.filter.schools");
        ChoiceField<PlaceChoices.Choice> field = new ChoiceField<>(label);
        field.setItems(places, PlaceChoices.Choice::name);
        places.stream().filter(place -> place.key().equals(current)).findFirst().ifPresent(field::setValue);
        field.addValueChangeListener(change -> Optional.ofNullable(change.getValue())
                .ifPresent(place -> choose(label, selection.withSchools(place.key()))));
        offer(label, field);
    }

    /**
     * The lines beside that of the group, behind a line that says how many are drawn.
     *
     * @param names the lines on offer, by id
     */
    void offerBeside(Map<String, String> names, Set<String> current) {
        String label = getTranslation("dashboards.filter.beside");
        Set<String> drawn = new LinkedHashSet<>(names.keySet());
        drawn.retainAll(current);
        NativeDetails folded =
                new NativeDetails(getTranslation("dashboards.filter.beside.drawn", drawn.size(), names.size()));
        folded.addClassName("filters-beside");
        if (label.equals(changed)) {
            folded.setOpen(true);
            folded.setContent(lines(label, names, drawn));
        }
        // Whoever never opens it needs none of its boxes.
        folded.addToggleListener(toggled -> {
            if (toggled.isOpened() && folded.getContent() == null) {
                folded.setContent(lines(label, names, drawn));
            }
        });
        add(folded);
    }

    private CheckboxGroup<String> lines(String label, Map<String, String> names, Set<String> drawn) {
        CheckboxGroup<String> boxes = new CheckboxGroup<>(label);
        boxes.setItems(names.keySet());
        boxes.setItemLabelGenerator(id -> names.getOrDefault(id, id));
        boxes.setValue(drawn);
        boxes.addValueChangeListener(change -> {
            Set<String> inOrder = new LinkedHashSet<>(names.keySet());
            inOrder.retainAll(change.getValue());
            choose(label, selection.withBeside(inOrder));
        });
        if (label.equals(changed)) {
            boxes.getElement().callJsFunction("focus");
        }
        return boxes;
    }

    private void choose(String label, TrendSelection selected) {
        chosen.accept(label, selected);
    }

    /** The page is made anew after each choice; who chose by the keyboard goes on where he was. */
    private <C extends Component & Focusable<?>> void offer(String label, C field) {
        add(field);
        if (label.equals(changed)) {
            field.focus();
        }
    }
}
