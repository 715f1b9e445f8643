package org.raisingthegame.tracker.imports.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The character set of a text file: told by its byte order mark, else UTF-8 where all of it is, else Windows-1252. */
public final class TextEncoding {

    private static final int PIECE = 64 * 1024;
    private static final int SAMPLE = 4 * 1024;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    /** As Excel's "Unicode text" starts: the byte order mark of UTF-16, low byte first. */
    private static final byte[] UTF_16LE = {(byte) 0xff, (byte) 0xfe};

    private static final byte[] UTF_16BE = {(byte) 0xfe, (byte) 0xff};

    private TextEncoding() {}

    public static Charset of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        }
        if (startsWith(start, UTF_16LE) || hasZeros(start, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(start, UTF_16BE) || hasZeros(start, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    /** Whether nearly every other byte is zero, and none of the rest: UTF-16 without its mark, of English text. */
    private static boolean hasZeros(byte[] bytes, int first) {
        int zeros = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 != first) {
                    return false;
                }
                zeros++;
            }
        }
        return zeros > bytes.length * 2 / 5;
    }

    /** Windows-1252 text with a letter beyond ASCII is practically never valid UTF-8, so one pass decides. */
    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer chars = CharBuffer.allocate(PIECE);
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                if (decoder.decode(bytes, chars.clear(), end).isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }

    /** Opens a file behind its byte order mark. */
    static Reader open(Path file, Charset charset) throws IOException {
        // What can't be decoded becomes the sign for it, as Excel shows it; the rest of the file is still good.
        Reader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** The first characters of a file, behind its byte order mark. */
    public static String start(Path file, Charset charset, int length) throws IOException {
        try (Reader reader = open(file, charset)) {
            char[] start = new char[length];
            int filled = 0;
            for (int read = 0; read >= 0 && filled < length; read = reader.read(start, filled, length - filled)) {
                filled += read;
            }
            return new String(start, 0, filled);
        }
    }
}
