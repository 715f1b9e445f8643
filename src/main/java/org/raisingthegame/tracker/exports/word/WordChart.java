package org.raisingthegame.tracker.exports.word;

import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataPoint;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.raisingthegame.tracker.charts.ChartPoint;
import org.raisingthegame.tracker.charts.ChartSeries;
import org.raisingthegame.tracker.charts.ChartSpec;
import org.raisingthegame.tracker.charts.ColourRole;
import org.raisingthegame.tracker.charts.LineStyle;
import org.raisingthegame.tracker.charts.Marker;
import org.raisingthegame.tracker.exports.Paper;

/**
 * A trend as a chart of Word's own, with the little workbook behind it by which "Edit data" works.
 *
 * <p>That workbook holds the points of the page's chart and nothing else, so what is hidden there is an empty cell here.
 */
final class WordChart {

    private static final int WIDTH = 16 * Units.EMU_PER_CENTIMETER;
    private static final int HEIGHT = 8 * Units.EMU_PER_CENTIMETER;
    private static final int LOW = 4 * Units.EMU_PER_CENTIMETER;
    private static final double STRONG_LINE_POINTS = 2.5;
    private static final double CONTEXT_LINE_POINTS = 1.5;
    private static final short MARKER_POINTS = 6;

    private final ChartSpec spec;
    private final XWPFChart chart;

    private WordChart(ChartSpec spec, XWPFChart chart) {
        this.spec = spec;
        this.chart = chart;
    }

    /** Adds the chart with its title above and, for those who do not see it, its sentence as alternative text. */
    static void addTo(XWPFDocument document, Paper.Chart part) throws IOException {
        ChartSpec spec = part.spec();
        List<ChartSeries> drawn =
                spec.series().stream().filter(ChartSeries::plotted).toList();
        XWPFParagraph title = document.createParagraph();
        title.setStyle(WordStyles.CAPTION);
        title.setKeepNext(true);
        title.createRun().setText(WordText.clean(spec.title()));
        if (drawn.isEmpty()) {
            XWPFParagraph nothing = document.createParagraph();
            nothing.createRun().setText(WordText.clean(spec.summary()));
            return;
        }
        XWPFRun run = document.createParagraph().createRun();
        try {
            XWPFChart chart = document.createChart(run, WIDTH, part.low() ? LOW : HEIGHT);
            // Names below a low chart would leave no room for its lines.
            new WordChart(spec, chart).draw(drawn, part.low() ? LegendPosition.RIGHT : LegendPosition.BOTTOM);
        } catch (InvalidFormatException e) {
            throw new IOException("the chart's part could not be named", e);
        }
        var picture = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        picture.setTitle(WordText.clean(spec.title()));
        picture.setDescr(WordText.clean(spec.summary()));
    }

    private void draw(List<ChartSeries> drawn, LegendPosition names) {
        chart.getOrAddLegend().setPosition(names);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        XDDFCategoryAxis years = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setMinimum(spec.axis().min());
        values.setMaximum(spec.axis().max());
        values.setMajorUnit(spec.axis().step());
        values.setTitle(WordText.clean(spec.axis().unit()));

        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, years, values);
        lines.setVaryColors(false);
        XDDFCategoryDataSource labels =
                XDDFDataSourcesFactory.fromArray(spec.years().toArray(String[]::new), range(0), 0);
        for (int column = 1; column <= drawn.size(); column++) {
            ChartSeries one = drawn.get(column - 1);
            XDDFNumericalDataSource<Double> points =
                    XDDFDataSourcesFactory.fromArray(valuesOf(one), range(column), column);
            XDDFLineChartData.Series line = (XDDFLineChartData.Series) lines.addSeries(labels, points);
            line.setTitle(WordText.clean(one.name()), chart.setSheetTitle(WordText.clean(one.name()), column));
            line.setSmooth(false);
            style(line, one);
        }
        chart.plot(lines);
    }

    /** The cells behind a column, as the workbook behind the chart names them: heading in the first row. */
    private String range(int column) {
        return chart.formatRange(new CellRangeAddress(1, spec.years().size(), column, column));
    }

    private @Nullable Double[] valuesOf(ChartSeries one) {
        return spec.years().stream()
                .map(year -> one.in(year).map(ChartPoint::value).orElse(null))
                .toArray(Double[]::new);
    }

    private void style(XDDFLineChartData.Series line, ChartSeries one) {
        XDDFSolidFillProperties colour = new XDDFSolidFillProperties(XDDFColor.from(rgb(one.role())));
        XDDFLineProperties stroke = new XDDFLineProperties(colour);
        stroke.setWidth(one.role() == ColourRole.GROUP ? STRONG_LINE_POINTS : CONTEXT_LINE_POINTS);
        if (one.line() != LineStyle.SOLID) {
            stroke.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        }
        line.setLineProperties(stroke);
        line.setMarkerStyle(MarkerStyle.CIRCLE);
        line.setMarkerSize(MARKER_POINTS);
        fillMarker(line.getCTLineSer().getMarker(), colour, colour);
        for (int x = 0; x < spec.years().size(); x++) {
            int at = x;
            one.in(spec.years().get(x))
                    .filter(ChartPoint::plotted)
                    .filter(point -> point.marker() == Marker.HOLLOW || !point.joined())
                    .ifPresent(point -> standAlone(line, at, point, colour));
        }
    }

    /** A year that is not comparable with the one before has no line to it; a teacher-assessed one is hollow as well. */
    private static void standAlone(
            XDDFLineChartData.Series line, int x, ChartPoint point, XDDFSolidFillProperties colour) {
        XDDFDataPoint alone = line.getDataPoint(x);
        alone.setMarkerStyle(MarkerStyle.CIRCLE);
        alone.setMarkerSize(MARKER_POINTS);
        alone.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        if (point.marker() == Marker.HOLLOW) {
            line.getCTLineSer().getDPtList().stream()
                    .filter(made -> made.getIdx().getVal() == x)
                    .forEach(made -> fillMarker(
                            made.getMarker(), new XDDFSolidFillProperties(XDDFColor.from(PresetColor.WHITE)), colour));
        }
    }

    private static void fillMarker(CTMarker marker, XDDFSolidFillProperties inside, XDDFSolidFillProperties rim) {
        XDDFShapeProperties look = new XDDFShapeProperties(marker.isSetSpPr() ? marker.getSpPr() : marker.addNewSpPr());
        look.setFillProperties(inside);
        look.setLineProperties(new XDDFLineProperties(rim));
    }

    /** The colours of the pages' charts, as in the theme's tokens. */
    static byte[] rgb(ColourRole role) {
        int colour = switch (role) {
            case GROUP -> 0xB3401E;
            case OTHERS -> 0x3F4A5A;
            case ALL -> 0x687384;
            case PUBLISHED_LA -> 0x1769AA;
            case PUBLISHED_REGION -> 0x2A777F;
            case PUBLISHED_ENGLAND -> 0x7A5195;
        };
        return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }
}
