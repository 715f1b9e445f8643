package org.raisingthegame.tracker;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with the sentences of {@link MistakenSettings}, in place of a stack trace. */
class MistakenSettingsAnalyzer extends AbstractFailureAnalyzer<MistakenSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MistakenSettings mistakes) {
        return new FailureAnalysis(
                mistakes.getMessage(),
                "Put it right where the settings stand; docs/operations.md lists them all.",
                mistakes);
    }
}
