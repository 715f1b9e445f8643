package org.raisingthegame.tracker.interventions.ui;

import static org.raisingthegame.tracker.interventions.ui.InterventionWords.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.charts.FigureTable;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.interventions.Post;
import org.raisingthegame.tracker.interventions.StaffTraining;
import org.raisingthegame.tracker.interventions.Trained;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** Who was trained, by post, and for whoever speaks for a school a form to say so. */
class TrainingCard extends Card {

    private final StaffTraining training;
    private final InterventionId id;
    private final Runnable changed;

    TrainingCard(StaffTraining training, InterventionId id, Runnable changed) {
        super(say("trained.title"));
        this.training = training;
        this.id = id;
        this.changed = changed;
        StaffTraining.Sheet sheet = training.of(id);
        if (sheet.people().isEmpty()) {
            add(new Paragraph(say("trained.none")));
        } else {
            int people =
                    sheet.people().values().stream().mapToInt(Integer::intValue).sum();
            add(new Paragraph(say("trained.all", people, sheet.schools())), new FigureTable(table(sheet.people())));
        }
        training.school().ifPresent(school -> {
            H3 heading = new H3(say("trained.say", school.name()));
            heading.addClassName("part-heading");
            add(heading, form(school));
        });
        sheet.own().forEach(one -> add(line(one)));
        add(InterventionWords.note(say("trained.care")));
    }

    private ChartTable table(Map<Post, Integer> people) {
        return new ChartTable(
                say("trained.title"),
                List.of(say("trained.post"), say("trained.people")),
                people.entrySet().stream()
                        .map(entry -> List.of(
                                Cell.plain(getTranslation(entry.getKey().key())),
                                Cell.plain(entry.getValue().toString())))
                        .toList());
    }

    private Div form(SchoolChoice school) {
        Select<Post> post = new Select<>();
        post.setLabel(say("trained.post"));
        post.setItems(Post.values());
        post.setItemLabelGenerator(one -> getTranslation(one.key()));
        post.setValue(Post.HEAD);
        IntegerField people = new IntegerField(say("trained.how-many"));
        people.setErrorMessage(say("trained.bad"));
        Button save = new Button(say("trained.save"), click -> {
            Integer number = people.getValue();
            boolean bad = number == null || number < 0 || number > Trained.MOST;
            people.setInvalid(bad);
            if (!bad && number != null) {
                training.say(id, school.id(), post.getValue(), number);
                changed.run();
            }
        });
        Div form = new Div(post, people, save);
        form.addClassName("fields");
        UnsavedChanges.in(form);
        return form;
    }

    private Div line(Trained one) {
        LocalDateTime at = one.saidAt();
        Span by = new Span(
                at == null || one.saidBy() == null
                        ? say("trained.by-list")
                        : say("trained.by", one.saidBy(), InterventionsNavigation.DAY.format(at.toLocalDate())));
        by.addClassName("note");
        Div line = new Div(new Span(say("trained.own", getTranslation(one.post().key()), one.people())), by);
        line.addClassName("trained-line");
        return line;
    }
}
