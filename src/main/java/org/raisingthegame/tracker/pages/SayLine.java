package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentence a figures page opens with, such as a head could read out to governors. */
public class SayLine extends Paragraph {

    private static final Pattern MARKED = Pattern.compile("\\*([^*]+)\\*|_([^_]+)_");

    /**
     * @param sentence plain text, in which {@code *58 %*} is a figure of the group in view (its colour) and
     *                 {@code _no clear change_} a verdict (bold). Nothing in it is read as HTML.
     */
    public SayLine(String sentence) {
        addClassName("say");
        Matcher marked = MARKED.matcher(sentence);
        int from = 0;
        while (marked.find()) {
            add(sentence.substring(from, marked.start()));
            String figure = marked.group(1);
            add(figure != null ? emphasised("say-figure", figure) : emphasised("say-verdict", marked.group(2)));
            from = marked.end();
        }
        add(sentence.substring(from));
    }

    private static Span emphasised(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
