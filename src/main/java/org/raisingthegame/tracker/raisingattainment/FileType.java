package org.raisingthegame.tracker.raisingattainment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The kinds of file that may be attached to a plan. The content decides, never the name; a file whose name claims another
 * kind is refused, as is one that can hold a program (macros, pages with scripts).
 */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    TEXT("text/plain", "txt", "csv");

    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};

    /** A document of office programs has some dozens of entries; a file with more is made to keep us busy. */
    private static final int MOST_ENTRIES = 5_000;

    private final String contentType;
    private final Set<String> endings;

    FileType(String contentType, String... endings) {
        this.contentType = contentType;
        this.endings = Set.of(endings);
    }

    public String contentType() {
        return contentType;
    }

    /** What the content is; empty where it is none of these, or the name's ending says otherwise. */
    public static Optional<FileType> of(String name, byte[] content) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ofContent(content).filter(type -> type.endings.contains(ending));
    }

    private static Optional<FileType> ofContent(byte[] content) {
        if (startsWith(content, PDF_START)) {
            return Optional.of(PDF);
        }
        if (startsWith(content, PNG_START)) {
            return Optional.of(PNG);
        }
        if (startsWith(content, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (startsWith(content, ZIP_START)) {
            return ofOffice(content);
        }
        return isText(content) ? Optional.of(TEXT) : Optional.empty();
    }

    private static Optional<FileType> ofOffice(byte[] content) {
        FileType found = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String part = entry.getName().toLowerCase(Locale.ROOT);
                if (++entries > MOST_ENTRIES || part.endsWith("vbaproject.bin") || part.contains("activex")) {
                    return Optional.empty();
                }
                found = switch (part) {
                    case "word/document.xml" -> WORD;
                    case "xl/workbook.xml" -> EXCEL;
                    case "ppt/presentation.xml" -> POWERPOINT;
                    default -> found;
                };
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(found);
    }

    /** UTF-8 without noughts; whatever else it may be, no browser or office program would take it for text. */
    private static boolean isText(byte[] content) {
        for (byte one : content) {
            if (one == 0) {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return content.length > 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
