package org.raisingthegame.tracker.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the MariaDB that starts with the program is set up. Not looked at where {@code spring.datasource.url} names a
 * server of one's own.
 *
 * @param engineFolder where the server's program files are unpacked, a folder for each version
 * @param dataFolder where the data live; made when absent, never deleted
 * @param port TCP port on the loopback address; 0 takes any free one
 * @param bufferPool memory for the server's cache of table pages
 */
@ConfigurationProperties("tracker.database")
public record EmbeddedDatabaseSettings(
        @DefaultValue("data/engine") Path engineFolder,
        @DefaultValue("data/own") Path dataFolder,
        @DefaultValue("0") int port,
        @DefaultValue("256MB") DataSize bufferPool) {

    /** Below it the server refuses to start. */
    private static final DataSize SMALLEST_POOL = DataSize.ofMegabytes(16);

    private static final int LAST_PORT = 65_535;

    public EmbeddedDatabaseSettings {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("a port is a number from 1 to 65535, or 0 for any that is free");
        }
        if (bufferPool.compareTo(SMALLEST_POOL) < 0) {
            throw new IllegalArgumentException("the buffer pool has at least 16MB");
        }
    }
}
