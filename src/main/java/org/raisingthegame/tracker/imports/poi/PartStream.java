package org.raisingthegame.tracker.imports.poi;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.raisingthegame.tracker.imports.ImportLimits;

/**
 * One unpacked part of a workbook. It stops at what only a hostile file has: a part far larger than it is packed, or
 * markup without end. At its end it compares the checksum, so that a damaged part never passes for another value.
 */
final class PartStream extends FilterInputStream {

    /** Bytes between two "<": more than the longest text of a cell takes, even with every character as a reference. */
    private static final int LONGEST_PIECE = 1 << 20;

    private static final int LONGEST_READ = 1 << 16;
    /** Small parts of repeated blanks pack very well and do no harm. */
    private static final int RATIO_COUNTS_FROM = 1 << 20;

    private final ZipEntry entry;
    private final IntConsumer spent;
    private final long most;
    private final CRC32 checksum = new CRC32();
    private long count;
    private int piece;
    private boolean checked;

    /** @param spent told of all bytes as they are unpacked; may end the reading */
    PartStream(InputStream unpacked, ZipEntry entry, ImportLimits limits, IntConsumer spent) {
        super(unpacked);
        this.entry = entry;
        this.spent = spent;
        this.most = Math.min(
                limits.inflatedSize().toBytes(),
                Math.max(RATIO_COUNTS_FROM, entry.getCompressedSize() * limits.inflateRatio()));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, Math.min(length, LONGEST_READ));
        if (read < 0) {
            compareChecksum();
            return read;
        }
        checksum.update(bytes, offset, read);
        count += read;
        spent.accept(read);
        if (count > most) {
            throw new SheetXml.TooMuch();
        }
        measurePieces(bytes, offset, offset + read);
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        return read(new byte[(int) Math.min(n, 8192)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Only what reaches over several reads can be too long: each is far shorter than a piece may be. */
    private void measurePieces(byte[] bytes, int from, int end) {
        int last = end - 1;
        while (last >= from && bytes[last] != '<') {
            last--;
        }
        int first = from;
        while (first < last && bytes[first] != '<') {
            first++;
        }
        if (piece + first - from > LONGEST_PIECE) {
            throw new SheetXml.TooMuch();
        }
        piece = last < from ? piece + end - from : end - last;
        if (piece > LONGEST_PIECE) {
            throw new SheetXml.TooMuch();
        }
    }

    private void compareChecksum() throws IOException {
        if (!checked && checksum.getValue() != entry.getCrc()) {
            throw new IOException("The checksum of a part does not fit");
        }
        checked = true;
    }
}
