package org.raisingthegame.samples.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Puts a password on a workbook, as Excel does. */
final class Locked {
    private Locked() {}

    static byte[] with(String password, byte[] workbook) throws IOException {
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        // Salts are drawn at random for a good reason, but these bytes are to be the same on every run and hide
        // nothing.
        encryptor.confirmPassword(password, salt(32, 1), salt(16, 2), salt(16, 3), salt(16, 4), salt(64, 5));
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(workbook);
            } catch (GeneralSecurityException e) {
                throw new IOException("Could not encrypt", e);
            }
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] salt(int length, int fill) {
        byte[] salt = new byte[length];
        Arrays.fill(salt, (byte) fill);
        return salt;
    }
}
