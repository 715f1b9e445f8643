package org.raisingthegame.tracker.pupils;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about pupils' characteristics.
 *
 * @param refusedEthnicity whether a refusal takes the place of a code that was recorded before
 */
@ConfigurationProperties("tracker.pupils")
public record PupilSettings(
        @DefaultValue("holds-from-its-date") RefusedEthnicity refusedEthnicity) {}
