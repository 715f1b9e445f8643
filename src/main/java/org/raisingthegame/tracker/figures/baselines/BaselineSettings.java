package org.raisingthegame.tracker.figures.baselines;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which rows of a national file are ours.
 *
 * @param boroughs LA codes: Lambeth, Hackney, Lewisham, Southwark, Brent, Croydon and Haringey unless said otherwise
 */
@ConfigurationProperties("tracker.figures.baselines")
public record BaselineSettings(
        @DefaultValue({"208", "204", "209", "210", "304", "306", "309"})
        Set<String> boroughs) {

    public BaselineSettings {
        boroughs = Set.copyOf(boroughs);
    }
}
