package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.raisingthegame.tracker.pages.FileLink;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.SubjectAccess;
import org.raisingthegame.tracker.pupils.spi.SubjectAccessFormat;

/** The files with all that is held about a pupil, each made when it is fetched. */
class SubjectAccessLinks extends Div {

    SubjectAccessLinks(SubjectAccess access, PupilId pupil) {
        addClassName("actions");
        for (SubjectAccessFormat kind : access.formats()) {
            add(link(access, pupil, kind));
        }
    }

    private FileLink link(SubjectAccess access, PupilId pupil, SubjectAccessFormat kind) {
        return new FileLink(
                getTranslation("pupils.subject." + kind.id()),
                // It says nothing of the pupil.
                "pupil-%s.%s".formatted(pupil, kind.id().toLowerCase(Locale.ROOT)),
                kind.mediaType(),
                to -> access.write(pupil, kind, Words::say, to));
    }
}
