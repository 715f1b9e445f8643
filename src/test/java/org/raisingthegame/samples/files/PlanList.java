package org.raisingthegame.samples.files;

import java.nio.charset.StandardCharsets;

/** A plan as a school keeps it in a spreadsheet: one lead to be confirmed, and a 31 November. */
final class PlanList {

    private static final String TEXT = """
            Priority,Evidence,Success criteria,Milestone,Milestone date,Action,Lead,Support,Due date,Resources,Cost,Status\
            ,Progress
            Black Caribbean pupils write as well as all others by Year 6,"Teacher assessment of two years; a book look in \
            June",Each pupil publishes two pieces a year,7 of 9 pupils at the expected standard,09/07/2027,A writer in res\
            idence for six weeks,Hannah Head,Year 6 team,20/11/2026,Cover for four mornings,"£1,200",Under way,First two m\
            ornings held
            Black Caribbean pupils write as well as all others by Year 6,,Each pupil publishes two pieces a year,,,Moderat\
            e writing with the partner school each term,Stefan Staff,,11/12/2026,,,Not started,
            Black Caribbean pupils write as well as all others by Year 6,,Teachers can say what each pupil needs next,,,Re\
            ad with each pupil what he or she wrote last year,P. Lewis,,30/10/2026,,,Not started,
            Families hear from us early and often,Survey of families in May: 11 of 38 answered,Two talks about learning be\
            fore February half term,,,A key adult for each pupil below 92% attendance,Hannah Head,Office,06/11/2026,,,Unde\
            r way,Named for all
            Families hear from us early and often,,,,,Family reading mornings,TBC,,13/11/2026,Books,£80,Not started,
            Families hear from us early and often,,,,,A letter home that a pupil has written,Stefan Staff,,31/11/2026,,,No\
            t started,
            """;

    private PlanList() {}

    static byte[] bytes() {
        return TEXT.getBytes(StandardCharsets.UTF_8);
    }
}
