package org.raisingthegame.tracker.exports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.raisingthegame.tracker.exports.FreeTextWarning;
import org.raisingthegame.tracker.exports.Packs;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.raisingthegame.tracker.pages.FileLink;

/** What to look at in the words of a paper before it is shared, and the link that downloads it. */
class PackOutcome extends Div {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    PackOutcome(Packs packs, Packs.Choice choice, Pack.Request request) {
        Packs.Warnings warnings = packs.look(choice, request);
        if (!warnings.namesChecked()) {
            add(new Paragraph(getTranslation("exports.names-not-checked")));
        }
        if (!warnings.warnings().isEmpty()) {
            add(new Paragraph(getTranslation("exports.look")));
            UnorderedList list = new UnorderedList();
            warnings.warnings().forEach(warning -> list.add(item(warning)));
            add(list);
        }
        FileLink download = new FileLink(
                getTranslation("exports.download", choice.offer().title()),
                fileName(choice, request),
                WORD,
                to -> packs.write(choice, request, to));
        download.addClassName("download");
        // What was looked at may be another paper when it can be made again.
        download.whenItFails(this::removeAll);
        add(download);
    }

    private ListItem item(FreeTextWarning warning) {
        ListItem item = new ListItem(warning.where() + ": ");
        if (!warning.numbers().isEmpty()) {
            item.add(getTranslation("exports.look.numbers", String.join("; ", warning.numbers())) + " ");
        }
        if (!warning.names().isEmpty()) {
            item.add(getTranslation("exports.look.names", String.join(", ", warning.names())));
        }
        return item;
    }

    private String fileName(Packs.Choice choice, Pack.Request request) {
        String pack = getTranslation(choice.id() + ".title");
        String subject = choice.offer().title();
        String name = subject.startsWith(pack) ? subject : pack + " " + subject;
        return name.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ("
                + request.marking().name().toLowerCase(Locale.UK) + ").docx";
    }
}
