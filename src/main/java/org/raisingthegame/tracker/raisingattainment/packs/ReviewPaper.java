package org.raisingthegame.tracker.raisingattainment.packs;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.tracker.exports.Paper;
import org.raisingthegame.tracker.exports.spi.Pack.FreeText;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.monitoring.CriterionReview;
import org.raisingthegame.tracker.raisingattainment.monitoring.Monitoring;
import org.raisingthegame.tracker.raisingattainment.monitoring.Review;
import org.raisingthegame.tracker.raisingattainment.monitoring.ReviewState;
import org.springframework.stereotype.Component;

/** What advisor and head wrote to each other in the reviews of a plan; only in a paper for which somebody ticked it. */
@Component
class ReviewPaper {

    private final Monitoring monitoring;
    private final Words words = I18NProvider::translate;

    ReviewPaper(Monitoring monitoring) {
        this.monitoring = monitoring;
    }

    List<Paper.Part> parts(PlanSheet plan) {
        List<Paper.Part> parts = new ArrayList<>();
        List<Review> reviews = sent(plan);
        if (reviews.isEmpty()) {
            return parts;
        }
        parts.add(new Paper.Heading(1, words.say("raisingattainment.pack.reviews")));
        for (Review review : reviews) {
            parts.add(new Paper.Heading(2, title(review)));
            Stream.of(review.comment(), review.answerComment())
                    .filter(text -> !text.isBlank())
                    .forEach(text -> parts.add(Paper.Text.plain(text)));
            List<String> judged = review.criteria().stream()
                    .filter(one -> one.judgement() != null)
                    .map(this::line)
                    .toList();
            if (!judged.isEmpty()) {
                parts.add(new Paper.Bullets(judged));
            }
        }
        return parts;
    }

    List<FreeText> freeTexts(PlanSheet plan) {
        return sent(plan).stream()
                .flatMap(review -> Stream.concat(
                                Stream.of(review.comment(), review.answerComment()),
                                review.criteria().stream()
                                        .flatMap(one -> Stream.of(one.criterion(), one.comment(), one.answerComment())))
                        .filter(text -> !text.isBlank())
                        .map(text -> new FreeText(title(review), text)))
                .toList();
    }

    /** What the advisor has not sent yet is nobody else's. */
    private List<Review> sent(PlanSheet plan) {
        return monitoring.sheet(plan).reviews().stream()
                .filter(review -> review.state() != ReviewState.DUE)
                .toList();
    }

    private String title(Review review) {
        return words.say(
                "raisingattainment.pack.review",
                words.say(review.term().titleKey()),
                review.year().label(),
                words.say(review.state().titleKey()));
    }

    private String line(CriterionReview one) {
        StringBuilder line = new StringBuilder(one.criterion())
                .append(": ")
                .append(words.say("raisingattainment.judgement." + one.judgement()));
        if (!one.comment().isBlank()) {
            line.append("\n").append(words.say("raisingattainment.pack.advisor-says", one.comment()));
        }
        if (one.answer() != null) {
            line.append("\n")
                    .append(words.say(
                            "raisingattainment.pack.head-says",
                            words.say(one.answer().titleKey()),
                            one.answerComment()));
        }
        return line.toString().strip();
    }
}
