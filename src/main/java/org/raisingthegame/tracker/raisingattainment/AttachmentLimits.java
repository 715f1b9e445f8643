package org.raisingthegame.tracker.raisingattainment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be attached to one plan.
 *
 * @param fileSize of one file; at most 15 MB, so that it travels to a server of one's own with its usual settings
 * @param files how many of them, those that were taken away included
 */
@ConfigurationProperties("tracker.plans.attachments")
public record AttachmentLimits(
        @DefaultValue("5MB") DataSize fileSize,
        @DefaultValue("30") int files) {

    public AttachmentLimits {
        if (fileSize.toMegabytes() > 15 || fileSize.toBytes() < 1 || files < 1) {
            throw new IllegalArgumentException("Attachments: files of at most 15 MB, and at least one of them");
        }
    }
}
