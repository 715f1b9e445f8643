package org.raisingthegame.tracker.exports.word;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.raisingthegame.tracker.exports.Paper;

/** Writes a paper as .docx: A4, its marking at the head and page numbers at the foot of every page. */
public final class WordFile {

    /** A page and its margins in twentieths of a point: A4, 2 cm. */
    private static final int A4_WIDTH = 11906;

    private static final int A4_HEIGHT = 16838;
    private static final int MARGIN = 1134;

    private static final int TEXT_WIDTH = A4_WIDTH - 2 * MARGIN;

    private final XWPFDocument document;
    private final BigInteger bullets;

    /** A break that is a paragraph of its own makes an empty page where the one before is just full. */
    private boolean breakComes;

    private WordFile(XWPFDocument document) {
        this.document = document;
        bullets = bullets(document);
    }

    /** @throws IOException if the stream fails; nothing else can */
    public static void write(Paper paper, OutputStream to) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            WordStyles.addTo(document);
            WordFile file = new WordFile(document);
            file.frame(paper);
            file.paragraph(WordStyles.TITLE, paper.title());
            file.paragraph(WordStyles.SUBTITLE, paper.subtitle());
            for (int at = 0; at < paper.parts().size(); at++) {
                file.add(paper.parts().get(at));
                boolean beforeChart =
                        at + 1 < paper.parts().size() && paper.parts().get(at + 1) instanceof Paper.Chart;
                if (beforeChart && paper.parts().get(at) instanceof Paper.Text) {
                    // Else the heading and its sentence end a page whose chart is on the next.
                    document.getLastParagraph().setKeepNext(true);
                }
            }
            document.write(to);
        }
    }

    private void add(Paper.Part part) throws IOException {
        switch (part) {
            case Paper.Heading heading -> paragraph(WordStyles.heading(heading.level()), heading.text());
            case Paper.Text text ->
                paragraph(
                        switch (text.weight()) {
                            case LEADING -> WordStyles.LEADING;
                            case PLAIN -> "Normal";
                            case QUIET -> WordStyles.QUIET;
                        },
                        text.text());
            case Paper.Bullets list ->
                list.items().forEach(item -> paragraph(WordStyles.BULLET, item).setNumID(bullets));
            case Paper.Table table -> WordTable.addTo(document, table, TEXT_WIDTH);
            case Paper.Chart chart -> WordChart.addTo(document, chart);
            case Paper.PageBreak pageBreak -> breakComes = true;
        }
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (breakComes) {
            paragraph.setPageBreak(true);
            breakComes = false;
        }
        WordText.write(paragraph.createRun(), text);
        return paragraph;
    }

    private void frame(Paper paper) {
        var about = document.getProperties().getCoreProperties();
        about.setTitle(WordText.clean(paper.title()));
        about.setCreator("Raising the Game Tracker");

        XWPFParagraph marking = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        marking.setStyle(WordStyles.MARKING);
        WordText.write(marking.createRun(), paper.markingText());

        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle(WordStyles.QUIET);
        foot.setAlignment(ParagraphAlignment.RIGHT);
        WordText.write(foot.createRun(), paper.title() + " · ");
        foot.getCTP().addNewFldSimple().setInstr("PAGE");

        CTSectPr section = document.getDocument().getBody().isSetSectPr()
                ? document.getDocument().getBody().getSectPr()
                : document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setTop(margin);
        margins.setBottom(margin);
    }

    private static BigInteger bullets(XWPFDocument document) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(360));
        indent.setHanging(BigInteger.valueOf(220));
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }
}
