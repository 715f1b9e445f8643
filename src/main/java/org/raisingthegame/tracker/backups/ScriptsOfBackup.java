package org.raisingthegame.tracker.backups;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Shows Flyway only those of this program's migrations that a back-up was made with, so that its rows find the tables as they were;
 * the later ones are run over the rows, as at an upgrade.
 */
final class ScriptsOfBackup implements ResourceProvider {

    private static final String FOLDER = "db/migration/";

    private final Map<String, LoadableResource> scripts = new TreeMap<>();

    /** @throws BackupRefused when this program lacks one of them */
    ScriptsOfBackup(Collection<Manifest.Migration> migrations) throws IOException {
        PathMatchingResourcePatternResolver classPath = new PathMatchingResourcePatternResolver();
        List<String> lacking = new ArrayList<>();
        for (Manifest.Migration migration : migrations) {
            Resource script = classPath.getResource("classpath:" + FOLDER + migration.script());
            if (script.exists()) {
                scripts.put(migration.script(), new Script(migration.script(), script));
            } else {
                lacking.add(migration.script());
            }
        }
        if (!lacking.isEmpty()) {
            throw new BackupRefused(
                    "The back-up was made by a version of the program that this one does not know ("
                            + String.join(", ", lacking) + ").",
                    "Restore it with the version that made it, or a newer one.");
        }
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return scripts.get(name);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.values().stream()
                .filter(script -> script.getFilename().startsWith(prefix)
                        && Stream.of(suffixes).anyMatch(script.getFilename()::endsWith))
                .toList();
    }

    private static final class Script extends LoadableResource {

        private final String path;
        private final Resource content;

        Script(String path, Resource content) {
            this.path = path;
            this.content = content;
        }

        @Override
        public Reader read() {
            try {
                return new InputStreamReader(content.getInputStream(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + path;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + path;
        }

        @Override
        public String getFilename() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public String getRelativePath() {
            return path;
        }
    }
}
