package org.raisingthegame.tracker.audit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.pages.ListTable;
import org.springframework.beans.factory.annotation.Autowired;

class AuditViewTest extends KaribuTest {

    @Autowired
    private Audit audit;

    private UserId head;
    private UserId officer;

    @BeforeEach
    void a_trail() {
        SchoolId ash = people.school("2088501", "Ash Primary");
        head = people.head(ash);
        officer = people.officer(BOROUGH);
        audit.record(AuditEvent.of(AuditKind.SIGN_IN).by(head));
        audit.record(AuditEvent.of(AuditKind.IMPORT)
                .by(head)
                .at(ash)
                .about("import", 12)
                .saying("3 rows added"));
    }

    @Test
    void the_officer_reads_the_trail_and_looks_for_what_he_wants() {
        openAs(officer);
        go("audit");
        assertThat(rows()).hasSize(2);
        assertThat(rows().getFirst())
                .containsExactly(
                        "20 Nov 2026, 12:00:00",
                        "Test HEADTEACHER",
                        "Import",
                        "Ash Primary",
                        "import 12",
                        "3 rows added");
        _get(TextField.class).setValue("import 12");
        assertThat(rows()).hasSize(1);
        _get(TextField.class).setValue("");
        _get(MultiSelectComboBox.class).setValue(Set.of(AuditKind.SIGN_IN));
        assertThat(rows()).hasSize(1);
        assertThat(page()).contains("1 entry");
    }

    @Test
    void for_a_head_the_page_does_not_exist_and_his_asking_is_in_the_trail() {
        openAs(head);
        assertNotFound("audit");
        openAs(officer);
        go("audit");
        assertThat(rows().getFirst()).contains("Access refused", "Page audit");
    }

    @SuppressWarnings("unchecked")
    private static List<List<String>> rows() {
        return _get(ListTable.class).rows();
    }
}
