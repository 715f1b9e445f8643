package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
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

    private Anchor link(SubjectAccess access, PupilId pupil, SubjectAccessFormat kind) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    ByteArrayOutputStream made = new ByteArrayOutputStream();
                    access.write(pupil, kind, Words::say, made);
                    return new DownloadResponse(
                            new ByteArrayInputStream(made.toByteArray()),
                            // It says nothing of the pupil.
                            "pupil-%s.%s".formatted(pupil, kind.id().toLowerCase(Locale.ROOT)),
                            kind.mediaType(),
                            made.size());
                }),
                getTranslation("pupils.subject." + kind.id()));
        link.getElement().setAttribute("download", true);
        return link;
    }
}
