package org.raisingthegame.tracker.imports.poi;

import org.apache.poi.poifs.filesystem.FileMagic;

/** What a file is, told by its first bytes and never by its name. */
public enum FileKind {
    /** A zip archive: an Excel workbook of today, if anything that we read. */
    ZIP,
    /** Microsoft's older container: an .xls workbook, or an .xlsx one with a password. */
    OLE2,
    /** A workbook from before that container. */
    OLD_EXCEL,
    WEB_PAGE,
    XML,
    PDF,
    /** A document or picture. */
    OTHER,
    /** Nothing that announces itself; text does not. */
    UNKNOWN;

    /** @param start the first bytes of the file; a few dozen are enough */
    public static FileKind of(byte[] start) {
        return switch (FileMagic.valueOf(start)) {
            case OOXML -> ZIP;
            case OLE2 -> OLE2;
            case BIFF2, BIFF3, BIFF4 -> OLD_EXCEL;
            case HTML -> WEB_PAGE;
            case XML -> XML;
            case PDF -> PDF;
            case RTF, JPEG, GIF, PNG, TIFF, EMF, WORD2 -> OTHER;
            // The others announce themselves by two letters, with which a heading may start as well ("BME …").
            default -> UNKNOWN;
        };
    }
}
