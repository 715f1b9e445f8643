package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.MissingUpload;
import org.raisingthegame.tracker.imports.MissingUploads;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.HomePanel;
import org.springframework.core.annotation.Order;

/** On the home page of who uploads: what is still to come this year, of the own school or by the number of schools, and the last imports. */
@org.springframework.stereotype.Component
@Order(50)
class MissingUploadsPanel implements HomePanel {

    private static final int LAST_IMPORTS = 3;

    private final MissingUploads uploads;
    private final ImportService imports;
    private final CurrentUser user;

    MissingUploadsPanel(MissingUploads uploads, ImportService imports, CurrentUser user) {
        this.uploads = uploads;
        this.imports = imports;
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
        Card card = missing.isEmpty()
                ? new Card(say("imports.title"), new Paragraph(say("imports.missing.none", year)))
                : new Card(
                        say("imports.missing.heading", year),
                        user.currentSchool().isPresent() ? ofOneSchool(missing) : bySchools(missing));
        List<ImportRun> last = imports.recent().stream().limit(LAST_IMPORTS).toList();
        if (!last.isEmpty()) {
            card.add(new H3(say("imports.home.last")), lastImports(last));
        }
        RouterLink all = new RouterLink(say("imports.missing.go"), ImportsView.class);
        all.addClassName("home-go");
        card.add(all);
        card.addClassName("missing-uploads");
        return Optional.of(card);
    }

    private static Component lastImports(List<ImportRun> last) {
        Div lines = new Div();
        last.forEach(run -> {
            Div line = new Div(ImportsNavigation.link(run), Words.state(run.state()));
            line.addClassName("home-waits");
            lines.add(line);
        });
        return lines;
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
            NativeDetails schools = new NativeDetails(
                    say(
                            "imports.missing.schools",
                            name(upload),
                            Words.count(upload.missing().size()),
                            Words.count(upload.expected())),
                    names);
            schools.addClassName("unfolds");
            lines.add(schools);
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
