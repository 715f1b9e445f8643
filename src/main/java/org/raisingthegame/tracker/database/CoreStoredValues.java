package org.raisingthegame.tracker.database;

import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.core.YearGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;

/** How the value types of {@code core} are stored; {@code core} itself knows no database. */
@Configuration(proxyBeanMethods = false)
class CoreStoredValues {

    // SMALLINT: the year in which the academic year ends.
    @Bean
    StoredValue<AcademicYear, Short> storedAcademicYear() {
        return new StoredValue<>(
                AcademicYear.class, Short.class, year -> (short) year.endYear(), endYear -> new AcademicYear(endYear));
    }

    // A year that comes out of an expression (MAX(academic_year) + 1) is an INT.
    @Bean
    IntegerToAcademicYear integerToAcademicYear() {
        return new IntegerToAcademicYear();
    }

    @Bean
    StoredValue<LaCode, String> storedLaCode() {
        return new StoredValue<>(LaCode.class, String.class, LaCode::value, LaCode::new);
    }

    @Bean
    StoredValue<Urn, String> storedUrn() {
        return new StoredValue<>(Urn.class, String.class, Urn::value, Urn::new);
    }

    @Bean
    StoredValue<Laestab, String> storedLaestab() {
        return new StoredValue<>(Laestab.class, String.class, Laestab::value, Laestab::new);
    }

    @Bean
    StoredValue<Upn, String> storedUpn() {
        return new StoredValue<>(Upn.class, String.class, Upn::value, Upn::new);
    }

    @Bean
    StoredValue<SchoolId, Long> storedSchoolId() {
        return new StoredValue<>(SchoolId.class, Long.class, SchoolId::value, SchoolId::new);
    }

    // By DfE's code: the name of Year 10 is longer than the column.
    @Bean
    StoredValue<YearGroup, String> storedYearGroup() {
        return new StoredValue<>(
                YearGroup.class,
                String.class,
                YearGroup::code,
                code -> YearGroup.parse(code)
                        .orElseThrow(() -> new IllegalArgumentException("Not a year group: " + code)));
    }

    @ReadingConverter
    static final class IntegerToAcademicYear implements Converter<Integer, AcademicYear> {

        @Override
        public AcademicYear convert(Integer endYear) {
            return new AcademicYear(endYear);
        }
    }
}
