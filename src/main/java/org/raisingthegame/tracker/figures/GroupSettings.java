package org.raisingthegame.tracker.figures;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is meant by the group of the initiative.
 *
 * @param includesWhiteAndBlackCaribbean whether pupils of White and Black Caribbean heritage belong to it; DfE and the
 *     Timpson review report both as groups at risk, the initiative speaks of Black Caribbean pupils only
 * @param fewestOfGroup pupils of the group that a school has at least to be one "with the group"; five in the initiative's claims
 */
@ConfigurationProperties("tracker.figures.group")
public record GroupSettings(
        @DefaultValue("false") boolean includesWhiteAndBlackCaribbean,
        @DefaultValue("5") int fewestOfGroup) {

    public Group group() {
        return includesWhiteAndBlackCaribbean ? Group.ALL_CARIBBEAN : Group.BLACK_CARIBBEAN;
    }

    /** All groups that something may be bound to, this installation's own first. */
    List<Group> offered() {
        return Stream.of(group(), Group.BLACK_CARIBBEAN, Group.ALL_CARIBBEAN)
                .distinct()
                .toList();
    }

    /** The group of that name; this installation's own where there is none. */
    Group named(@Nullable String name) {
        return offered().stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseGet(this::group);
    }
}
