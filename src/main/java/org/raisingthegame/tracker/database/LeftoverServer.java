package org.raisingthegame.tracker.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of ours that still runs over our data although the program that started it was killed. Only looked for by
 * the program that holds the data folder, so no living program can be its owner.
 *
 * <p>Known by its command line, which names the data; a process id from a file may by now be anybody's, and a server
 * killed early has not written one.
 */
final class LeftoverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);

    private final List<ProcessHandle> processes;

    private LeftoverServer(List<ProcessHandle> processes) {
        this.processes = processes;
    }

    /** Looks among the machine's processes for servers over these tables. */
    static LeftoverServer of(Path tables) {
        String mark = Engine.dataArgument(tables);
        return new LeftoverServer(ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(mark))
                        .orElse(false))
                .toList());
    }

    /** The port of the server that runs over these tables, whoever's it is. */
    static OptionalInt portOver(Path tables) {
        return of(tables).processes.stream()
                .flatMap(process -> process.info().arguments().stream().flatMap(Arrays::stream))
                .filter(argument -> argument.startsWith(EmbeddedMariaDb.PORT_ARGUMENT))
                .mapToInt(argument -> Integer.parseInt(argument.substring(EmbeddedMariaDb.PORT_ARGUMENT.length())))
                .findFirst();
    }

    /** Stops it cleanly. It has not seen our new password, so taking it over would gain nothing but old settings. */
    void end(Duration limit) {
        for (ProcessHandle process : processes) {
            log.warn("Ending the database server {}, left over by a tracker that was killed", process.pid());
            EmbeddedMariaDb.end(process, limit);
        }
    }
}
