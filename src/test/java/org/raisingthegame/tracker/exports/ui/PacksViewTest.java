package org.raisingthegame.tracker.exports.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.Downloaded;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.audit.TooManyExports;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.Packs;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PacksViewTest extends KaribuTest {

    @Autowired
    private Packs packs;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    private SchoolId ash;
    private SchoolId elm;

    @BeforeEach
    void two_schools() {
        ash = people.school("2088501", "Ash Primary");
        elm = people.school("2088502", "Elm Primary");
    }

    @Test
    void a_champion_takes_the_forum_sheet_and_is_offered_no_school() {
        openAs(people.champion(ash));
        go("packs");
        assertThat(_find(_get(Main.class), H2.class)).extracting(H2::getText).containsExactly("Champions’ forum sheet");
        _click(_get(Button.class, spec -> spec.withText("Check and make the pack")));
        assertThat(_get(Anchor.class, spec -> spec.withClasses("download")).getText())
                .isEqualTo("Download “Forum sheet” (Word)");
    }

    @Test
    void a_head_takes_the_true_figures_of_the_own_school_marked_on_every_page_and_the_trail_says_so()
            throws IOException {
        openAs(people.head(ash));
        Packs.Choice school = choice("dashboards.pack.school");
        assertThat(school.offer().markings()).containsExactlyInAnyOrder(Marking.CONFIDENTIAL, Marking.SHARED);
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        packs.write(school, new Pack.Request(school.offer().subject(), Marking.CONFIDENTIAL, Set.of()), to);
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(to.toByteArray()))) {
            assertThat(read.getHeaderList().getFirst().getText())
                    .startsWith("CONFIDENTIAL. True figures of Ash Primary");
        }
        assertThat(jdbc.sql("SELECT detail FROM audit_entry WHERE kind = 'EXPORT' AND school_id = ?")
                        .param(ash.value())
                        .query(String.class)
                        .list())
                .containsExactly("Black Caribbean pupils: results and exclusions, confidential");
    }

    @Test
    void who_has_taken_as_many_files_as_a_person_may_reads_why_once_and_is_offered_no_link() {
        openAs(people.champion(ash));
        takenButFor(0);
        go("packs");
        Button make = _get(Button.class, spec -> spec.withText("Check and make the pack"));
        Throwable refusal = catchThrowable(() -> _click(make));
        // Karibu hands failures to the test; in a browser they go to the program's own handler.
        program.getBean(ErrorHandler.class).error(new ErrorEvent(refusal));
        program.getBean(ErrorHandler.class).error(new ErrorEvent(refusal));
        assertThat(wordsOf(_get(Notification.class)))
                .contains("You have taken 100 files within an hour, which is as many as one person may. Wait a while");
        _assertNone(Anchor.class, spec -> spec.withClasses("download"));
    }

    @Test
    void a_link_that_is_fetched_once_more_than_a_person_may_goes_and_the_page_is_told() throws IOException {
        openAs(people.champion(ash));
        takenButFor(1);
        go("packs");
        _click(_get(Button.class, spec -> spec.withText("Check and make the pack")));
        Anchor link = _get(Anchor.class, spec -> spec.withClasses("download"));
        assertThat(Downloaded.by(link).getStatus()).isEqualTo(200);
        assertThat(Downloaded.by(link).getStatus()).isEqualTo(429);
        assertThatThrownBy(() -> MockVaadin.clientRoundtrip(false)).hasRootCauseInstanceOf(TooManyExports.class);
        _assertNone(Anchor.class, spec -> spec.withClasses("download"));
    }

    private void takenButFor(int left) {
        for (int file = left; file < TooManyExports.IN_AN_HOUR; file++) {
            audit.record(AuditEvent.of(AuditKind.EXPORT).saying("Paper"));
        }
    }

    @Test
    void what_was_not_offered_is_not_made() {
        openAs(people.head(elm));
        Packs.Choice elms = choice("dashboards.pack.school");
        openAs(people.head(ash));
        Pack.Request request = new Pack.Request(elms.offer().subject(), Marking.CONFIDENTIAL, Set.of());
        assertThatThrownBy(() -> packs.write(elms, request, new ByteArrayOutputStream()))
                .isInstanceOf(OutOfScope.class);
        openAs(people.advisor(ash));
        Packs.Choice own = choice("dashboards.pack.school");
        Pack.Request confidential = new Pack.Request(own.offer().subject(), Marking.CONFIDENTIAL, Set.of());
        assertThatThrownBy(() -> packs.look(own, confidential)).isInstanceOf(OutOfScope.class);
    }

    @Test
    void an_advisor_and_an_officer_take_no_confidential_file() {
        for (var who : List.of(people.advisor(ash), people.officer(BOROUGH), people.programmeTeam(BOROUGH))) {
            openAs(who);
            assertThat(packs.choices())
                    .flatExtracting(choice -> choice.offer().markings())
                    .containsOnly(Marking.SHARED);
        }
    }

    private Packs.Choice choice(String id) {
        return packs.choices().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
