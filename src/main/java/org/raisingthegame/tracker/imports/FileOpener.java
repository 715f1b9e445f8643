package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.raisingthegame.tracker.imports.csv.CsvFile;
import org.raisingthegame.tracker.imports.csv.TextEncoding;
import org.raisingthegame.tracker.imports.poi.FileKind;
import org.raisingthegame.tracker.imports.poi.XlsFile;
import org.raisingthegame.tracker.imports.poi.XlsxFile;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.springframework.stereotype.Component;

/** Opens a file by what it holds; its name and ending decide nothing. */
@Component
class FileOpener {

    private static final int PEEK = 64 * 1024;

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
        if (start.length == 0) {
            throw new UnreadableFile(FileIssue.FILE_EMPTY);
        }
        return switch (FileKind.of(start)) {
            case ZIP -> XlsxFile.open(file, limits);
            case OLE2 -> XlsFile.open(file, limits);
            case OLD_EXCEL -> throw new UnreadableFile(FileIssue.FILE_OLD_EXCEL);
            case WEB_PAGE -> throw new UnreadableFile(FileIssue.FILE_WEB_PAGE);
            case XML -> throw new UnreadableFile(FileIssue.FILE_XML);
            case PDF -> throw new UnreadableFile(FileIssue.FILE_PDF);
            case OTHER -> throw new UnreadableFile(FileIssue.FILE_NOT_A_SPREADSHEET);
            case UNKNOWN -> openText(file, name);
        };
    }

    /** What a file is, by its content; {@link FileKind#UNKNOWN} for text. */
    FileKind kind(Path file) throws IOException {
        return FileKind.of(start(file));
    }

    private TableFile openText(Path file, String name) throws IOException {
        Charset charset = TextEncoding.of(file);
        String text = TextEncoding.start(file, charset, PEEK);
        if (text.chars().anyMatch(FileOpener::isInNoText)) {
            throw new UnreadableFile(FileIssue.FILE_NOT_A_SPREADSHEET);
        }
        if (text.isBlank()) {
            throw new UnreadableFile(FileIssue.FILE_EMPTY);
        }
        if (text.stripLeading().startsWith("<")) {
            throw new UnreadableFile(
                    text.stripLeading().startsWith("<?xml") ? FileIssue.FILE_XML : FileIssue.FILE_WEB_PAGE);
        }
        if (!looksLikeTable(text)) {
            throw new UnreadableFile(FileIssue.FILE_NOT_A_SPREADSHEET);
        }
        return CsvFile.open(file, charset, name, limits);
    }

    private static boolean isInNoText(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }

    /** A comma alone makes no table: a sentence has one too. */
    private static boolean looksLikeTable(String text) {
        List<Long> separators = text.lines()
                .map(line -> line.chars().filter(CsvFile::isSeparator).count())
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
