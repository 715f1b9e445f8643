package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.pages.Tag;
import org.raisingthegame.tracker.raisingattainment.monitoring.Answer;
import org.raisingthegame.tracker.raisingattainment.monitoring.CriterionReview;
import org.raisingthegame.tracker.raisingattainment.monitoring.Judgement;

/** What a review says of one criterion: to be read, or to be filled in by whose turn it is. */
class CriterionFields extends Div {

    private final CriterionReview criterion;
    private final boolean writes;
    private final boolean answers;
    private final RadioButtonGroup<Judgement> judgement = new RadioButtonGroup<>();
    private final RadioButtonGroup<Answer> answer = new RadioButtonGroup<>();
    private final TextArea comment = new TextArea();

    CriterionFields(CriterionReview criterion, boolean writes, boolean answers) {
        this.criterion = criterion;
        this.writes = writes;
        this.answers = answers;
        addClassName("criterion");
        add(new H3(criterion.criterion()));
        if (writes) {
            judge();
        } else {
            judged(criterion.judgement());
        }
        if (answers) {
            answer();
        } else if (criterion.answer() != null) {
            answered(criterion.answer());
        }
    }

    static Paragraph said(String key, String words) {
        Span who = new Span(Words.say(key));
        who.addClassName("who");
        Paragraph said = new Paragraph(who, new Span(words));
        said.addClassNames("prose", "said");
        return said;
    }

    private void judge() {
        judgement.setLabel(Words.say("review.judgement"));
        judgement.setItems(Judgement.values());
        judgement.setItemLabelGenerator(one -> MonitoringWords.translated(one.titleKey()));
        judgement.setValue(criterion.judgement());
        judgement.addClassName("choices");
        comment(Words.say("review.judgement.comment"), criterion.comment());
        add(judgement, comment);
    }

    private void judged(@Nullable Judgement judged) {
        if (judged != null) {
            add(new Tag(
                    MonitoringWords.translated(judged.titleKey()),
                    switch (judged) {
                        case NOT_STARTED -> Tag.Tone.WARN;
                        case EMERGING, PARTLY -> Tag.Tone.NEUTRAL;
                        case MOSTLY, MET -> Tag.Tone.OK;
                    }));
        }
        if (!criterion.comment().isBlank()) {
            add(said("review.advisor-says", criterion.comment()));
        }
    }

    private void answer() {
        answer.setLabel(Words.say("review.answer.label"));
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(one -> MonitoringWords.translated(one.titleKey()));
        answer.setValue(criterion.answer());
        answer.addClassName("choices");
        comment(Words.say("review.answer.why"), criterion.answerComment());
        comment.setVisible(criterion.answer() == Answer.INACCURATE);
        answer.addValueChangeListener(change -> comment.setVisible(
                change.getValue() == Answer.INACCURATE || !comment.getValue().isBlank()));
        add(answer, comment);
    }

    private void answered(Answer given) {
        Paragraph line = new Paragraph(Words.say("review.answered", MonitoringWords.translated(given.titleKey())));
        line.addClassName("answered");
        add(line);
        if (!criterion.answerComment().isBlank()) {
            add(said("review.head-says", criterion.answerComment()));
        }
    }

    private void comment(String label, String value) {
        comment.setLabel(label);
        comment.setValue(value);
        comment.setMaxLength(CriterionReview.LONGEST_COMMENT);
        comment.setWidthFull();
    }

    CriterionReview judged() {
        return criterion.judged(judgement.getValue(), comment.getValue());
    }

    CriterionReview answered() {
        return criterion.answered(answer.getValue(), comment.getValue());
    }

    /** Marks what this person has still to fill in. */
    void markMissing() {
        mark(judgement, writes && judgement.getValue() == null, "review.judgement.missing");
        mark(answer, answers && answer.getValue() == null, "review.answer.missing");
        boolean noReason = answers
                && answer.getValue() == Answer.INACCURATE
                && comment.getValue().isBlank();
        comment.setErrorMessage(Words.say("review.answer.why.missing"));
        comment.setInvalid(noReason);
    }

    private static void mark(RadioButtonGroup<?> group, boolean missing, String key) {
        group.setErrorMessage(Words.say(key));
        group.setInvalid(missing);
    }
}
