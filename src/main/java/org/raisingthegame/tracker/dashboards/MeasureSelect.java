package org.raisingthegame.tracker.dashboards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.pages.ChoiceField;

/** One of several measures, below the headings of their sections where there are several. */
class MeasureSelect extends ChoiceField<Measure> {

    MeasureSelect(String label, List<Measure> measures, @Nullable Measure current) {
        super(label);
        List<Measure> bySection = measures.stream()
                .collect(Collectors.groupingBy(Measure::sectionKey, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
        setItems(bySection, measure -> getTranslation(measure.titleKey()));
        if (bySection.stream().map(Measure::sectionKey).distinct().count() > 1) {
            setSections(measure -> getTranslation(measure.sectionKey()));
        }
        setValue(current);
    }
}
