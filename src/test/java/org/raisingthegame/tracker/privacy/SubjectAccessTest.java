package org.raisingthegame.tracker.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.RollFile;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.SubjectAccess;
import org.raisingthegame.tracker.pupils.SubjectAccessFile;
import org.raisingthegame.tracker.pupils.spi.SubjectAccessFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is handed to a family that asks, and that no module keeps something back. */
class SubjectAccessTest extends KaribuTest {

    /** Tables that refer to pupils and are no record of theirs, each with the reason. */
    private static final Map<String, String> NO_RECORDS = Map.of(
            "pupils_merge", "says which numbers were joined; its rows are told as the pupil's own",
            "pupils_likeness", "digests of what the latest roll says, made anew from it");

    private static final String JADE = RollFile.upn(1);

    @Autowired
    private List<PupilRecordContributor> contributors;

    @Autowired
    private SubjectAccess access;

    @Autowired
    private ImportService imports;

    @Autowired
    private JdbcClient jdbc;

    private SchoolId ash;
    private UserId head;
    private PupilId jade;

    @BeforeEach
    void a_pupil_with_a_roll_and_a_suspension() {
        ash = people.school("2088501", "Ash & Elm Primary");
        head = people.head(ash);
        openAs(head);
        byte[] file = RollFile.of("2088501", "01/10/2025", List.of(List.of(JADE, "Reid", "<b>Jade", "6", "BCRB")));
        ImportId id = imports.receive("Autumn.xlsx", new ByteArrayInputStream(file));
        imports.apply(id, ImportChoices.NONE, false);
        jade = new PupilId(
                jdbc.sql("SELECT id FROM pupils_pupil").query(Long.class).single());
        jdbc.sql("""
                        INSERT INTO exclusions_exclusion (school_id, pupil_id, start_date, category, academic_year, sessions,
                          reason1, status) VALUES (?, ?, '2026-03-02', 'SUSP', 2026, 5, 'DB', 'ISSUED')
                        """).params(ash.value(), jade.value()).update();
    }

    @Test
    void every_table_that_refers_to_pupils_is_declared_by_the_module_that_made_it() {
        Set<String> declared = contributors.stream()
                .flatMap(contributor -> contributor.tables().stream())
                .map(PupilTable::name)
                .collect(Collectors.toSet());
        List<String> referring = jdbc.sql("""
                        SELECT DISTINCT table_name FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND column_name = 'pupil_id' AND table_name NOT LIKE 'figures%'
                          AND table_name IN (SELECT table_name FROM information_schema.tables
                                             WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE')
                        UNION SELECT table_name FROM information_schema.key_column_usage
                        WHERE table_schema = DATABASE() AND referenced_table_name = 'pupils_pupil'
                        """).query(String.class).list();
        assertThat(referring).contains("pupils_roll", "attainment_ks2", "exclusions_exclusion");
        assertThat(referring.stream().filter(table -> !NO_RECORDS.containsKey(table)))
                .as("a PupilRecordContributor declares each table with rows about pupils")
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void the_file_has_everything_from_every_module_with_its_source() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(file(SubjectAccessFile.JSON));
        assertThat(json.path("upn").asString()).isEqualTo(JADE);
        JsonNode roll = json.path("records").path("Pupil roll").path(0);
        assertThat(roll.path("Surname").asString()).isEqualTo("Reid");
        assertThat(roll.path("School").asString()).isEqualTo("Ash & Elm Primary");
        assertThat(roll.path("Comes from").asString()).isEqualTo("Autumn.xlsx");
        assertThat(json.path("records")
                        .path("Suspensions and exclusions")
                        .path(0)
                        .path("Sessions")
                        .asString())
                .isEqualTo("5");
        assertThat(json.toString()).doesNotContain("!pupils.", "!exclusions.", "pupil_id");
        assertThat(file(SubjectAccessFile.HTML))
                .contains("<h2>Pupil roll</h2>", "&lt;b&gt;Jade", "Ash &amp; Elm Primary", "Nothing is held.")
                .doesNotContain("<b>");
        assertThat(jdbc.sql("SELECT detail FROM audit_entry WHERE kind = 'EXPORT' AND subject_id = ?")
                        .param(jade.value())
                        .query(String.class)
                        .list())
                .containsExactly("All that is held, JSON", "All that is held, HTML");
    }

    @Test
    void a_family_gets_the_same_as_one_word_document() throws IOException {
        assertThat(access.formats()).extracting(SubjectAccessFormat::id).containsExactly("DOCX", "HTML", "JSON");
        var to = new ByteArrayOutputStream();
        access.write(jade, access.formats().getFirst(), key -> UI.getCurrent().getTranslation(key), to);
        try (var document = new XWPFDocument(new ByteArrayInputStream(to.toByteArray()))) {
            List<String> lines = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(lines)
                    .contains(
                            "Pupil roll",
                            "Surname: Reid",
                            "Forename: <b>Jade",
                            "School: Ash & Elm Primary",
                            "Comes from: Autumn.xlsx",
                            "Suspensions and exclusions",
                            "Sessions: 5",
                            "Nothing is held.")
                    .anyMatch(line -> line.startsWith("UPN " + JADE));
            assertThat(document.getHeaderList().getFirst().getText()).contains("Confidential");
        }
    }

    @Test
    void nobody_else_takes_it_away() {
        openAs(people.head(people.school("2088502", "Oak Primary")));
        assertThatThrownBy(() -> file(SubjectAccessFile.JSON)).isInstanceOf(OutOfScope.class);
        UserId advisor = people.advisor(ash);
        people.showNames(advisor, ash);
        openAs(advisor);
        assertThatThrownBy(() -> file(SubjectAccessFile.JSON)).isInstanceOf(AccessDeniedException.class);
    }

    private String file(SubjectAccessFormat kind) throws IOException {
        var to = new ByteArrayOutputStream();
        access.write(jade, kind, key -> UI.getCurrent().getTranslation(key), to);
        return to.toString(StandardCharsets.UTF_8);
    }
}
