package org.raisingthegame.tracker.tasks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a node works through the tasks.
 *
 * @param inBackground whether this node does tasks by itself; a test, or a node that only shows pages, does not
 * @param workers how many it does at once
 * @param look how often it looks for tasks that another node was asked for or left undone
 * @param hold after how long without a sign of life a node's tasks are free for others
 * @param pause before the second attempt; twice as long before the third, and so on
 */
@ConfigurationProperties("tracker.tasks")
public record TaskSettings(
        @DefaultValue("true") boolean inBackground,
        @DefaultValue("2") int workers,
        @DefaultValue("15s") Duration look,
        @DefaultValue("60s") Duration hold,
        @DefaultValue("30s") Duration pause) {

    public TaskSettings {
        if (workers < 1) {
            throw new IllegalArgumentException("there must be a worker");
        }
        if (!look.isPositive() || !hold.isPositive() || pause.isNegative()) {
            throw new IllegalArgumentException("look and hold must be longer than nothing");
        }
    }
}
