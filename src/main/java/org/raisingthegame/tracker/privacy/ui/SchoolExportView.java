package org.raisingthegame.tracker.privacy.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.FileLink;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.privacy.SchoolExport;
import org.raisingthegame.tracker.schools.School;

/** Takes all that is held of a school away as one file. */
@StyleSheet("assets/styles/privacy.css")
@Route("school-data")
@Menu(title = "privacy.export", order = 409)
@RolesAllowed(Rights.SUBJECT_ACCESS)
class SchoolExportView extends Page implements HasDynamicTitle {

    private final SchoolExport export;

    SchoolExportView(SchoolExport export) {
        this.export = export;
        add(new PageHeader(getTranslation("privacy.export"), getTranslation("privacy.export.sub")));
        List<School> schools = export.schools();
        add(
                schools.isEmpty()
                        ? new EmptyState(
                                getTranslation("privacy.export.none"), getTranslation("privacy.export.none.about"))
                        : new Card(getTranslation("privacy.export.what"), content(schools)));
    }

    private Div content(List<School> schools) {
        UnorderedList parts = new UnorderedList();
        Stream.of("pupils", "school", "files")
                .forEach(part -> parts.add(new ListItem(getTranslation("privacy.export.part." + part))));
        Div link = new Div();
        Select<School> choice = new Select<>();
        choice.setLabel(getTranslation("privacy.past.school"));
        choice.setItems(schools);
        choice.setItemLabelGenerator(School::name);
        choice.addValueChangeListener(change -> {
            link.removeAll();
            link.add(link(change.getValue()));
        });
        choice.setValue(schools.getFirst());
        choice.setVisible(schools.size() > 1);
        choice.addClassName("school-choice");
        Div content = new Div(parts, choice, link, new Paragraph(getTranslation("privacy.export.care")));
        content.addClassName("kept");
        return content;
    }

    /** Written as it is read: years of a school's records need not fit into memory. */
    private FileLink link(School school) {
        return FileLink.sentAsItIsRead(
                getTranslation("privacy.export.do", school.name()),
                "school-%s.zip".formatted(school.urn().value()),
                "application/zip",
                to -> export.write(school.id(), to));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("privacy.export"));
    }
}
