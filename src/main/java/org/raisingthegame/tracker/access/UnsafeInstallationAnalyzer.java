package org.raisingthegame.tracker.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns an {@link UnsafeInstallation} into the sentences that end the start. */
class UnsafeInstallationAnalyzer extends AbstractFailureAnalyzer<UnsafeInstallation> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeInstallation unsafe) {
        return new FailureAnalysis(unsafe.getMessage(), unsafe.action(), unsafe);
    }
}
