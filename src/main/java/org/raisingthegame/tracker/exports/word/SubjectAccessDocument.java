package org.raisingthegame.tracker.exports.word;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.Paper;
import org.raisingthegame.tracker.pupils.spi.SubjectAccessFormat;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** All that is held about a pupil as a Word document, to be read, printed and sent to a family. */
@Component
@Order(10)
class SubjectAccessDocument implements SubjectAccessFormat {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    @Override
    public String id() {
        return "DOCX";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public void write(Content content, UnaryOperator<String> words, OutputStream to) throws IOException {
        List<Paper.Part> parts = new ArrayList<>();
        for (Section section : content.sections()) {
            parts.add(new Paper.Heading(1, section.title()));
            if (section.rows().isEmpty()) {
                parts.add(Paper.Text.quiet(words.apply("pupils.subject.nothing")));
            }
            int number = 0;
            for (Map<String, String> row : section.rows()) {
                number++;
                if (section.rows().size() > 1) {
                    parts.add(new Paper.Heading(
                            3, "%d / %d".formatted(number, section.rows().size())));
                }
                parts.add(new Paper.Bullets(row.entrySet().stream()
                        .map(field -> field.getKey() + ": " + field.getValue())
                        .toList()));
            }
        }
        WordFile.write(
                new Paper(
                        words.apply("pupils.subject.title"),
                        "UPN %s. %s %s."
                                .formatted(
                                        content.upn().value(),
                                        words.apply("pupils.subject.as-at"),
                                        MOMENT.format(content.at())),
                        Marking.CONFIDENTIAL,
                        words.apply("pupils.subject.marking"),
                        parts),
                to);
    }
}
