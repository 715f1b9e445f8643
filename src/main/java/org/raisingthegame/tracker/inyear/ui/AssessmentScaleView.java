package org.raisingthegame.tracker.inyear.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.inyear.AssessmentScale;
import org.raisingthegame.tracker.inyear.Judgement;
import org.raisingthegame.tracker.inyear.MarkInUse;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** Asks once for each mark of a school's own scale what it means. */
@Route("assessment-scale")
@Menu(title = "inyear.scale", order = 330)
@RolesAllowed(Rights.UPLOAD)
class AssessmentScaleView extends Page implements HasDynamicTitle {

    private final AssessmentScale scale;

    AssessmentScaleView(AssessmentScale scale) {
        this.scale = scale;
        show("");
    }

    private void show(String said) {
        removeAll();
        Optional<SchoolChoice> school = scale.currentSchool();
        add(new PageHeader(
                getTranslation("inyear.scale"), school.map(SchoolChoice::name).orElse("")));
        if (school.isEmpty()) {
            add(new EmptyState(getTranslation("inyear.scale.no-school"), getTranslation("inyear.scale.no-school.do")));
            return;
        }
        List<MarkInUse> marks = scale.marks(school.get().id());
        if (marks.isEmpty()) {
            add(new EmptyState(getTranslation("inyear.scale.none"), getTranslation("inyear.scale.none.do")));
            return;
        }
        add(new Card(getTranslation("inyear.scale.question"), questions(school.get(), marks, said)));
    }

    private Div questions(SchoolChoice school, List<MarkInUse> marks, String said) {
        Map<String, Select<Judgement>> answers = new LinkedHashMap<>();
        Div rows = new Div(new Note(getTranslation("inyear.scale.how")));
        for (MarkInUse mark : marks) {
            Select<Judgement> answer = new Select<>();
            answer.setLabel(getTranslation("inyear.scale.mark", mark.mark(), Integer.toString(mark.assessments())));
            answer.setItems(Judgement.values());
            answer.setItemLabelGenerator(judgement -> getTranslation(judgement.key()));
            answer.setPlaceholder(getTranslation("inyear.scale.not-said"));
            answer.addClassName("form-narrow");
            if (mark.meaning() != null) {
                answer.setValue(mark.meaning());
            }
            answers.put(mark.mark(), answer);
            rows.add(new Div(answer));
        }
        Button save = new Button(getTranslation("inyear.scale.save"), click -> save(school, answers));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Span saved = new Span(said);
        saved.addClassName("note");
        saved.getElement().setAttribute("role", "status");
        rows.add(save, saved);
        UnsavedChanges.in(rows);
        return rows;
    }

    private void save(SchoolChoice school, Map<String, Select<Judgement>> answers) {
        Map<String, Judgement> meanings = new LinkedHashMap<>();
        answers.forEach((mark, answer) -> answer.getOptionalValue().ifPresent(meaning -> meanings.put(mark, meaning)));
        scale.remember(school.id(), meanings);
        show(getTranslation("inyear.scale.saved"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inyear.scale.page-title");
    }
}
