package org.raisingthegame.tracker.installation;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.backups.BackupList;
import org.raisingthegame.tracker.database.SlowStatements;
import org.raisingthegame.tracker.installation.InstallationState.Condition;
import org.raisingthegame.tracker.installation.InstallationState.Memory;
import org.raisingthegame.tracker.installation.InstallationState.Part;
import org.raisingthegame.tracker.installation.InstallationState.Versions;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Looks at the installation for the borough officer, who need not be at the server for it. */
@Service
@PreAuthorize("hasRole('" + Rights.SEE_AUDIT + "')")
public class Installation {

    private static final int TABLES_SHOWN = 8;
    private static final int STATEMENTS_SHOWN = 10;

    /** The parts that mean something to a person, by the name of their health; in the order of the page. */
    private static final List<String> PARTS = List.of("db", "diskSpace", "backup", "mailServer", "dropFolderPath");

    private final InstallationQueries queries;
    private final SlowStatements slow;
    private final BackupList backups;
    private final HealthEndpoint health;

    Installation(InstallationQueries queries, SlowStatements slow, BackupList backups, HealthEndpoint health) {
        this.queries = queries;
        this.slow = slow;
        this.backups = backups;
        this.health = health;
    }

    /** How things are now. */
    public InstallationState state() {
        return new InstallationState(
                versions(),
                memory(),
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                parts(),
                queries.size(TABLES_SHOWN),
                backups.latest().orElse(null),
                backups.scheduled(),
                slow.slowest(STATEMENTS_SHOWN));
    }

    private Versions versions() {
        String program = Installation.class.getPackage().getImplementationVersion();
        return new Versions(
                Optional.ofNullable(program).orElse(""),
                Runtime.version().toString(),
                queries.serverVersion(),
                queries.schemaVersion());
    }

    private static Memory memory() {
        Runtime java = Runtime.getRuntime();
        return new Memory(java.totalMemory() - java.freeMemory(), java.maxMemory());
    }

    private List<Part> parts() {
        Map<String, HealthDescriptor> all = health.health() instanceof CompositeHealthDescriptor composite
                ? Optional.ofNullable(composite.getComponents()).orElse(Map.of())
                : Map.of();
        List<Part> parts = new ArrayList<>();
        for (String name : PARTS) {
            HealthDescriptor one = all.get(name);
            if (one != null) {
                parts.add(new Part(name, condition(one.getStatus())));
            }
        }
        return parts;
    }

    private static Condition condition(Status status) {
        return switch (status.getCode()) {
            case "UP" -> Condition.UP;
            case "WARNING" -> Condition.WARNING;
            case "UNKNOWN" -> Condition.UNUSED;
            default -> Condition.DOWN;
        };
    }
}
