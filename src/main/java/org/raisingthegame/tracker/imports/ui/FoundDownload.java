package org.raisingthegame.tracker.imports.ui;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.raisingthegame.tracker.imports.ImportFindings;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.pages.ListDownload;

/** What was found in a file as CSV: of pupils, so the trail says who took it. */
final class FoundDownload {

    /** Rows that are read from the database at once. */
    private static final int PIECE = 1000;

    private FoundDownload() {}

    /** @param rows those from an offset, as many as a limit allows */
    static ListDownload of(
            ImportFindings findings,
            ImportId id,
            String fileName,
            List<String> headings,
            BiFunction<Integer, Integer, List<List<String>>> rows) {
        return new ListDownload(fileName, () -> headings, () -> all(rows), () -> findings.listTaken(id));
    }

    private static Stream<List<String>> all(BiFunction<Integer, Integer, List<List<String>>> rows) {
        return Stream.iterate(0, offset -> offset + PIECE)
                .map(offset -> rows.apply(offset, PIECE))
                .takeWhile(piece -> !piece.isEmpty())
                .flatMap(List::stream);
    }
}
