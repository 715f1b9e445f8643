package org.raisingthegame.tracker.imports.poi;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.util.LittleEndianInputStream;
import org.raisingthegame.tracker.imports.ImportLimits;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;

/**
 * The first records of an .xls workbook, looked over before POI reads them: POI makes as many texts as the workbook says
 * it has, even where it has none of them.
 */
final class XlsHead {

    private static final int END = 0x0a;
    private static final int ENCRYPTED = 0x2f;
    private static final int TEXTS = 0xfc;
    private static final int BYTES_OF_COUNTS = 8;

    private XlsHead() {}

    /** Closes the stream. @throws UnreadableFile when the workbook is encrypted, or says more than it can hold */
    static void check(InputStream workbook, ImportLimits limits) throws IOException {
        try (LittleEndianInputStream in = new LittleEndianInputStream(workbook)) {
            int kind = -1;
            while (kind != END && in.available() > 0) {
                kind = in.readUShort();
                int length = in.readUShort();
                if (kind == ENCRYPTED) {
                    throw new UnreadableFile(FileIssue.FILE_PROTECTED);
                }
                if (kind == TEXTS && length >= BYTES_OF_COUNTS) {
                    in.readInt();
                    long texts = Integer.toUnsignedLong(in.readInt());
                    if (texts > limits.sharedTexts() || texts > in.available()) {
                        throw new SheetXml.TooMuch();
                    }
                    length -= BYTES_OF_COUNTS;
                }
                in.skipNBytes(length);
            }
        }
    }
}
