package org.raisingthegame.tracker.privacy.persistence;

import java.util.HashMap;
import java.util.Map;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.Unscoped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For how long boroughs keep kinds of records. */
@Component
@Unscoped("How long records are kept is told to everybody")
public class PeriodTable {

    private final JdbcClient jdbc;

    PeriodTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Years by kind, of the kinds about which the borough has said something. */
    public Map<String, Integer> of(LaCode borough) {
        Map<String, Integer> years = new HashMap<>();
        jdbc.sql("SELECT kind, years FROM privacy_period WHERE la_code = :borough")
                .param("borough", borough.value())
                .query(row -> {
                    years.put(row.getString("kind"), row.getInt("years"));
                });
        return years;
    }

    public void set(LaCode borough, String kind, int years) {
        jdbc.sql("""
                        INSERT INTO privacy_period (la_code, kind, years) VALUES (:borough, :kind, :years)
                        ON DUPLICATE KEY UPDATE years = :years
                        """)
                .param("borough", borough.value())
                .param("kind", kind)
                .param("years", years)
                .update();
    }
}
