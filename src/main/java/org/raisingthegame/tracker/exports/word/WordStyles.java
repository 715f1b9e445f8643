package org.raisingthegame.tracker.exports.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The styles of a paper, by the names that Word itself gives its built-in ones, so that its navigation, its table of
 * contents and screen readers know a heading for what it is, and a school can put its own look on all of them at once.
 */
final class WordStyles {

    static final String TITLE = "Title";
    static final String SUBTITLE = "Subtitle";
    static final String LEADING = "Leading";
    static final String QUIET = "Quiet";
    static final String CAPTION = "Caption";
    static final String BULLET = "ListBullet";
    static final String CELL = "TableText";

    /** For tables of so many columns that words would be broken in two. */
    static final String SMALL_CELL = "TableTextSmall";

    static final String MARKING = "Header";

    private static final String FONT = "Arial";
    private static final String INK = "1D2430";
    private static final String INK_QUIET = "4A5568";

    private final XWPFStyles styles;

    private WordStyles(XWPFStyles styles) {
        this.styles = styles;
    }

    static String heading(int level) {
        return "Heading" + level;
    }

    static void addTo(XWPFDocument document) {
        WordStyles made = new WordStyles(document.createStyles());
        made.styles.setSpellingLanguage("en-GB");
        made.paragraph("Normal", "Normal", 11, false, INK, 0, 120, 0);
        made.paragraph(TITLE, "Title", 24, true, INK, 0, 60, 0);
        made.paragraph(SUBTITLE, "Subtitle", 12, false, INK_QUIET, 0, 240, 0);
        made.paragraph(heading(1), "heading 1", 17, true, INK, 360, 120, 1);
        made.paragraph(heading(2), "heading 2", 13, true, INK, 280, 80, 2);
        made.paragraph(heading(3), "heading 3", 11, true, INK, 200, 60, 3);
        made.paragraph(LEADING, "Leading", 13, false, INK, 0, 160, 0);
        made.paragraph(QUIET, "Quiet", 9, false, INK_QUIET, 0, 100, 0);
        made.paragraph(CAPTION, "caption", 10, true, INK, 160, 60, 0);
        made.paragraph(BULLET, "List Bullet", 11, false, INK, 0, 60, 0);
        made.paragraph(CELL, "Table Text", 9, false, INK, 20, 20, 0);
        made.paragraph(SMALL_CELL, "Table Text Small", 8, false, INK, 20, 20, 0);
        made.paragraph(MARKING, "header", 9, true, INK_QUIET, 0, 160, 0);
    }

    /**
     * @param points size of the type
     * @param before space above, in twentieths of a point; {@code after} below
     * @param outline level in the document's outline, 0 for none
     */
    private void paragraph(
            String id, String name, int points, boolean bold, String colour, int before, int after, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        if (id.equals("Normal")) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
        }
        CTPPrGeneral layout = style.addNewPPr();
        if (outline > 0) {
            layout.addNewKeepNext();
        }
        var space = layout.addNewSpacing();
        space.setBefore(BigInteger.valueOf(before));
        space.setAfter(BigInteger.valueOf(after));
        if (outline > 0) {
            layout.addNewOutlineLvl().setVal(BigInteger.valueOf(outline - 1L));
        }
        CTRPr type = style.addNewRPr();
        var fonts = type.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        if (bold) {
            type.addNewB();
        }
        type.addNewColor().setVal(colour);
        // Word counts type in half points.
        type.addNewSz().setVal(BigInteger.valueOf(points * 2L));
        styles.addStyle(new XWPFStyle(style, styles));
    }
}
