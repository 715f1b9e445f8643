package org.raisingthegame.tracker.schoolregister;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is taken of DfE's register of establishments.
 *
 * @param closedSince schools that closed before are left out: none of the years shown here is theirs
 */
@ConfigurationProperties("tracker.schools.register")
public record SchoolRegisterSettings(
        @DefaultValue("2010-09-01") LocalDate closedSince) {}
