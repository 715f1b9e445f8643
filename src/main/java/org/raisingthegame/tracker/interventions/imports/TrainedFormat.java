package org.raisingthegame.tracker.interventions.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.raisingthegame.tracker.imports.spi.StandardColumns;
import org.raisingthegame.tracker.interventions.Post;
import org.raisingthegame.tracker.interventions.Trained;
import org.raisingthegame.tracker.schools.School;
import org.springframework.stereotype.Component;

/** Who was trained: a row for each intervention, school and post, with how many people. */
@Component
class TrainedFormat implements ImportFormat<TrainedEntry> {

    static final ColumnSpec POST = ColumnSpec.required("post", "Post", "Role", "Position", "Job", "Staff group");
    static final ColumnSpec PEOPLE =
            ColumnSpec.required("people", "People trained", "Number trained", "Staff trained", "Trained", "How many");

    @Override
    public String id() {
        return "interventions.trained-list";
    }

    @Override
    public List<ColumnSpec> columns() {
        return List.of(InterventionColumns.CODE, POST, PEOPLE, StandardColumns.SCHOOL);
    }

    @Override
    public Set<FactKind> needs() {
        return Set.of(FactKind.SCHOOL);
    }

    @Override
    public ImportTarget<TrainedEntry> target() {
        return TrainedEntry.TARGET;
    }

    @Override
    public void read(RowReader row, RowSink<TrainedEntry> out) {
        String code = InterventionColumns.code(row);
        School school = row.requiredSchool();
        Post post = post(row);
        Integer people = people(row);
        if (code == null || school == null || post == null || people == null || row.failed()) {
            return;
        }
        out.emit(new TrainedEntry(school, code, post, people));
    }

    private static @Nullable Post post(RowReader row) {
        String text = row.text(POST);
        if (text == null) {
            missing(row, POST);
            return null;
        }
        Optional<Post> post = Post.read(text);
        if (post.isEmpty()) {
            row.issue(InterventionIssue.POST_UNKNOWN, POST, text);
        }
        return post.orElse(null);
    }

    private static @Nullable Integer people(RowReader row) {
        BigDecimal number = row.number(PEOPLE);
        if (number == null) {
            missing(row, PEOPLE);
            return null;
        }
        boolean plausible = number.signum() >= 0
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(Trained.MOST)) <= 0;
        if (!plausible) {
            row.issue(
                    InterventionIssue.PEOPLE_IMPLAUSIBLE,
                    PEOPLE,
                    row.cell(PEOPLE).shown(),
                    Trained.MOST);
            return null;
        }
        return number.intValueExact();
    }

    private static void missing(RowReader row, ColumnSpec column) {
        if (!row.failed()) {
            row.issue(RowIssue.VALUE_MISSING, column);
        }
    }
}
