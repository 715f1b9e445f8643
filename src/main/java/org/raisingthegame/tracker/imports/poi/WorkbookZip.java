package org.raisingthegame.tracker.imports.poi;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.raisingthegame.tracker.imports.ImportLimits;
import org.raisingthegame.tracker.imports.reading.Deadline;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;

/**
 * The zip archive of a workbook, looked over before POI opens it: POI holds what ties the parts together in memory, and
 * reads an archive without a directory from front to back into memory. The parts with the data are streamed from here.
 */
final class WorkbookZip implements Closeable {

    /** Bytes of one part that POI reads whole; the largest known, of a workbook with 100 sheets, has 30 KB. */
    static final int LARGEST_PLAN = 4 << 20;

    /** What the parts of a "Strict Open XML Spreadsheet" are tied together by. */
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

    private static final String ROOT = "_rels/.rels";
    private static final String TYPES = "[content_types].xml";

    private final ZipFile zip;
    private final ImportLimits limits;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Deadline deadline;
    private long unpacked;

    private WorkbookZip(ZipFile zip, ImportLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.deadline = Deadline.in(limits.time());
    }

    /** @throws UnreadableFile when the archive is of something else */
    static WorkbookZip open(Path file, ImportLimits limits) throws IOException {
        // Names that are not UTF-8 are of pictures and the like; none of them may stop us.
        ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        try {
            WorkbookZip workbook = new WorkbookZip(zip, limits);
            workbook.look();
            return workbook;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void look() throws IOException {
        if (zip.size() > limits.zipEntries()) {
            throw new SheetXml.TooMuch();
        }
        zip.stream().forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
        refuseOtherPrograms();
        boolean ofExcel = entries.keySet().stream().anyMatch(name -> name.startsWith("xl/"));
        boolean ofOffice = has(TYPES) && !has("word/document.xml") && !has("ppt/presentation.xml");
        if (!ofExcel && !ofOffice) {
            throw new UnreadableFile(FileIssue.FILE_NOT_A_SPREADSHEET);
        }
        checkPlan();
        refuseStrict();
    }

    private void refuseStrict() throws IOException {
        ZipEntry root = entries.get(ROOT);
        if (root == null) {
            return; // Told by POI.
        }
        try (InputStream in = zip.getInputStream(root)) {
            if (new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(STRICT)) {
                throw new UnreadableFile(FileIssue.FILE_STRICT_WORKBOOK);
            }
        }
    }

    private void refuseOtherPrograms() {
        if (has("xl/workbook.bin")) {
            throw new UnreadableFile(FileIssue.FILE_BINARY_WORKBOOK);
        }
        if (has("content.xml")) {
            throw new UnreadableFile(FileIssue.FILE_OPEN_DOCUMENT);
        }
        if (has("index/document.iwa") || has("index.zip")) {
            throw new UnreadableFile(FileIssue.FILE_NUMBERS);
        }
    }

    private boolean has(String name) {
        return entries.containsKey(name);
    }

    /** POI reads the relations of all parts when it opens a workbook, and compares no checksum. */
    private void checkPlan() throws IOException {
        long size = 0;
        byte[] buffer = new byte[8192];
        for (Map.Entry<String, ZipEntry> entry : entries.entrySet()) {
            if (!entry.getKey().endsWith(".rels") && !entry.getKey().equals(TYPES)) {
                continue;
            }
            CRC32 checksum = new CRC32();
            try (InputStream in = zip.getInputStream(entry.getValue())) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    checksum.update(buffer, 0, read);
                    size += read;
                    if (size > LARGEST_PLAN) {
                        throw new SheetXml.TooMuch();
                    }
                }
            }
            if (checksum.getValue() != entry.getValue().getCrc()) {
                throw new IOException("The checksum of a part does not fit");
            }
        }
    }

    /** Whether all parts together, unpacked, have at most so many bytes; what the archive says of them is not believed. */
    static boolean holdsAtMost(Path file, long bytes) throws IOException {
        byte[] buffer = new byte[8192];
        long size = 0;
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        size += read;
                        if (size > bytes) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    /** Streams a part, checked at its end. */
    InputStream stream(PackagePart part) throws IOException {
        ZipEntry entry = entries.get(key(part.getPartName().getName()));
        if (entry == null) {
            throw new IOException("A part is missing");
        }
        return new PartStream(zip.getInputStream(entry), entry, limits, this::spend);
    }

    /** All that is read of a workbook passes here, in pieces that are parsed before the next. */
    private void spend(int bytes) {
        deadline.check();
        unpacked += bytes;
        if (unpacked > limits.workbookSize().toBytes()) {
            throw new SheetXml.TooMuch();
        }
    }

    /** The names of parts are the same in any case. */
    private static String key(String name) {
        String plain = name.replace('\\', '/');
        return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
