package org.raisingthegame.tracker.exclusions.duties;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From how many days on who has to do what, as DfE's guidance has it; changed when the guidance is. Not legal advice.
 *
 * @param meetIfAskedOver more days than this in a term: the governors meet if the parents make representations
 * @param meetOver more days than this in a term: they meet in any case
 * @param schoolDaysIfAsked within so many school days, if asked
 * @param schoolDaysToMeet within so many school days, in any case
 * @param alternativeProvisionFrom from this day of one suspension on there is alternative provision
 * @param mostDaysAYear no pupil is suspended for more days of an academic year, at all schools together
 * @param guidance what the numbers are taken from, and of when
 */
@ConfigurationProperties("tracker.exclusions.thresholds")
public record ThresholdSettings(
        @DefaultValue("5") int meetIfAskedOver,
        @DefaultValue("15") int meetOver,
        @DefaultValue("50") int schoolDaysIfAsked,
        @DefaultValue("15") int schoolDaysToMeet,
        @DefaultValue("6") int alternativeProvisionFrom,
        @DefaultValue("45") int mostDaysAYear,

        @DefaultValue("DfE, Suspension and permanent exclusion guidance, September 2023, updated August 2024")
        String guidance) {

    static final ThresholdSettings DEFAULTS = new ThresholdSettings(5, 15, 50, 15, 6, 45, "");
}
