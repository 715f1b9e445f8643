package org.raisingthegame.tracker.pupils;

import java.util.List;
import org.raisingthegame.tracker.privacy.Erasure;
import org.raisingthegame.tracker.privacy.spi.ErasedPupil;
import org.raisingthegame.tracker.privacy.spi.ErasedPupils;
import org.raisingthegame.tracker.privacy.spi.PupilTraces;
import org.raisingthegame.tracker.pupils.persistence.PupilEnd;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module keeps of a pupil beside its rows: merges, and what look-alikes are found by; and how a pupil is erased by key. */
@Configuration(proxyBeanMethods = false)
class PupilTracesOfMerges {

    @Bean
    PupilTraces pupilsTraces(PupilEnd end) {
        return new Merges(end);
    }

    @Bean
    ErasedPupils pupilsErased(Erasure erasure, PupilEnd end) {
        return (pupil, schools) -> erasure.erase(schools, pupil, end.numbers(pupil), end.names(pupil));
    }

    private record Merges(PupilEnd end) implements PupilTraces {

        @Override
        public List<Trace> of(ErasedPupil pupil) {
            int merges = end.merges(pupil.id());
            return merges == 0 ? List.of() : List.of(new Trace("pupils.trace.merges", merges));
        }

        @Override
        public void erase(ErasedPupil pupil) {
            end.deleteMerges(pupil.id());
            end.deleteLikeness(pupil.id(), pupil.schools());
        }

        @Override
        public void eraseAfterRows(ErasedPupil pupil) {
            if (pupil.everywhere()) {
                end.deletePupil(pupil.id());
            }
        }
    }
}
