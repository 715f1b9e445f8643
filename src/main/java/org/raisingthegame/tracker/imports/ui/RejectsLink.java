package org.raisingthegame.tracker.imports.ui;

import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportRejects;
import org.raisingthegame.tracker.imports.ImportRejects.Rows;
import org.raisingthegame.tracker.imports.ImportRejects.Wording;
import org.raisingthegame.tracker.pages.FileLink;

/** Fetches the workbook in which the rows that are not right are marked. */
final class RejectsLink {

    private RejectsLink() {}

    /** The workbook goes out as it is written: a file of a whole borough comes back as long as it came. */
    static FileLink to(ImportRejects rejects, ImportId id, Rows rows, String words) {
        String word = Words.say("imports.rejects.file." + rows.name());
        Wording wording = new Wording(Words.say("imports.rejects.reason"), Words::sentence);
        FileLink link = FileLink.sentAsItIsRead(
                words, rejects.fileName(id, word), FileLink.WORKBOOK, to -> rejects.write(id, rows, wording, to));
        link.addClassName("download-link");
        return link;
    }
}
