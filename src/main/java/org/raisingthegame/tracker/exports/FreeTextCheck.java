package org.raisingthegame.tracker.exports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exports.spi.Pack.FreeText;
import org.raisingthegame.tracker.pupils.RegisterNames;
import org.springframework.stereotype.Component;

/**
 * Looks through what people wrote before it leaves in a shared file: figures are suppressed by the machine, but "three of
 * our boys" or a first name in a comment are not figures.
 */
@Component
class FreeTextCheck {

    private final RegisterNames register;

    FreeTextCheck(RegisterNames register) {
        this.register = register;
    }

    /**
     * @param warnings texts with something to look at, in their order
     * @param namesChecked whether there was a register to compare with
     */
    record Outcome(List<FreeTextWarning> warnings, boolean namesChecked) {}

    Outcome of(@Nullable SchoolId school, List<FreeText> texts) {
        List<String> words = texts.stream().map(FreeText::text).toList();
        Optional<List<Set<String>>> names =
                school == null || texts.isEmpty() ? Optional.empty() : register.foundIn(school, words);
        List<FreeTextWarning> warnings = IntStream.range(0, texts.size())
                .mapToObj(at -> new FreeTextWarning(
                        texts.get(at).where(),
                        SmallNumbers.in(words.get(at)),
                        names.map(found -> found.get(at)).orElse(Set.of())))
                .filter(warning ->
                        !warning.numbers().isEmpty() || !warning.names().isEmpty())
                .toList();
        return new Outcome(warnings, texts.isEmpty() || names.isPresent());
    }
}
