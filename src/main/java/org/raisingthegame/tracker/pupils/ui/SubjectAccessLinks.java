package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.SubjectAccess;
import org.raisingthegame.tracker.pupils.SubjectAccessFile;

/** The files with all that is held about a pupil, each made when it is fetched. */
class SubjectAccessLinks extends Div {

    SubjectAccessLinks(SubjectAccess access, PupilId pupil) {
        addClassName("actions");
        for (SubjectAccessFile kind : SubjectAccessFile.values()) {
            add(link(access, pupil, kind));
        }
    }

    private Anchor link(SubjectAccess access, PupilId pupil, SubjectAccessFile kind) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    ByteArrayOutputStream made = new ByteArrayOutputStream();
                    access.write(pupil, kind, Words::say, made);
                    return new DownloadResponse(
                            new ByteArrayInputStream(made.toByteArray()),
                            kind.fileName(pupil),
                            kind.mediaType(),
                            made.size());
                }),
                getTranslation("pupils.subject." + kind.name()));
        link.getElement().setAttribute("download", true);
        return link;
    }
}
