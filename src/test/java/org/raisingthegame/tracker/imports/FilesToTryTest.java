package org.raisingthegame.tracker.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.DemoSignIn;
import org.raisingthegame.tracker.access.DemoSignIns;
import org.raisingthegame.tracker.demo.DemonstrationTest;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.raisingthegame.tracker.imports.spi.Severity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The head who tries the files for trying is told what the samples' read-me promises. Nothing is applied. */
@DemonstrationTest
class FilesToTryTest {

    private static final Path FOLDER = Path.of("sample-imports/try-these");
    private static final Path READ_ME = Path.of("sample-imports/README.md");

    @Autowired
    ImportService imports;

    @Autowired
    DemoSignIns signIns;

    @Autowired
    UserDetailsService accounts;

    @BeforeEach
    void theHeadSignsIn() {
        DemoSignIn head = signIns.all().getFirst();
        UserDetails account = accounts.loadUserByUsername(head.email());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
    }

    @AfterEach
    void theHeadSignsOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void of_the_new_roll_three_rows_are_handed_back_and_all_others_are_right() throws IOException {
        ImportPreview preview = preview("New roll with three mistakes.xlsx");

        assertThat(preview.issues())
                .filteredOn(issue -> issue.severity() == Severity.ERROR)
                .extracting(issue -> issue.messageKey() + " " + issue.row())
                .containsExactly(
                        "imports.issue.UPN_LENGTH 22",
                        "imports.issue.UPN_PROPOSED 62",
                        "imports.issue.SCHOOL_NOT_YOURS 102");
        assertThat(preview.counts().rejected()).isEqualTo(3);
        assertThat(READ_ME).content().contains(preview.counts().right() + " rows to import, 3 handed back");
    }

    @Test
    void of_the_results_one_is_new_and_on_no_roll_one_changed_and_all_others_the_same() throws IOException {
        ImportPreview preview = preview("KS2 results with a stranger.xlsx");

        assertThat(preview.counts())
                .isEqualTo(new RowCounts(1, 1, preview.counts().unchanged(), 0, 0));
        assertThat(preview.issues()).extracting(ImportIssue::messageKey).containsExactly("pupils.issue.NOT_ON_ROLL");
        assertThat(READ_ME).content().contains("; " + preview.counts().unchanged() + " rows the same");
    }

    @Test
    void of_the_attendance_two_rows_are_handed_back_and_all_others_the_same() throws IOException {
        ImportPreview preview = preview("Attendance with two mistakes.xlsx");

        assertThat(preview.issues())
                .extracting(issue -> issue.messageKey() + " " + issue.row())
                .containsExactly("attendance.issue.MORE_THAN_POSSIBLE 11", "attendance.issue.POSSIBLE_MISSING 31");
        assertThat(preview.counts().rejected()).isEqualTo(2);
        assertThat(preview.counts().added()).isZero();
        assertThat(preview.counts().unchanged()).isPositive();
    }

    @Test
    void marks_of_ones_own_come_in_with_a_question() throws IOException {
        ImportPreview preview = preview("In-year assessment with marks of our own.xlsx");

        assertThat(preview.counts().rejected()).isZero();
        assertThat(preview.counts().added()).isPositive();
        assertThat(preview.issues()).extracting(ImportIssue::messageKey).containsOnly("inyear.issue.MARK_NOT_MAPPED");
    }

    @Test
    void of_the_register_a_stranger_and_a_pupil_of_another_school_are_handed_back() throws IOException {
        ImportPreview preview = preview("Aim High register with two mistakes.xlsx");

        assertThat(preview.counts().rejected()).isEqualTo(2);
        assertThat(preview.counts().changed()).isPositive();
        assertThat(preview.counts().added()).isZero();
        assertThat(preview.issues())
                .extracting(ImportIssue::messageKey)
                .containsExactly("aimhigh.issue.PUPIL_NOT_YOURS", "aimhigh.issue.PUPIL_NOT_YOURS");
    }

    @Test
    void participants_come_a_session_later_but_for_a_stranger_and_a_pupil_of_another_school() throws IOException {
        ImportPreview preview = preview("Participants with two mistakes.xlsx");

        assertThat(preview.counts().rejected()).isEqualTo(2);
        assertThat(preview.counts().changed()).isPositive();
        assertThat(preview.issues())
                .extracting(ImportIssue::messageKey)
                .containsExactly("interventions.issue.PUPIL_NOT_YOURS", "interventions.issue.PUPIL_NOT_YOURS");
    }

    @Test
    void the_other_files_are_refused_with_a_reason_each() throws IOException {
        assertThat(refusal("Not a spreadsheet.xlsx")).isEqualTo(FileIssue.FILE_PDF);
        assertThat(refusal("Empty.xlsx")).isEqualTo(FileIssue.FILE_EMPTY);
        assertThat(refusal("Headings nobody knows.xlsx")).isEqualTo(FileIssue.FILE_NOT_RECOGNISED);
        assertThat(refusal("Locked.xlsx")).isEqualTo(FileIssue.FILE_PROTECTED);
    }

    private FileIssue refusal(String file) {
        return catchThrowableOfType(UnreadableFile.class, () -> preview(file)).issue();
    }

    private ImportPreview preview(String file) throws IOException {
        try (InputStream in = Files.newInputStream(FOLDER.resolve(file))) {
            ImportId id = imports.receive(file, in);
            try {
                return imports.preview(id, ImportChoices.NONE);
            } finally {
                imports.discard(id);
            }
        }
    }
}
