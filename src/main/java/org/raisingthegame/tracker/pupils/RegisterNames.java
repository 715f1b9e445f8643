package org.raisingthegame.tracker.pupils;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.pupils.persistence.PupilQueries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds names from a school's register in a text that somebody wrote, before the text leaves the school. */
@Service
@PreAuthorize("hasRole('" + Rights.SEE_FIGURES + "')")
public class RegisterNames {

    /** Two letters are an "Al" or an "Or" at the beginning of a sentence. */
    private static final int SHORTEST = 3;

    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}'’-]+");

    private final CurrentUser user;
    private final PupilQueries queries;

    RegisterNames(CurrentUser user, PupilQueries queries) {
        this.user = user;
        this.queries = queries;
    }

    /**
     * The names of the latest roll, as capitalised words of each text: one set for each text, in their order. A name that is
     * also a word ("Grace", "May") is found too; a person decides.
     *
     * @return empty where there is no register, or this person may not see it, so that nothing can be said
     */
    public Optional<List<Set<String>>> foundIn(SchoolId school, List<String> texts) {
        return user.rowScopeIfAny()
                .flatMap(scope -> queries.latestRoll(scope, school).map(roll -> words(queries.names(scope, roll))))
                .map(names -> texts.stream().map(text -> found(names, text)).toList());
    }

    private static Set<String> words(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(name.split("[\\s,]+")))
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> word.toLowerCase(Locale.UK))
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Set<String> names, String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replaceAll("['’]s$", ""))
                .filter(word -> names.contains(word.toLowerCase(Locale.UK)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
