package org.raisingthegame.tracker.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The school's latest Key Stage 2 results as they might come back after the checking: every pupil at the standard. */
final class RevisedResults {

    private static final Path RESULTS = Path.of("sample-imports", "results", "Saltmarsh Lane Primary School KS2.xlsx");

    private static final Map<String, String> REVISED =
            Map.of("Reading Scaled Score", "104", "Maths Scaled Score", "104", "Writing TA", "EXS");

    private RevisedResults() {}

    static Path write(Path folder) throws IOException {
        Path file = folder.resolve("KS2 results 2025-26, revised.xlsx");
        try (InputStream in = Files.newInputStream(RESULTS);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            while (workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(0);
            }
            revise(workbook.getSheetAt(0));
            workbook.write(out);
        }
        return file;
    }

    private static void revise(Sheet sheet) {
        Map<Integer, String> columns = new HashMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                String revised = columns.get(cell.getColumnIndex());
                if (revised != null) {
                    cell.setCellValue(revised);
                } else if (REVISED.containsKey(cell.toString())) {
                    columns.put(cell.getColumnIndex(), REVISED.get(cell.toString()));
                }
            }
        }
    }
}
