package org.raisingthegame.tracker.charts;

import java.util.List;
import java.util.stream.IntStream;

/** A chart with everything that is awkward to draw: gaps, hollow points, a lone point, a line with no value at all. */
public final class ChartFixture {

    static final List<String> YEARS =
            IntStream.rangeClosed(2017, 2026).mapToObj(String::valueOf).toList();

    private ChartFixture() {}

    public static ChartSpec keyStage2() {
        ChartSeries group = new ChartSeries(
                "Black Caribbean",
                ColourRole.GROUP,
                LineStyle.SOLID,
                "Black Caribbean, 58%",
                List.of(
                        ChartPoint.at("2017", 52, "52%").within(47, 57, "47–57"),
                        ChartPoint.at("2018", 48, "48%").within(43, 53, "43–53"),
                        ChartPoint.at("2019", 59, "59%").within(54, 64, "54–64"),
                        ChartPoint.at("2022", 50, "50%").within(45, 55, "45–55"),
                        ChartPoint.at("2023", 53, "53%").within(48, 58, "48–58"),
                        ChartPoint.at("2024", 55, "55%").within(50, 60, "50–60"),
                        ChartPoint.at("2025", 57, "57%").within(52, 62, "52–62"),
                        ChartPoint.at("2026", 58, "58%").within(53, 63, "53–63")));
        ChartSeries others = new ChartSeries(
                "Other pupils",
                ColourRole.OTHERS,
                LineStyle.SOLID,
                "Other pupils, 67%",
                List.of(
                        ChartPoint.at("2017", 64, "64%"),
                        ChartPoint.at("2018", 66, "66%"),
                        ChartPoint.at("2019", 67, "67%"),
                        ChartPoint.at("2022", 60, "60%"),
                        ChartPoint.at("2023", 62, "62%"),
                        ChartPoint.at("2024", 64, "64%"),
                        ChartPoint.at("2025", 66, "66%"),
                        ChartPoint.at("2026", 67, "67%")));
        ChartSeries all = new ChartSeries(
                "All pupils",
                ColourRole.ALL,
                LineStyle.SOLID,
                "All pupils, 66%",
                List.of(ChartPoint.at("2025", 65, "65%"), ChartPoint.at("2026", 66, "66%")));
        ChartSeries lambeth = new ChartSeries(
                "Lambeth, Black (published)",
                ColourRole.PUBLISHED_LA,
                LineStyle.DASHED,
                "Lambeth, Black (published), 61%",
                List.of(
                        ChartPoint.at("2017", 68, "68%"),
                        ChartPoint.at("2018", 65, "65%"),
                        ChartPoint.at("2019", 68, "68%"),
                        ChartPoint.at("2022", 55, "55%"),
                        ChartPoint.at("2023", 59, "59%"),
                        ChartPoint.at("2024", 62, "62%"),
                        ChartPoint.at("2025", 61, "61%"),
                        ChartPoint.missing("2026", "not published")));
        ChartSeries england = new ChartSeries(
                "England, Black Caribbean (published)",
                ColourRole.PUBLISHED_ENGLAND,
                LineStyle.DOTTED,
                "England, Black Caribbean (published), 49%",
                List.of(
                        ChartPoint.at("2018", 55, "55%"),
                        ChartPoint.at("2019", 56, "56%"),
                        ChartPoint.at("2022", 49, "49%"),
                        ChartPoint.missing("2023", "not published"),
                        ChartPoint.missing("2024", "not published"),
                        ChartPoint.missing("2025", "not published"),
                        ChartPoint.missing("2026", "not published")));
        ChartSeries london = new ChartSeries(
                "London, Black Caribbean (published)",
                ColourRole.PUBLISHED_REGION,
                LineStyle.DASHED,
                "London, Black Caribbean: not published",
                List.of(ChartPoint.missing("2026", "not published")));
        return chart(
                "Reached the expected standard",
                "In 2026, 58% of Black Caribbean pupils reached the expected standard, 9 points below other pupils.",
                List.of(group, others, all, lambeth, england, london),
                List.of(YearSpan.empty("2020", "2021", "no tests")));
    }

    public static ChartSpec gcse() {
        ChartSeries group = new ChartSeries(
                "Black Caribbean",
                ColourRole.GROUP,
                LineStyle.SOLID,
                "Black Caribbean, 55%",
                List.of(
                        ChartPoint.at("2017", 50, "50%").within(44, 56, "44–56"),
                        ChartPoint.missing("2018", "fewer than 5"),
                        ChartPoint.at("2019", 53, "53%").within(47, 59, "47–59"),
                        ChartPoint.hollow("2020", 61, "61%").within(55, 67, "55–67"),
                        ChartPoint.hollow("2021", 63, "63%").within(57, 69, "57–69"),
                        ChartPoint.at("2022", 58, "58%").within(52, 64, "52–64"),
                        ChartPoint.at("2023", 54, "54%").within(48, 60, "48–60"),
                        ChartPoint.at("2024", 54, "54%").within(48, 60, "48–60"),
                        ChartPoint.at("2025", 55, "55%").within(49, 61, "49–61")));
        ChartSeries others = new ChartSeries(
                "Other pupils",
                ColourRole.OTHERS,
                LineStyle.SOLID,
                "Other pupils, 56%",
                List.of(
                        ChartPoint.at("2019", 55, "55%"),
                        ChartPoint.hollow("2020", 64, "64%"),
                        ChartPoint.hollow("2021", 65, "65%"),
                        ChartPoint.at("2022", 60, "60%"),
                        ChartPoint.at("2023", 57, "57%"),
                        ChartPoint.at("2024", 57, "57%"),
                        ChartPoint.at("2025", 56, "56%")));
        return chart(
                "Grade 4 or above in English and maths",
                "In 2025, 55% of Black Caribbean pupils reached grade 4 in English and maths.",
                List.of(group, others),
                List.of(YearSpan.shaded("2020", "2021", "teacher-assessed")));
    }

    private static ChartSpec chart(String title, String summary, List<ChartSeries> series, List<YearSpan> spans) {
        return new ChartSpec(
                title,
                summary,
                "The band is the 95% interval. Dashed lines are published by DfE.",
                YEARS,
                ValueAxis.percentages(series, "Percentage of pupils"),
                series,
                spans,
                ChartTable.of(title, new ChartTable.Words("Year", "95% interval", "no data"), YEARS, series, spans));
    }
}
