package org.raisingthegame.tracker.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raisingthegame.tracker.imports.FileLook.Seen;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files with one oddity each, and what must become of them: {@code golden-imports/<case>.expected.json}, written by hand.
 * A workbook's case is read as .xlsx and as .xls.
 */
class GoldenFilesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    /**
     * What must become of a file.
     *
     * @param oddity what is odd in it
     * @param refused the issue where nothing of it is read
     * @param issues code and row, 0 for the whole sheet, in order
     * @param records for each record the parts of its text that matter; none where only the number of rows does
     */
    record Expected(
            String oddity,
            @Nullable String refused,
            int rows,
            int rejected,
            @Nullable List<String> issues,
            @Nullable List<List<String>> records) {}

    record Case(String name, String fileName, byte[] file) {
        @Override
        public String toString() {
            return fileName;
        }
    }

    static Stream<Case> cases() {
        Stream<Case> workbooks = GoldenWorkbooks.cases().entrySet().stream()
                .flatMap(each -> Stream.of(
                        new Case(
                                each.getKey(),
                                each.getKey() + ".xlsx",
                                GoldenWorkbooks.bytes(each.getValue(), new XSSFWorkbook())),
                        new Case(
                                each.getKey(),
                                each.getKey() + ".xls",
                                GoldenWorkbooks.bytes(each.getValue(), new HSSFWorkbook()))));
        Stream<Case> files = GoldenFiles.cases().entrySet().stream()
                .map(each -> new Case(each.getKey(), each.getKey(), each.getValue()));
        return Stream.concat(workbooks, files);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_oddity_is_met_as_it_should_be(Case given) throws Exception {
        Expected expected = expected(given.name());

        Seen seen = FileLook.at(folder, given.fileName(), given.file());

        assertThat(seen.refused() == null ? null : seen.refused().name())
                .as(expected.oddity())
                .isEqualTo(expected.refused());
        assertThat(seen.issues())
                .as(expected.oddity())
                .isEqualTo(Objects.requireNonNullElse(expected.issues(), List.of()));
        assertThat(seen.rows()).as(expected.oddity()).isEqualTo(expected.rows());
        assertThat(seen.rejected()).as(expected.oddity()).isEqualTo(expected.rejected());
        List<List<String>> records = Objects.requireNonNullElse(expected.records(), List.of());
        if (!records.isEmpty()) {
            assertThat(seen.records()).hasSameSizeAs(records);
        }
        for (int i = 0; i < records.size(); i++) {
            assertThat(seen.records().get(i)).as(expected.oddity()).contains(records.get(i));
        }
    }

    @Test
    void there_are_as_many_oddities_as_schools_have() {
        assertThat(cases().map(Case::name).distinct().count()).isGreaterThan(100);
    }

    private static Expected expected(String name) throws Exception {
        String path = "/golden-imports/" + name + ".expected.json";
        try (InputStream in = GoldenFilesTest.class.getResourceAsStream(path)) {
            assertThat(in).as("%s is missing", path).isNotNull();
            return JSON.readValue(in, Expected.class);
        }
    }
}
