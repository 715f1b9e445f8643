package org.raisingthegame.tracker.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a file is read; beyond it the file is refused in a sentence. All limits stand here and nowhere else.
 *
 * @param fileSize the largest upload. The largest published file known has 520,000 rows, of some 140 characters
 * @param sheets worksheets of one workbook
 * @param columns cells of one row
 * @param rows rows of one file; the largest published file known has 520,000
 * @param cells filled places of one file, from the first to the last of each row; the largest published file has 15 million
 * @param time how long it may take to read a file and to compare it, the database included; 600,000 rows take less than a
 *     minute on a laptop
 * @param zipEntries parts of a workbook, pictures included
 * @param inflatedSize bytes of one part of a workbook once unpacked
 * @param workbookSize bytes of all parts that are read once unpacked
 * @param inflateRatio how many bytes one packed byte may become; real sheets stay below 60
 * @param textLength characters of one cell; Excel allows 32,767
 * @param rowTextLength characters of all cells of one row
 * @param sharedTexts how many texts a workbook's cells may share
 * @param sharedTextLength characters of all texts that a workbook's cells share
 * @param issuesKept issues told one by one; further ones are counted
 * @param daysWaiting days after which a file that was neither imported nor put aside is deleted
 */
@ConfigurationProperties("tracker.imports.limits")
public record ImportLimits(
        @DefaultValue("100MB") DataSize fileSize,
        @DefaultValue("100") int sheets,
        @DefaultValue("500") int columns,
        @DefaultValue("600000") int rows,
        @DefaultValue("30000000") int cells,
        @DefaultValue("10m") Duration time,
        @DefaultValue("1000") int zipEntries,
        @DefaultValue("400MB") DataSize inflatedSize,
        @DefaultValue("800MB") DataSize workbookSize,
        @DefaultValue("200") int inflateRatio,
        @DefaultValue("32767") int textLength,
        @DefaultValue("250000") int rowTextLength,
        @DefaultValue("3000000") int sharedTexts,
        @DefaultValue("50000000") int sharedTextLength,
        @DefaultValue("20000") int issuesKept,
        @DefaultValue("7") int daysWaiting) {}
