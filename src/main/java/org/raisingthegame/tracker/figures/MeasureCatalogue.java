package org.raisingthegame.tracker.figures;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.suite.PluginCatalogue;
import org.raisingthegame.tracker.suite.PluginDescriptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The measures that plugins contribute, in the order of the plugins. Two with the same id stop the start. */
@Component
public class MeasureCatalogue {

    private final List<Measure> measures;

    MeasureCatalogue(ObjectProvider<Measure> contributed, PluginCatalogue plugins) {
        List<String> order = plugins.all().stream().map(PluginDescriptor::id).toList();
        measures = contributed
                .orderedStream()
                .sorted(Comparator.comparingInt(measure -> order.indexOf(pluginOf(measure))))
                .toList();
        Set<String> ids = new HashSet<>();
        for (Measure measure : measures) {
            if (!ids.add(measure.id())) {
                throw new IllegalStateException("Two measures are called " + measure.id());
            }
        }
    }

    public List<Measure> all() {
        return measures;
    }

    public Optional<Measure> byId(String id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    private static String pluginOf(Measure measure) {
        return measure.id().substring(0, measure.id().indexOf('.'));
    }
}
