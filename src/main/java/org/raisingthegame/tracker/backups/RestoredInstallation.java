package org.raisingthegame.tracker.backups;

import org.raisingthegame.tracker.database.spi.AfterRestore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** At the first start after a restore lets each module put right what the old state brought back, before the pages can be reached. */
@Component
class RestoredInstallation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RestoredInstallation.class);

    private final Restorations restorations;
    private final ObjectProvider<AfterRestore> afterwards;
    private volatile boolean running;

    RestoredInstallation(JdbcTemplate jdbc, ObjectProvider<AfterRestore> afterwards) {
        restorations = new Restorations(jdbc);
        this.afterwards = afterwards;
    }

    /** First of all: the web server begins among the last. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        for (Restorations.Unsettled restore : restorations.unsettled()) {
            LOG.info("Putting right what the restored back-up of {} brought back", restore.madeAt());
            afterwards.orderedStream().forEach(one -> one.afterRestore(restore.madeAt()));
            restorations.settle(restore.id());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
