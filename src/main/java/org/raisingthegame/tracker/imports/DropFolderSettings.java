package org.raisingthegame.tracker.imports;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A folder into which schools' systems write their scheduled exports.
 *
 * @param path the folder, with a folder in it for each school, named by its DfE number; without it nothing is picked up
 * @param every how often it is looked at
 * @param stillFor how long a file must not have changed before it is taken for whole
 * @param onlyIfAllRight whether nothing of a file is imported as long as one row is handed back
 */
@ConfigurationProperties("tracker.imports.drop-folder")
public record DropFolderSettings(
        @Nullable Path path,
        @DefaultValue("1m") Duration every,
        @DefaultValue("30s") Duration stillFor,
        @DefaultValue("false") boolean onlyIfAllRight) {}
