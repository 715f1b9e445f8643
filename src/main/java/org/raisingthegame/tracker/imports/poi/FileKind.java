package org.raisingthegame.tracker.imports.poi;

import org.apache.poi.poifs.filesystem.FileMagic;

/** What a file is, told by its first bytes and never by its name. */
public enum FileKind {
    /** A zip archive: an Excel workbook of today, if anything that we read. */
    ZIP,
    /** Microsoft's older container: an old Excel workbook, or a new one with a password. */
    OLE2,
    PDF,
    /** A kind that is known, and that we don't read. */
    OTHER,
    /** Nothing that announces itself; text does not. */
    UNKNOWN;

    /** @param start the first bytes of the file; a few dozen are enough */
    public static FileKind of(byte[] start) {
        return switch (FileMagic.valueOf(start)) {
            case OOXML -> ZIP;
            case OLE2 -> OLE2;
            case PDF -> PDF;
            case UNKNOWN -> UNKNOWN;
            default -> OTHER;
        };
    }
}
