package org.raisingthegame.tracker.pupils.persistence;

import java.util.HashMap;
import java.util.Map;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.spi.UpnHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The UPNs that pupils had before, those of records that were merged included. One under which records are kept too is left out,
 * and so is one that two pupils are said to have had: whether those records are of one pupil is for a person to say.
 */
@Component
@Unscoped("That a number became another is used to join rows, and shown to nobody")
class FormerUpns implements UpnHistory {

    private final JdbcClient jdbc;

    FormerUpns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Upn, Upn> presentByFormer() {
        Map<Upn, Upn> present = new HashMap<>();
        jdbc.sql("""
                        SELECT f.former_upn, MIN(p.upn) AS upn
                        FROM pupils_former_upn f JOIN pupils_pupil p ON p.id = f.pupil_id
                        WHERE NOT EXISTS (SELECT 1 FROM pupils_pupil own WHERE own.upn = f.former_upn)
                        GROUP BY f.former_upn HAVING COUNT(DISTINCT p.id) = 1
                        UNION ALL
                        SELECT merged.upn, kept.upn FROM pupils_pupil merged JOIN pupils_pupil kept ON kept.id = merged.merged_into
                        """).query(row -> {
            present.put(new Upn(row.getString("former_upn")), new Upn(row.getString("upn")));
        });
        return present;
    }
}
