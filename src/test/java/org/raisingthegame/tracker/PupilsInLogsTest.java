package org.raisingthegame.tracker;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raisingthegame.tracker.PupilsInLogs.Pupil;
import org.raisingthegame.tracker.imports.RollFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The watch itself: it has to bark. */
class PupilsInLogsTest {

    private static final Logger LOG = LoggerFactory.getLogger(PupilsInLogsTest.class);
    private static final Pupil JADE = new Pupil("Quillfeather", "Jade", LocalDate.of(2015, 3, 9));

    @BeforeEach
    void forgetWhatOthersWrote() {
        PupilsInLogs.mustNotName(List.of());
    }

    @Test
    void a_pupil_number_is_refused_at_once() {
        assertThatThrownBy(() -> LOG.info("Read {}", RollFile.upn(1))).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Row of QUILLFEATHER, jade", "Born 2015-03-09", "Born 09/03/2015", "Born 9 March 2015"})
    void a_name_and_a_birth_date_are_found(String line) {
        LOG.info("{}", line);
        assertThatThrownBy(() -> PupilsInLogs.mustNotName(List.of(JADE))).isInstanceOf(AssertionError.class);
        assertThatCode(() -> PupilsInLogs.mustNotName(List.of(JADE))).doesNotThrowAnyException();
    }

    @Test
    void a_name_in_the_message_of_a_failure_is_found() {
        LOG.warn("It failed", new IllegalStateException("on", new IllegalArgumentException("Jade Quillfeather")));
        assertThatThrownBy(() -> PupilsInLogs.mustNotName(List.of(JADE))).isInstanceOf(AssertionError.class);
    }

    @Test
    void half_a_name_may_be_anybodys() {
        LOG.info("The jade plant of Mr Quill");
        assertThatCode(() -> PupilsInLogs.mustNotName(List.of(JADE))).doesNotThrowAnyException();
    }
}
