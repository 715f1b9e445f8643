package org.raisingthegame.samples.world;

import java.util.List;

/**
 * Lists from which pupils are named. Drawn at random, so a name says nothing about any living person; with the hyphens,
 * apostrophes, accents and commas that real lists have.
 */
final class Names {
    private static final Heritage CARIBBEAN = heritage(
            """
            Campbell|Grant|Thompson|Bailey|Francis|Gordon|Reid|Palmer|Barrett|Clarke|Dacosta|Fairweather|Hinds|Joseph
            |Baptiste|St. Hilaire|Morgan-Reid|Edwards|Williams|Brown|Henry|Powell|Samuels|Wright|Chambers|Douglas
            |Pinnock|Rowe|Lindo|Sinclair|Beckford-Hall|Charles|Alexander|Lewis|Prosper|Fontaine|Baptiste, Jnr|McKenzie\
            """,
            "Aaliyah|Shanice|Tiana|Renée|Kezia|Jada|Imani|Naomi|Keisha|Amara|Simone|Chanel|Monique|Tia-Mae|Zoë|Leah",
            "Marcus|Jermaine|Tyrell|Kieran|Malachi|Isaiah|Jaden|Reuben|Nathaniel|Tyrese|Josiah|Andre|Kai|D'Andre|Leon"
                    + "|Micah");

    private static final Heritage AFRICAN = heritage(
            """
            Adeyemi|Okafor|Mensah|Owusu|Boateng|Adebayo|Okonkwo|Balogun|Asante|Kamara|Sesay|Conteh|Mbeki|Nkosi|Mukasa
            |Abdi|Hassan|Warsame|Farah|Mohamed|Jama|Osman|Tesfaye|Bekele|Haile|Ilunga|Kabongo|Diallo|Traoré|N'Diaye
            |Ofori-Atta|Adu-Poku|Ogunleye|Eze|Nwosu|Appiah|Bangura|Koroma\
            """,
            "Amina|Fatima|Ngozi|Adaeze|Yaa|Abena|Efua|Hodan|Ayaan|Sagal|Hiwot|Chidinma|Temi|Folake|Grâce|Esther|Mariama"
                    + "|Zainab",
            "Emeka|Kwame|Kofi|Tunde|Chidi|Ibrahim|Abdirahman|Yusuf|Mohamed|Samuel|Daniel|Emmanuel|Kwabena|Femi|Dawit"
                    + "|Ousmane|Joël|David");

    private static final Heritage BRITISH = heritage(
            """
            Smith|Jones|Taylor|Walker|Harris|Cooper|O'Brien|O'Neill|Murphy|Hughes|Green|Baker|Turner|Collins|Bennett
            |Foster|Price|Howard|Ellis|Marsh-Webb|Fletcher|Hart|Pearce|Lloyd-Jones|Kerr|MacLeod|Doyle|Burton|Shaw
            |Whitcombe|Barlow|Penrose|Thorne\
            """,
            "Emily|Olivia|Grace|Poppy|Isla|Freya|Martha|Daisy|Niamh|Ellie-May|Charlotte|Hannah|Beatrice|Lola|Chloe|Ruby",
            "Jack|Oliver|Harry|George|Alfie|Thomas|Finn|Oscar|Arthur|Billy|Noah|Theo|Callum|Joe|Archie|Edward");

    private static final Heritage EUROPEAN_AND_LATIN = heritage(
            """
            Silva|Pereira|Fernandes|da Costa|Gonçalves|Santos|Kowalski|Nowak|Wiśniewska|Popescu|Ionescu|Dimitrov|Rossi
            |Esposito|García|Rodríguez|Hernández|Muñoz|Restrepo|Quispe|Vargas|Yılmaz|Demir|Hoxha|Krasniqi|Papadopoulos
            |Kovács|Petrauskas|Dubois|Müller|Castro-Ruiz|Mendes\
            """,
            "Sofia|Beatriz|Inês|Julia|Zofia|Maria|Camila|Valentina|Lucía|Elena|Giulia|Ioana|Elif|Ana|Léa|Gabriela",
            "Diego|Mateus|João|Tiago|Jakub|Oskar|Andrei|Luca|Matteo|Santiago|Andrés|Emre|Arben|Nikos|Hugo|Lucas");

    private static final Heritage ASIAN = heritage(
            """
            Ahmed|Khan|Rahman|Begum|Hussain|Ali|Patel|Shah|Kaur|Singh|Chowdhury|Miah|Uddin|Fernando|Perera|Nguyen|Tran
            |Chen|Wong|Li|Zhang|Rahimi|Karimi|Al-Khatib|Haddad|Hosseini|Santos-Reyes|Tanaka|Thapa|Gurung\
            """,
            "Ayesha|Maryam|Sana|Priya|Anjali|Nadia|Layla|Mei|Linh|Yasmin|Noor|Zara|Hana|Samira|Leïla|Asha",
            "Hamza|Omar|Imran|Arjun|Rohan|Zayn|Bilal|Minh|Wei|Karim|Reza|Ayaan|Rafi|Sami|Kenji|Bikram");

    private static final List<Heritage> ALL = List.of(CARIBBEAN, AFRICAN, BRITISH, EUROPEAN_AND_LATIN, ASIAN);

    private Names() {}

    static String surname(Dice dice, Ethnicity group) {
        return dice.oneOf(heritageOf(dice, group).surnames);
    }

    static String forename(Dice dice, Ethnicity group, boolean girl) {
        Heritage heritage = heritageOf(dice, group);
        return dice.oneOf(girl ? heritage.girls : heritage.boys);
    }

    /** One name in six comes from another list: families do not keep to ours. */
    private static Heritage heritageOf(Dice dice, Ethnicity group) {
        if (dice.happens(1 / 6.0)) {
            return dice.oneOf(ALL);
        }
        return switch (group) {
            case BCRB, MWBC -> CARIBBEAN;
            case BAFR, MWBA -> AFRICAN;
            case WBRI, WIRI, WIRT -> BRITISH;
            case WOTH, WROM, OOTH -> EUROPEAN_AND_LATIN;
            case AIND, APKN, ABAN, AOTH, CHNE, MWAS -> ASIAN;
            case BOTH, MOTH, REFU, NOBT, UNKNOWN -> dice.oneOf(ALL);
        };
    }

    private record Heritage(List<String> surnames, List<String> girls, List<String> boys) {}

    private static Heritage heritage(String surnames, String girls, String boys) {
        return new Heritage(list(surnames), list(girls), list(boys));
    }

    private static List<String> list(String names) {
        return List.of(names.replace("\n", "").split("\\|"));
    }
}
