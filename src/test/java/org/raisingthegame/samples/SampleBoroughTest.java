package org.raisingthegame.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raisingthegame.samples.files.SampleFiles;
import org.raisingthegame.samples.world.Ethnicity;
import org.raisingthegame.samples.world.Exclusion;
import org.raisingthegame.samples.world.Facts;
import org.raisingthegame.samples.world.Facts.Share;
import org.raisingthegame.samples.world.Phase;
import org.raisingthegame.samples.world.Pupil;
import org.raisingthegame.samples.world.RollEntry;
import org.raisingthegame.samples.world.School;
import org.raisingthegame.samples.world.SchoolCalendar;
import org.raisingthegame.samples.world.Upn;
import org.raisingthegame.samples.world.World;

class SampleBoroughTest {
    private static final Path COMMITTED = Path.of("sample-imports");
    private static final long MOST_BYTES = 25_000_000;

    /** Words by which Lambeth's real schools are told apart. */
    private static final Set<String> REAL_NAMES = Set.of(("allen andrew andrews angell anne archbishop ashmole atkins"
                    + " avenue baylis bede bernadette bonneville cavendish christ clapham corpus crown divine dunraven durand"
                    + " edwards effra elm elmgreen ethelred evelyn fawcett fenstanton gabriel glenbrook granton heathbrook heights"
                    + " helen henry herbert hitherfield holmewood immanuel iqra jessop johanna john jubilee jude julian kennington"
                    + " king kings kingswood lansdowne larkhall leonard lilian livity loughborough luke macaulay mark martin mary"
                    + " maytree mead michael morrison nautical norwood oasis orchard park paxton platanos reay richard rosendale"
                    + " saviour stephen stockwell streatham sudbourne sumner sunnyhill telferscot tenison thomas tippett trinity"
                    + " turney vauxhall walnut wells wood woodmansterne wyvil")
            .split(" "));

    private static World world;
    private static Facts facts;

    @BeforeAll
    static void letTheYearsGoBy() {
        world = World.create();
        facts = new Facts(world);
    }

    @Test
    void key_stage_2_rises_by_11_points_in_founding_schools_with_larger_cohorts_and_by_3_in_all() {
        List<School> larger = facts.foundingPrimariesWithLargerCohorts();

        assertThat(larger).hasSizeGreaterThan(5);
        assertThat(rise(larger::contains)).isCloseTo(11.0, within(0.05));
        assertThat(rise(school -> true)).isCloseTo(3.0, within(0.05));
        assertThat(facts.ks2(2018, Facts::caribbean, larger::contains).percent())
                .isBetween(50.0, 55.0);
    }

    private static double rise(Predicate<School> schools) {
        Share before = facts.ks2(2018, Facts::caribbean, schools);
        Share after = facts.ks2(2019, Facts::caribbean, schools);
        return after.percent() - before.percent();
    }

    /** So that it does not matter whether a reader counts the cohort on the roll or in the results. */
    @Test
    void the_same_founding_schools_have_larger_cohorts_by_their_january_rolls() {
        List<School> byRoll = world.schools().stream()
                .filter(school -> school.founding() && school.isPrimary())
                .filter(school -> Stream.of(2018, 2019).allMatch(year -> caribbeanInYearSix(school, year) >= 5))
                .toList();

        assertThat(byRoll).isEqualTo(facts.foundingPrimariesWithLargerCohorts());
    }

    private static long caribbeanInYearSix(School school, int year) {
        return world.roll(school, SchoolCalendar.census(year)).stream()
                .filter(entry -> entry.yearGroup() == 6 && Facts.caribbean(entry))
                .count();
    }

    @Test
    void gcse_passes_in_english_and_maths_rise_by_3_7_points_in_all_and_in_founding_schools() {
        for (Predicate<School> schools : List.<Predicate<School>>of(school -> true, School::founding)) {
            Share before = facts.gcse(2018, Facts::caribbean, schools);
            Share after = facts.gcse(2019, Facts::caribbean, schools);
            assertThat(after.percent() - before.percent()).isCloseTo(3.7, within(0.05));
        }
    }

    @Test
    void permanent_exclusions_of_black_caribbean_pupils_fall_from_15_to_4_all_of_them_in_founding_schools() {
        for (Predicate<School> schools : List.<Predicate<School>>of(school -> true, School::founding)) {
            assertThat(facts.permanentExclusions(2018, pupil -> pupil.isCaribbean(2018), schools))
                    .isEqualTo(15);
            assertThat(facts.permanentExclusions(2019, pupil -> pupil.isCaribbean(2019), schools))
                    .isEqualTo(4);
        }
    }

    @Test
    void those_excluded_in_the_published_years_stand_on_the_january_roll_of_their_school() {
        for (int year : List.of(2018, 2019)) {
            exclusions()
                    .filter(exclusion -> exclusion.permanent()
                            && exclusion.year() == year
                            && exclusion.pupil().isCaribbean(year))
                    .forEach(exclusion -> assertThat(isOnJanuaryRoll(exclusion))
                            .as("%s of %s", exclusion.pupil().upn(), exclusion.school())
                            .isTrue());
        }
    }

    private static boolean isOnJanuaryRoll(Exclusion exclusion) {
        return world.roll(exclusion.school(), SchoolCalendar.census(exclusion.year())).stream()
                .anyMatch(entry -> entry.pupil() == exclusion.pupil());
    }

    @Test
    void black_caribbean_pupils_are_suspended_about_twice_as_often_as_others() {
        long caribbean = exclusions()
                .filter(exclusion -> exclusion.pupil().ethnicity() == Ethnicity.BCRB)
                .count();
        long others = exclusions().count() - caribbean;
        List<RollEntry> roll = world.schools().stream()
                .flatMap(school -> world.roll(school, SchoolCalendar.census(2022)).stream())
                .toList();
        double share = (double) roll.stream().filter(Facts::caribbean).count() / roll.size();

        assertThat(caribbean / share / (others / (1 - share))).isBetween(1.9, 2.7);
    }

    @Test
    void nobody_is_suspended_for_more_than_45_days_of_a_year() {
        Map<String, Integer> sessions = new HashMap<>();
        exclusions()
                .forEach(exclusion -> sessions.merge(
                        exclusion.pupil().upn()
                                + exclusion.year()
                                + exclusion.school().urn(),
                        exclusion.sessions(),
                        Integer::sum));

        assertThat(sessions.values()).allMatch(sum -> sum <= 90);
    }

    @Test
    void several_reasons_and_the_new_ones_begin_in_2020_and_other_ends_there() {
        assertThat(exclusions().filter(exclusion -> exclusion.year() < 2021))
                .allMatch(exclusion -> exclusion.reasons().size() == 1
                        && exclusion.reasons().getFirst().ordinal() <= 11);
        assertThat(exclusions().filter(exclusion -> exclusion.year() >= 2021))
                .allMatch(exclusion -> exclusion.reasons().size() <= 3
                        && exclusion.reasons().stream()
                                .noneMatch(reason -> reason.name().equals("OT")))
                .anyMatch(exclusion -> exclusion.reasons().size() == 3);
    }

    @Test
    void the_borough_has_37_founding_schools_9_later_ones_and_17_others() {
        List<School> founding =
                world.schools().stream().filter(School::founding).toList();

        assertThat(founding).hasSize(37);
        assertThat(founding.stream().filter(School::isPrimary)).hasSize(23);
        assertThat(world.schools().stream().filter(school -> school.membership() != null && !school.founding()))
                .hasSize(9);
        assertThat(world.schools()).hasSize(63);
        assertThat(world.schools().stream().filter(school -> school.phase() == Phase.SECONDARY))
                .hasSize(21);
    }

    @Test
    void every_upn_has_the_right_check_letter_and_belongs_to_one_pupil() {
        Map<String, Pupil> owners = new HashMap<>();
        for (School school : world.schools()) {
            for (var day : SchoolCalendar.snapshots()) {
                for (RollEntry entry : world.roll(school, day)) {
                    String upn = entry.pupil().upn();
                    assertThat(Upn.isRight(upn)).as(upn).isTrue();
                    assertThat(owners.merge(upn, entry.pupil(), (first, second) -> first))
                            .isSameAs(entry.pupil());
                }
            }
        }
        assertThat(owners).hasSizeGreaterThan(30_000);
        assertThat(owners.keySet()).anyMatch(upn -> Character.isLetter(upn.charAt(12)));
    }

    /** Vectors from the domain notes, so that generator and test do not share a mistake. */
    @Test
    void check_letters_follow_the_published_algorithm() {
        assertThat(List.of("B801200005001", "A950000178301", "H243278544154", "P207000016049"))
                .allMatch(Upn::isRight);
        assertThat(List.of("R247962919251", "X428558133462", "A801200005001", "Q207000016049"))
                .noneMatch(Upn::isRight);
    }

    @Test
    void nobody_is_on_two_rolls_of_the_same_day() {
        for (var day : SchoolCalendar.snapshots()) {
            Map<String, Long> rolls = world.schools().stream()
                    .flatMap(school -> world.roll(school, day).stream())
                    .collect(Collectors.groupingBy(entry -> entry.pupil().upn(), Collectors.counting()));
            rolls.values().removeIf(count -> count == 1);
            assertThat(rolls).as("pupils on several rolls on %s", day).isEmpty();
        }
    }

    @Test
    void no_school_is_named_like_a_real_one_of_lambeth() {
        for (School school : world.schools()) {
            assertThat(school.name().toLowerCase(Locale.ENGLISH).split("[^a-z]+"))
                    .as(school.name())
                    .doesNotContainAnyElementsOf(REAL_NAMES);
        }
    }

    /** Or a reader would take the line for the name of the school whose rows follow. */
    @Test
    void the_line_that_says_what_is_made_up_names_no_school() {
        assertThat(world.schools())
                .extracting(school -> letters(school.name()))
                .noneMatch(letters(World.MADE_UP)::contains);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ENGLISH).replaceAll("[^a-z]", "");
    }

    @Test
    void every_workbook_says_what_is_made_up_above_the_headings_of_every_sheet_and_in_its_properties()
            throws IOException {
        List<Path> workbooks;
        try (Stream<Path> files = ours(COMMITTED)) {
            workbooks = files.filter(SampleBoroughTest::isOpenWorkbook).toList();
        }
        // Four of each school, in-year assessments of some, the list of schools, 26 registers with the events and the
        // speakers; three lists of interventions and their participants at 20 schools; seven that are there to be
        // tried; an empty one.
        assertThat(workbooks).hasSize(4 * 63 + 21 + 1 + 28 + 3 + 20 + 7 + 1);
        for (Path workbook : workbooks) {
            assertSaysWhatIsMadeUp(workbook);
        }
    }

    private static boolean isOpenWorkbook(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSaysWhatIsMadeUp(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            assertThat(content(zip, "docProps/core.xml"))
                    .contains("<dc:description>" + World.MADE_UP + "</dc:description>");
            String[] texts = content(zip, "xl/sharedStrings.xml").split("<si>");
            int number = List.of(texts).indexOf("<t>" + World.MADE_UP + "</t></si>") - 1;
            for (int sheet = 1; zip.getEntry(sheetName(sheet)) != null; sheet++) {
                String rows = content(zip, sheetName(sheet));
                if (rows.contains("<row")) {
                    String aboveHeadings = rows.substring(0, rows.indexOf(" s=\"1\""));
                    assertThat(aboveHeadings)
                            .as("sheet %d of %s", sheet, workbook)
                            .contains(" t=\"s\"><v>" + number + "</v></c></row>");
                }
            }
        }
    }

    private static String sheetName(int number) {
        return "xl/worksheets/sheet%d.xml".formatted(number);
    }

    private static String content(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void the_generator_writes_the_files_that_are_in_the_repository(@TempDir Path folder) throws IOException {
        new SampleFiles(world, folder).write();

        Map<String, String> written = fingerprints(folder);
        Map<String, String> committed = fingerprints(COMMITTED);
        assertThat(committed.keySet()).isEqualTo(written.keySet());
        assertThat(written.keySet())
                .as("files that differ; ./rtg samples writes them anew")
                .filteredOn(file -> !written.get(file).equals(committed.get(file)))
                .isEmpty();
        try (Stream<Path> files = ours(folder)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(MOST_BYTES);
        }
    }

    private static Map<String, String> fingerprints(Path folder) throws IOException {
        Map<String, String> fingerprints = new TreeMap<>();
        try (Stream<Path> files = ours(folder)) {
            for (Path file : files.toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                fingerprints.put(name, fingerprint(Files.readAllBytes(file)));
            }
        }
        return fingerprints;
    }

    /** What the generator writes; other folders, such as the published baselines, are not its business. */
    private static Stream<Path> ours(Path folder) throws IOException {
        return Files.walk(folder)
                .filter(Files::isRegularFile)
                .filter(file -> SampleFiles.FOLDERS.contains(
                                folder.relativize(file).getName(0).toString())
                        || file.equals(folder.resolve("README.md")));
    }

    /** Of a zip, what is in it: another Java may pack the same content into other bytes. */
    private static String fingerprint(byte[] file) throws IOException {
        MessageDigest digest = sha256();
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    digest.update((entry.getName() + ' ' + entry.getTimeLocal()).getBytes());
                    digest.update(zip.readAllBytes());
                }
            }
        } else {
            digest.update(file);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Stream<Exclusion> exclusions() {
        return world.schools().stream().flatMap(school -> world.exclusions(school).stream());
    }
}
