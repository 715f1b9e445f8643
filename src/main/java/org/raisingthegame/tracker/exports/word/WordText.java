package org.raisingthegame.tracker.exports.word;

import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Text as XML can hold it: line breaks stay, control characters, which no document may contain, go. */
final class WordText {

    private WordText() {}

    static void write(XWPFRun run, String text) {
        String[] lines = text.split("\\R", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(clean(lines[line]), line);
        }
    }

    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\t' || point >= ' ' && point != 0xFFFE && point != 0xFFFF)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
