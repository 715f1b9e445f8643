package org.raisingthegame.tracker.privacy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept.
 *
 * @param daysOfUploads the life of stored uploads, of what was found in them, and of the images with which an import can be
 *     taken back
 * @param daysAfterLeaving how long the data of a school that left wait before they may be deleted
 */
@ConfigurationProperties("tracker.privacy")
public record PrivacySettings(
        @DefaultValue("90") int daysOfUploads,
        @DefaultValue("90") int daysAfterLeaving) {}
