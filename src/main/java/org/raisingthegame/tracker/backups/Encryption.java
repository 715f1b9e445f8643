package org.raisingthegame.tracker.backups;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.jspecify.annotations.Nullable;

/**
 * A back-up under a passphrase: an OpenPGP message (AES-256, with protection of its integrity), which {@code gpg --decrypt} opens
 * as well.
 */
final class Encryption {

    /** How often the passphrase is hashed into a key, coded as RFC 4880 does: 65 million bytes, about 0.3 s for each guess. */
    private static final int MOST_HASHING = 0xff;

    private static final int CHUNK = 1 << 16;

    private Encryption() {}

    /** What is written to it reaches {@code out} encrypted. Closing it ends the message and closes {@code out}. */
    static OutputStream encrypt(OutputStream out, char[] passphrase) throws IOException {
        try {
            var message = new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                    .setWithIntegrityPacket(true)
                    .setSecureRandom(new SecureRandom()));
            message.addMethod(new BcPBEKeyEncryptionMethodGenerator(
                    passphrase, new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256), MOST_HASHING));
            OutputStream encrypted = message.open(out, new byte[CHUNK]);
            OutputStream data = new PGPLiteralDataGenerator()
                    .open(encrypted, PGPLiteralData.BINARY, "backup.zip", PGPLiteralData.NOW, new byte[CHUNK]);
            return new FilterOutputStream(data) {
                @Override
                public void write(byte[] bytes, int start, int length) throws IOException {
                    data.write(bytes, start, length);
                }

                @Override
                public void close() throws IOException {
                    data.close();
                    encrypted.close();
                    out.close();
                }
            };
        } catch (PGPException e) {
            throw new IOException(e);
        }
    }

    /**
     * Writes the message's content to {@code out}. Only when it returns is it known that nothing was changed.
     *
     * @throws BackupRefused when the passphrase does not open it, or it was changed or cut off
     */
    static void decrypt(InputStream message, char[] passphrase, OutputStream out) throws IOException {
        try {
            Object first = new BcPGPObjectFactory(new BufferedInputStream(message, CHUNK)).nextObject();
            if (!(first instanceof PGPEncryptedDataList list)
                    || !(list.get(0) instanceof PGPPBEEncryptedData encrypted)
                    || !encrypted.isIntegrityProtected()) {
                throw new BackupRefused("This file is not a back-up.", "Name one that ./rtg backup has made.");
            }
            InputStream clear = encrypted.getDataStream(
                    new BcPBEDataDecryptorFactory(passphrase, new BcPGPDigestCalculatorProvider()));
            if (!(new BcPGPObjectFactory(clear).nextObject() instanceof PGPLiteralData content)) {
                throw wrongPassphrase(null);
            }
            content.getInputStream().transferTo(out);
            if (!encrypted.verify()) {
                throw damaged(null);
            }
        } catch (PGPException e) {
            throw wrongPassphrase(e);
        } catch (IOException e) {
            // The library says so where the message ends too early or makes no sense.
            throw damaged(e);
        }
    }

    private static BackupRefused wrongPassphrase(@Nullable Exception cause) {
        return new BackupRefused(
                "The passphrase does not open this back-up, or the file was changed.",
                "Try again with the passphrase that was set when it was made.",
                cause);
    }

    private static BackupRefused damaged(@Nullable Exception cause) {
        return new BackupRefused(
                "The back-up is damaged: it was changed or cut off after it was made.",
                "Take another copy of it, or an older one.",
                cause);
    }
}
