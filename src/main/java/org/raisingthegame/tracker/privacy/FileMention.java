package org.raisingthegame.tracker.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.raisingthegame.tracker.privacy.spi.ErasedPupil;

/** Whether a file that somebody attached names a pupil, as far as a program can tell. */
public enum FileMention {
    NAMED,
    NOT_NAMED,
    /** A picture, a PDF, or a file that is broken or too large once unpacked: a person has to look. */
    UNREADABLE;

    /** More than any document of a school; a zip bomb unpacks to more. */
    private static final int MOST_BYTES = 50_000_000;

    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    /** Looks for the numbers, and for surname and forename beside each other in either order. */
    public static FileMention in(byte[] content, ErasedPupil pupil) {
        if (startsWith(content, "PK")) {
            return inZip(content, pupil);
        }
        String text = new String(content, StandardCharsets.UTF_8);
        boolean isText = text.indexOf('\0') < 0 && text.indexOf('\uFFFD') < 0 && !text.startsWith("%PDF");
        if (!isText) {
            return UNREADABLE;
        }
        return names(pupil).matcher(text).find() ? NAMED : NOT_NAMED;
    }

    /** Word, Excel and PowerPoint keep their words as XML within a zip. */
    private static FileMention inZip(byte[] content, ErasedPupil pupil) {
        Pattern names = names(pupil);
        int unpacked = 0;
        boolean pictures = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                byte[] part = zip.readNBytes(MOST_BYTES - unpacked);
                unpacked += part.length;
                if (unpacked >= MOST_BYTES) {
                    return UNREADABLE;
                }
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    String xml = new String(part, StandardCharsets.UTF_8);
                    // Word cuts a word into runs as it likes; what stands in one cell of a sheet stays together.
                    if (names.matcher(MARKUP.matcher(xml).replaceAll("")).find()
                            || names.matcher(MARKUP.matcher(xml).replaceAll(" "))
                                    .find()) {
                        return NAMED;
                    }
                } else {
                    pictures |= !entry.isDirectory();
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return UNREADABLE;
        }
        return pictures || unpacked == 0 ? UNREADABLE : NOT_NAMED;
    }

    private static Pattern names(ErasedPupil pupil) {
        Stream<String> numbers = pupil.numbers().stream().map(Pattern::quote);
        Stream<String> names = pupil.names().stream().flatMap(name -> {
            String surname = Pattern.quote(name.surname());
            String forename = Pattern.quote(name.forename());
            String between = "[^\\p{L}]{1,3}";
            return Stream.of(surname + between + forename, forename + between + surname)
                    .map(both -> "(?<!\\p{L})" + both + "(?!\\p{L})");
        });
        return Pattern.compile(
                Stream.concat(numbers, names).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean startsWith(byte[] content, String magic) {
        return content.length >= magic.length()
                && new String(content, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
    }
}
