package org.raisingthegame.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raisingthegame.tracker.imports.reading.Recognition;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.spi.Cell;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.IssueCode;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The formats that the modules bring, beside each other, whichever they are; those that need no settings to be made. */
class FormatsTogetherTest {

    private static List<ImportFormat<?>> formats;
    private static Properties words;

    /** What formats are told by the installation, with its defaults. */
    @Configuration
    @ConfigurationPropertiesScan(basePackages = "org.raisingthegame.tracker")
    static class Settings {}

    @BeforeAll
    static void findThem() throws Exception {
        var context = new AnnotationConfigApplicationContext();
        context.register(Settings.class);
        for (Class<?> type : classes(ImportFormat.class)) {
            context.register(type);
        }
        context.refresh();
        formats = new ArrayList<>();
        context.getBeansOfType(ImportFormat.class).values().forEach(format -> formats.add((ImportFormat<?>) format));
        words = new Properties();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
            try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                words.load(reader);
            }
        }
        assertThat(formats).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            UPN;Surname;Forename;Year Group;Reg Group;Ethnicity;SEN Status;FSM Ever 6 = pupils.roll
            UPN;Surname Forename;NC Year;Ethnic Code = pupils.roll
            UPN;Surname;Forename;Year Group;Ethnicity;Reading SS;Writing TA;Maths SS = attainment.ks2
            ACADYR;UPN;SURNAME;FORENAMES;YEARGRP;SEX;LAESTAB;READOUTCOME;READSCORE;MATSCORE;WRITTAOUTCOME;FSM6 = attainment.ks2
            LAESTAB;UPN;SURNAME;FORENAMES;READING;MATHS;GPS;WRITING = attainment.ks2
            UPN;Name;Year;Ethnicity;English Language;English Literature;Maths;Attainment 8 = attainment.ks4
            KS4_UPN;KS4_SURNAME;KS4_YEARGRP;KS4_ATT8;KS4_L2BASICS_94 = attainment.ks4basics
            URN;LA (code);EstablishmentNumber;EstablishmentName;PhaseOfEducation (name) = schoolregister.schools
            URN;LA (code);EstablishmentNumber;EstablishmentName;EstablishmentStatus (name);OpenDate;CloseDate;PhaseOfEducation (name);TypeOfEstablishment (name) = schoolregister.national
            URN;LinkURN;LinkName;LinkType;LinkEstablishedDate = schoolregister.links
            AcademicYear;LA;LAEstab;SchoolName;URN = schoolregister.yearly
            AcademicYear;LA;LAEstab;URN;School;UPN;Surname;Forename;NCyearActual;Ethnicity = pupils.roll
            URN;DfE number;School;Phase;Joined RtG;Left RtG;Founding = schoolregister.schools
            """)
    void eachSheetIsKnownForWhatItIs(String headings, String formatId) {
        assertThat(recognised(headings)).isEqualTo(formatId.strip());
    }

    @Test
    void everyFormatColumnAndIssueHasItsWords() throws Exception {
        List<String> keys = new ArrayList<>();
        for (ImportFormat<?> format : formats) {
            keys.add(format.id() + ".title");
            for (ColumnSpec column : format.columns()) {
                keys.add(format.id() + ".column." + column.key());
            }
        }
        for (Class<?> type : classes(IssueCode.class)) {
            if (!type.getPackageName().startsWith(TrackerApplication.class.getPackageName() + ".imports")) {
                Stream.of(type.getEnumConstants())
                        .map(code -> ((IssueCode) code).messageKey())
                        .forEach(keys::add);
            }
        }
        assertThat(words.stringPropertyNames()).containsAll(keys);
    }

    private static String recognised(String headings) {
        List<Cell> cells = Arrays.stream(headings.split(";"))
                .map(heading -> (Cell) new Cell.Text(heading.strip()))
                .toList();
        return new Recognition(formats)
                .recognise(new TableFile.Line(1, cells))
                .map(table -> table.format().id())
                .orElse("none");
    }

    private static List<Class<?>> classes(Class<?> assignableTo) throws ClassNotFoundException, IOException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(assignableTo));
        List<Class<?>> found = new ArrayList<>();
        for (BeanDefinition definition : scanner.findCandidateComponents(TrackerApplication.class.getPackageName())) {
            Class<?> type = Class.forName(definition.getBeanClassName());
            if (!type.getName().contains("Test") && !type.getName().contains("Fixture")) {
                found.add(type);
            }
        }
        return found;
    }
}
