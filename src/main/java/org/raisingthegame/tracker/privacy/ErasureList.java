package org.raisingthegame.tracker.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.spi.AfterRestore;
import org.raisingthegame.tracker.privacy.persistence.ErasureTable;
import org.raisingthegame.tracker.privacy.spi.ErasedPupils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The erasures of an installation, in a file beside its database that no back-up brings back: a line holds the erasure's own
 * token, the pupil's surrogate key and the schools', and nothing else. Where a database was restored from before an erasure,
 * the start makes it again, before the first page is served, however it was restored. Once: a key that the restored database gives to somebody new
 * later is not meant.
 */
@Component
public class ErasureList implements SmartInitializingSingleton, AfterRestore {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureList.class);

    private final Path file;
    private final ErasureTable table;
    private final ObjectProvider<ErasedPupils> pupils;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    ErasureList(
            @Value("${tracker.data-folder}/erasures.csv") Path file,
            ErasureTable table,
            ObjectProvider<ErasedPupils> pupils,
            PlatformTransactionManager transactions,
            Audit audit,
            Clock clock) {
        this.file = file;
        this.table = table;
        this.pupils = pupils;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds an erasure, before the transaction that makes it commits: one that is listed and was never made is made at the next
     * start, which is what was decided.
     */
    public void add(long pupil, Set<SchoolId> schools) {
        String token = UUID.randomUUID().toString();
        table.add(token, LocalDateTime.now(clock));
        String keys = schools.stream().map(SchoolId::toString).sorted().collect(Collectors.joining(" "));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    "%s,%d,%s%n".formatted(token, pupil, keys),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        replay();
    }

    /** The start has made them again already, if there is a list; where there is none, somebody has to know it. */
    @Override
    public void afterRestore(Instant madeAt) {
        replay();
        if (!Files.exists(file)) {
            LOG.warn(
                    "No list of erasures lies at {}. If any were made after {}, stop the program, bring the list from the"
                            + " installation that was backed up, and start again.",
                    file,
                    madeAt);
        }
    }

    /**
     * Makes the erasures of the list that this database has not seen.
     *
     * @return how many there were
     */
    public int replay() {
        List<String> missing = lines().stream()
                .filter(line -> !table.knows(line.split(",")[0]))
                .toList();
        for (String line : missing) {
            String[] cells = line.split(",");
            Set<SchoolId> schools = Arrays.stream(cells[2].split(" "))
                    .map(key -> new SchoolId(Long.parseLong(key)))
                    .collect(Collectors.toSet());
            transaction.executeWithoutResult(status -> {
                pupils.orderedStream().forEach(one -> one.erase(Long.parseLong(cells[1]), schools));
                table.add(cells[0], LocalDateTime.now(clock));
                audit.record(AuditEvent.of(AuditKind.ERASURE)
                        .about("pupil", Long.parseLong(cells[1]))
                        .saying("Made again after a restore"));
            });
        }
        if (!missing.isEmpty()) {
            LOG.info("{} erasures made again after a restore", missing.size());
        }
        return missing.size();
    }

    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
