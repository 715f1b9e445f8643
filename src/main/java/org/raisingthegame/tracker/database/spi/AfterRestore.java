package org.raisingthegame.tracker.database.spi;

import java.time.Instant;

/**
 * Puts right what a back-up brought back although it was meant to be gone, such as people who were erased after the back-up was
 * made. Contributed as a Spring bean.
 *
 * <p>Called at the first start after a restore, with the schema of this program, before anybody can sign in. Where it throws, the
 * program does not start, and it is called again at the next start: so it must look first what is done already.
 */
public interface AfterRestore {

    /** @param madeAt the moment whose state was restored; what happened since is not in the records */
    void afterRestore(Instant madeAt);
}
