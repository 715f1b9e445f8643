package org.raisingthegame.tracker.pupils.imports;

import java.util.List;
import java.util.Locale;

/** A pupil's name as the school writes it; either part may be empty, for pupils with one name. */
record PupilName(String surname, String forename) {

    /** As lists have it: surname first. */
    String label() {
        if (surname.isEmpty() || forename.isEmpty()) {
            return surname + forename;
        }
        return surname + ", " + forename;
    }

    /**
     * A name that stood in one cell.
     *
     * @param certain whether a comma or capitals say which part is the surname
     */
    record Split(PupilName name, boolean certain) {}

    /**
     * Splits "Surname, Forename" at the comma and "SURNAME Forename" where the capitals end. With neither, the first word
     * is taken for the surname, as the column "Surname Forename" of the schools' systems has it.
     */
    static Split split(String text) {
        int comma = text.indexOf(',');
        if (comma >= 0) {
            return new Split(
                    new PupilName(
                            text.substring(0, comma).strip(),
                            text.substring(comma + 1).strip()),
                    true);
        }
        List<String> words = List.of(text.strip().split("\\s+"));
        int capitals = 0;
        while (capitals < words.size() && isInCapitals(words.get(capitals))) {
            capitals++;
        }
        boolean certain = capitals > 0 && capitals < words.size();
        int surnameWords = certain ? capitals : 1;
        return new Split(
                new PupilName(
                        String.join(" ", words.subList(0, surnameWords)),
                        String.join(" ", words.subList(surnameWords, words.size()))),
                certain || words.size() == 1);
    }

    /** At least two letters, so that the initial in "Khan A" is no surname. */
    private static boolean isInCapitals(String word) {
        long letters = word.chars().filter(Character::isLetter).count();
        return letters >= 2 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
