package org.raisingthegame.tracker.imports.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.schools.NumberedSchools;
import org.raisingthegame.tracker.schools.School;

/** The schools that a file may name, by each of their numbers and by name, and which of them the importer may write. */
public final class SchoolIndex {

    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(\\d{3}\\s?/\\s?\\d{4}|\\d{7}|\\d{6})(?!\\d)");

    private static final int REMEMBERED = 1_000;

    private static final Urn NO_URN = new Urn("000000");
    private static final Laestab NO_LAESTAB = new Laestab("0000000");

    private final Map<SchoolId, School> byId = new HashMap<>();
    private final Map<String, School> byNumber = new HashMap<>();
    private final Map<String, School> byName = new HashMap<>();
    /** How schools were written in the rows so far: mostly one, in each of them. */
    private final Map<String, Optional<School>> found = new HashMap<>();

    private final Predicate<School> writable;
    private final Predicate<LaCode> wholeBorough;
    private final boolean any;

    /**
     * @param writable whether a school lies within the scope of the person who imports
     * @param wholeBorough whether a borough does, with every school that it has or will have
     */
    public SchoolIndex(List<School> schools, Predicate<School> writable, Predicate<LaCode> wholeBorough) {
        this(schools, Map.of(), writable, wholeBorough, false);
    }

    /** Of schools with the numbers under which they were known before; a number that is in use goes before. */
    public SchoolIndex(NumberedSchools schools, Predicate<School> writable, Predicate<LaCode> wholeBorough) {
        this(schools.all(), schools.byFormerUrn(), writable, wholeBorough, false);
    }

    private SchoolIndex(
            List<School> schools,
            Map<String, SchoolId> byFormerUrn,
            Predicate<School> writable,
            Predicate<LaCode> wholeBorough,
            boolean any) {
        this.writable = writable;
        this.wholeBorough = wholeBorough;
        this.any = any;
        for (School school : schools) {
            byId.put(school.id(), school);
            byNumber.put(school.laestab().value(), school);
            byNumber.put(school.urn().value(), school);
            byName.put(Headings.normal(school.name()), school);
        }
        byFormerUrn.forEach((number, id) -> {
            School school = byId.get(id);
            if (school != null) {
                byNumber.putIfAbsent(number, school);
            }
        });
    }

    public Optional<School> byId(SchoolId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Takes every number and name of a school for one that is known and may be written: nobody can ask the records. */
    public static SchoolIndex ofAnySchool() {
        return new SchoolIndex(List.of(), Map.of(), school -> true, borough -> true, true);
    }

    /** Of any school: that of the rows is the one in which the person will stand. */
    public Facts fallback() {
        return new Facts(standIn(NO_LAESTAB, ""), null, null);
    }

    private static School standIn(Laestab laestab, String name) {
        return new School(new SchoolId(1 + Long.parseLong(laestab.value())), NO_URN, laestab, name, Phase.ALL_THROUGH);
    }

    boolean writable(School school) {
        return writable.test(school);
    }

    /** Whether a school with these numbers may be written, be it new or known by either of them. */
    boolean writable(Urn urn, Laestab laestab) {
        return wholeBorough.test(laestab.laCode())
                && Stream.of(urn.value(), laestab.value())
                        .map(byNumber::get)
                        .filter(Objects::nonNull)
                        .allMatch(school -> writable(school.laCode()));
    }

    /** Whether what belongs to a borough as a whole may be written. */
    boolean writable(LaCode borough) {
        return wholeBorough.test(borough);
    }

    /** The school of a DfE number, a URN or a name that is all of the text. */
    Optional<School> find(String text) {
        Optional<School> before = found.get(text);
        if (before != null) {
            return before;
        }
        Optional<School> school = search(text);
        if (found.size() < REMEMBERED) {
            found.put(text, school);
        }
        return school;
    }

    private Optional<School> search(String text) {
        Optional<School> byLaestab = Laestab.parse(text).map(laestab -> byNumber.get(laestab.value()));
        return byLaestab
                .or(() -> Urn.parse(text).map(urn -> byNumber.get(urn.value())))
                .or(() -> Optional.ofNullable(byName.get(Headings.normal(text))))
                .or(() -> any ? Optional.of(standIn(Laestab.parse(text).orElse(NO_LAESTAB), text)) : Optional.empty());
    }

    /** The school that stands somewhere in the text, by number or else by name; the longest name where two fit. */
    Optional<School> namedIn(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        while (numbers.find()) {
            Optional<School> school = find(numbers.group(1));
            if (school.isPresent()) {
                return school;
            }
        }
        String normal = Headings.normal(text);
        return byName.entrySet().stream()
                .filter(entry -> normal.contains(entry.getKey()))
                .max(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
                .map(Map.Entry::getValue);
    }
}
