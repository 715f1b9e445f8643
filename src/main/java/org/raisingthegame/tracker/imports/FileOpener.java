package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.raisingthegame.tracker.imports.csv.CsvFile;
import org.raisingthegame.tracker.imports.poi.FileKind;
import org.raisingthegame.tracker.imports.poi.OldExcel;
import org.raisingthegame.tracker.imports.poi.XlsxFile;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.springframework.stereotype.Component;

/** Opens a file by what it holds; its name and ending decide nothing. */
@Component
class FileOpener {

    private static final int PEEK = 4096;

    private final ImportLimits limits;

    FileOpener(ImportLimits limits) {
        this.limits = limits;
    }

    /**
     * @param file where the upload lies
     * @param name what the person called it
     * @throws UnreadableFile with the sentence to be told
     */
    TableFile open(Path file, String name) throws IOException {
        if (Files.size(file) > limits.fileSize().toBytes()) {
            throw new UnreadableFile(
                    FileIssue.FILE_TOO_BIG, Long.toString(limits.fileSize().toMegabytes()));
        }
        byte[] start = start(file);
        if (new String(start, StandardCharsets.ISO_8859_1).isBlank()) {
            throw new UnreadableFile(FileIssue.FILE_EMPTY);
        }
        return switch (FileKind.of(start)) {
            case ZIP -> openZip(file, start);
            case OLE2 ->
                throw new UnreadableFile(
                        OldExcel.isEncrypted(file) ? FileIssue.FILE_PROTECTED : FileIssue.FILE_OLD_EXCEL);
            case PDF -> throw new UnreadableFile(FileIssue.FILE_NOT_A_SPREADSHEET, "PDF");
            case UNKNOWN -> openText(file, name, start);
            case OTHER -> throw new UnreadableFile(FileIssue.FILE_OTHER_SPREADSHEET);
        };
    }

    private TableFile openZip(Path file, byte[] start) {
        // OpenDocument and other archives name their kind in the first entry.
        if (new String(start, StandardCharsets.ISO_8859_1).contains("mimetypeapplication/vnd.oasis")) {
            throw new UnreadableFile(FileIssue.FILE_OTHER_SPREADSHEET);
        }
        return XlsxFile.open(file, limits);
    }

    private TableFile openText(Path file, String name, byte[] start) throws IOException {
        for (byte b : start) {
            // No text holds these; UTF-16, which does, is for a later version.
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                throw new UnreadableFile(FileIssue.FILE_NOT_A_SPREADSHEET, "");
            }
        }
        String text =
                new String(start, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            throw new UnreadableFile(FileIssue.FILE_OTHER_SPREADSHEET);
        }
        if (!looksLikeTable(text)) {
            throw new UnreadableFile(FileIssue.FILE_NOT_A_SPREADSHEET, "");
        }
        return CsvFile.open(file, name, limits);
    }

    /** A comma alone makes no table: a sentence has one too. */
    private static boolean looksLikeTable(String text) {
        List<Long> separators = text.lines()
                .map(line -> line.chars().filter(c -> c == ',' || c == '\t').count())
                .filter(count -> count > 0)
                .toList();
        return separators.size() > 1 || separators.stream().anyMatch(count -> count > 1);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = new byte[PEEK];
            return Arrays.copyOf(start, Math.max(0, in.readNBytes(start, 0, PEEK)));
        }
    }
}
