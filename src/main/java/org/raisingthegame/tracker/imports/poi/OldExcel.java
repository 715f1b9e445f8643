package org.raisingthegame.tracker.imports.poi;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells a password-protected workbook from an old .xls: both are OLE2 containers. */
public final class OldExcel {

    private OldExcel() {}

    public static boolean isEncrypted(Path file) {
        return Boolean.TRUE.equals(XlsxFile.guarded(() -> hasEncryptedPackage(file)));
    }

    private static boolean hasEncryptedPackage(Path file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().hasEntry(Decryptor.DEFAULT_POIFS_ENTRY);
        }
    }
}
