package org.raisingthegame.tracker.privacy.persistence;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.privacy.spi.ErasedPupil;
import org.raisingthegame.tracker.privacy.spi.ErasedPupil.Name;
import org.raisingthegame.tracker.privacy.spi.WrittenText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Free texts that name a pupil: by number, or by surname and forename in one text, each as a word of its own. A surname alone
 * may be anybody's.
 */
@Component
public class WrittenTextTable {

    /** Stands in the place of what was erased; as short as the shortest name, so that no text grows beyond its column. */
    private static final String ERASED = "…";

    private final JdbcClient jdbc;

    WrittenTextTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows name the pupil. */
    public int count(WrittenText text, ErasedPupil pupil) {
        int rows = 0;
        for (Name name : pupil.names()) {
            rows += ask("SELECT COUNT(*)", text, pupil, name, "")
                    .query(Integer.class)
                    .single();
        }
        return rows;
    }

    /** Takes names and numbers out; the rest of each text stays. */
    public void erase(WrittenText text, ErasedPupil pupil) {
        for (Name name : pupil.names()) {
            String changes = text.columns().stream()
                    .map(column -> "t.%1$s = IF(%2$s, REGEXP_REPLACE(t.%1$s, :words, :erased), t.%1$s)"
                            .formatted(column, named(column)))
                    .collect(Collectors.joining(", "));
            ask("UPDATE", text, pupil, name, " SET " + changes)
                    .param("words", word(name.surname()) + "|" + word(name.forename()) + "|" + anyOf(pupil.numbers()))
                    .param("erased", ERASED)
                    .update();
        }
    }

    private JdbcClient.StatementSpec ask(String what, WrittenText text, ErasedPupil pupil, Name name, String changes) {
        Map<String, Object> params = new HashMap<>();
        params.put("surname", word(name.surname()));
        params.put("forename", word(name.forename()));
        params.put("numbers", anyOf(pupil.numbers()));
        params.put("schools", pupil.schools().stream().map(SchoolId::value).toList());
        String anywhere = text.columns().stream().map(WrittenTextTable::named).collect(Collectors.joining(" OR "));
        String table = what.equals("UPDATE") ? " %s t".formatted(text.table()) : " FROM %s t".formatted(text.table());
        return jdbc.sql("%s%s%s WHERE %s IN (:schools) AND (%s)"
                        .formatted(what, table, changes, text.school(), anywhere))
                .params(params);
    }

    private static String named(String column) {
        return "(t.%1$s REGEXP :numbers OR (t.%1$s REGEXP :surname AND t.%1$s REGEXP :forename))".formatted(column);
    }

    private static String anyOf(Set<String> numbers) {
        return "(?i)(" + numbers.stream().map(WrittenTextTable::quoted).collect(Collectors.joining("|")) + ")";
    }

    private static String word(String name) {
        return "(?i)(?<![\\p{L}])" + quoted(name) + "(?![\\p{L}])";
    }

    private static String quoted(String text) {
        return "\\Q" + text.replace("\\E", "") + "\\E";
    }
}
