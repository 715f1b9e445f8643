package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.imports.MissingUpload;
import org.raisingthegame.tracker.imports.MissingUploads;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.HomePanel;
import org.springframework.core.annotation.Order;

/** On the home page of who uploads: what is still to come this year, of the own school or by the number of schools. */
@org.springframework.stereotype.Component
@Order(50)
class MissingUploadsPanel implements HomePanel {

    private final MissingUploads uploads;
    private final CurrentUser user;

    MissingUploadsPanel(MissingUploads uploads, CurrentUser user) {
        this.uploads = uploads;
        this.user = user;
    }

    @Override
    public Zone zone() {
        return Zone.SIDE;
    }

    @Override
    public Optional<Component> forThisVisit() {
        if (!user.may(Rights.UPLOAD)) {
            return Optional.empty();
        }
        List<MissingUpload> expected = uploads.all();
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        List<MissingUpload> missing =
                expected.stream().filter(upload -> !upload.missing().isEmpty()).toList();
        String year = uploads.thisYear().label();
        if (missing.isEmpty()) {
            Paragraph all = new Paragraph(say("imports.missing.none", year));
            all.addClassName("note");
            return Optional.of(all);
        }
        boolean oneSchool = user.currentSchool().isPresent();
        Card card = new Card(
                say("imports.missing.heading", year),
                oneSchool ? ofOneSchool(missing) : bySchools(missing),
                new RouterLink(say("imports.missing.go"), ImportsView.class));
        card.addClassName("missing-uploads");
        return Optional.of(card);
    }

    private static Component ofOneSchool(List<MissingUpload> missing) {
        UnorderedList list = new UnorderedList();
        missing.forEach(upload -> list.add(new ListItem(name(upload))));
        return list;
    }

    private static Component bySchools(List<MissingUpload> missing) {
        Div lines = new Div();
        missing.forEach(upload -> {
            UnorderedList names = new UnorderedList();
            upload.missing().forEach(school -> names.add(new ListItem(school)));
            lines.add(new Details(
                    say(
                            "imports.missing.schools",
                            name(upload),
                            Words.count(upload.missing().size()),
                            Words.count(upload.expected())),
                    names));
        });
        return lines;
    }

    private static String name(MissingUpload upload) {
        return say(
                "imports.missing.of-year",
                Words.format(upload.formatId()),
                upload.year().label());
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
