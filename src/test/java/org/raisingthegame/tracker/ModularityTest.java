package org.raisingthegame.tracker;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(TrackerApplication.class);

    @Test
    void every_module_uses_only_what_it_declares_and_no_circle_exists() {
        modules.verify();
    }

    @Test
    void the_diagrams_of_the_modules_can_be_drawn() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
