package org.raisingthegame.tracker.figures;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.PublishedClaim;
import org.raisingthegame.tracker.suite.PluginCatalogue;
import org.raisingthegame.tracker.suite.PluginDescriptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The measures that plugins contribute, in the order of the plugins, and what is claimed of them. Two with the same id,
 * or two claims on one measure, stop the start.
 */
@Component
public class MeasureCatalogue {

    private final List<Measure> measures;
    private final Map<String, PublishedClaim> claims;

    MeasureCatalogue(
            ObjectProvider<Measure> contributed, ObjectProvider<PublishedClaim> claimed, PluginCatalogue plugins) {
        List<String> order = plugins.all().stream().map(PluginDescriptor::id).toList();
        measures = contributed
                .orderedStream()
                .sorted(Comparator.comparingInt(measure -> order.indexOf(pluginOf(measure))))
                .toList();
        claims = claimed.stream().collect(Collectors.toUnmodifiableMap(PublishedClaim::measure, Function.identity()));
        Set<String> ids = new HashSet<>();
        for (Measure measure : measures) {
            if (!ids.add(measure.id())) {
                throw new IllegalStateException("Two measures are called " + measure.id());
            }
        }
    }

    /** What the initiative has published of a measure, if anything. */
    public Optional<PublishedClaim> claimOn(Measure measure) {
        return Optional.ofNullable(claims.get(measure.id()));
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
