package org.raisingthegame.tracker.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raisingthegame.tracker.imports.ImportPreview.SheetSummary;
import org.raisingthegame.tracker.imports.persistence.Findings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a look found beside its issues and changes, so that a page can be left and come back to. */
@Component
class StoredPreviews {

    /** As it is written; the rest of a preview has tables of its own. */
    private record Stored(
            List<SheetSummary> sheets, RowCounts counts, int furtherIssues, Map<String, Integer> ignored, int absent) {}

    private final Findings findings;
    private final JsonMapper json = JsonMapper.shared();

    StoredPreviews(Findings findings) {
        this.findings = findings;
    }

    /** Keeps what a look found, in place of what an earlier one did. */
    void save(ImportPreview preview) {
        Stored stored = new Stored(
                preview.sheets(), preview.counts(), preview.furtherIssues(), preview.ignored(), preview.absent());
        ImportId id = preview.run().id();
        findings.saveCheck(id, json.writeValueAsString(stored));
        findings.saveIssues(id, preview.issues());
    }

    /** Without issues and changes, which are read a page at a time. */
    Optional<ImportPreview> of(ImportRun run) {
        return findings.check(run.id())
                .map(text -> json.readValue(text, Stored.class))
                .map(stored -> new ImportPreview(
                        run,
                        stored.sheets(),
                        stored.counts(),
                        List.of(),
                        List.of(),
                        stored.furtherIssues(),
                        stored.ignored(),
                        stored.absent()));
    }
}
