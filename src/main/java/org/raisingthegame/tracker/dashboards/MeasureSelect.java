package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.spi.Measure;

/** One of several measures, below the headings of their sections. */
class MeasureSelect extends Select<Measure> {

    private static final String WIDE = "23rem";

    MeasureSelect(List<Measure> measures, @Nullable Measure current) {
        setLabel(getTranslation("dashboards.filter.measure"));
        List<Measure> bySection = measures.stream()
                .collect(Collectors.groupingBy(Measure::sectionKey, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
        setItems(bySection);
        addHeadings(bySection);
        setItemLabelGenerator(measure -> getTranslation(measure.titleKey()));
        setWidth(WIDE);
        setMaxWidth("100%");
        if (current != null) {
            setValue(current);
        }
    }

    /** A heading before the first measure of each section, where there are several. */
    private void addHeadings(List<Measure> bySection) {
        if (bySection.stream().map(Measure::sectionKey).distinct().count() < 2) {
            return;
        }
        String section = "";
        for (Measure measure : bySection) {
            if (!measure.sectionKey().equals(section)) {
                section = measure.sectionKey();
                Span heading = new Span(getTranslation(section));
                heading.addClassName("select-heading");
                prependComponents(measure, heading);
            }
        }
    }
}
