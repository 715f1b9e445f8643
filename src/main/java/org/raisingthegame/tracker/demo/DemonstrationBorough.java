package org.raisingthegame.tracker.demo;

import org.raisingthegame.tracker.access.ActingAs;
import org.raisingthegame.tracker.access.DemoAccounts;
import org.raisingthegame.tracker.access.DemoAgreements;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.figures.FigureRefresh;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the demonstration's borough of the sample files, and its accounts; later starts add what is not there yet. */
@Component
@Profile("demo")
class DemonstrationBorough implements ApplicationRunner {

    private static final LaCode BOROUGH = new LaCode("208");

    /** Who imported them, as the records say. */
    private static final String NAME = "Demonstration";

    private final SampleImport samples;
    private final ActingAs actingAs;
    private final DemoAccounts accounts;
    private final DemoAgreements agreements;
    private final FigureRefresh figures;

    DemonstrationBorough(
            SampleImport samples,
            ActingAs actingAs,
            DemoAccounts accounts,
            DemoAgreements agreements,
            FigureRefresh figures) {
        this.samples = samples;
        this.actingAs = actingAs;
        this.accounts = accounts;
        this.agreements = agreements;
        this.figures = figures;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean older = actingAs.officerOf(BOROUGH, NAME, samples::anyImported);
        figures.holdDuring(() -> {
            asOfficer(() -> {
                samples.importSchools(older);
                agreements.make(BOROUGH);
            });
            // Signed in anew: whoever imports for a borough writes rows of those schools alone that share them.
            asOfficer(() -> samples.importOthers(older));
        });
        accounts.create();
    }

    private void asOfficer(Runnable work) {
        actingAs.officerOf(BOROUGH, NAME, work);
    }
}
