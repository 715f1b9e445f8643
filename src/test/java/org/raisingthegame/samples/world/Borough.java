package org.raisingthegame.samples.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The 63 schools: 42 primaries (23 founding members, 6 later ones) and 21 secondaries (14 and 3). */
final class Borough {
    private static final List<String> PRIMARIES = List.of(
            "Saltmarsh Lane Primary School",
            "Copperwick Primary School",
            "Thistledown Primary School",
            "Otterby Road Primary School",
            "Marlpit Rise Primary School",
            "Pepperwell Primary School",
            "Hollowmere Infant and Junior School",
            "Brackenfold Primary School",
            "Kestrelgate Primary School",
            "Quillbrook Primary School",
            "St Withern's CofE Primary School",
            "Linnetcroft Primary School",
            "Tamarind Walk Primary School",
            "Ploverdene Primary School",
            "Sorrelhurst Primary School",
            "Wrenthorn Primary School",
            "Foxglove Yard Primary School",
            "Our Lady of Emberley RC Primary School",
            "Cobblestair Primary School",
            "Heronspire Primary School",
            "Larchmarsh Primary School",
            "Teaselbank Primary School",
            "Dovecotely Primary School",
            "Juniper Wharf Primary School",
            "Gorsewater Primary School",
            "Bellfoundry Lane Primary School",
            "Mallowfield Primary School",
            "St Osric and St Wenna's RC Primary School",
            "Swiftholme Primary School",
            "Candlemaker Row Primary School",
            "Amberlow Primary School",
            "Nettlecombe Street Primary School",
            "Pippinfold Primary School",
            "Ropewalkers Primary School",
            "Yarrowgate Primary School",
            "Curlewmoor Primary School",
            "Glazier's Cross Primary School",
            "Sandpiper Quay Primary School",
            "Hazeldyke Primary School",
            "Tansymead Primary School",
            "Fernlatch Primary School",
            "Merlinscote Primary School");

    private static final List<String> SECONDARIES = List.of(
            "Wharfedown High School",
            "Lanternhill Academy",
            "Cooperage Row School",
            "Mistlethwaite School",
            "Copperwick Upper School",
            "Tidewell Academy",
            "Ravenscombe School",
            "Ashlarstone School",
            "St Alcuna's Catholic Academy",
            "Gatekeeper Street School",
            "Meridell Academy",
            "Farrier's Green High School",
            "Cinderhall School",
            "Nightjar Road Academy",
            "Stormcrow Hill School",
            "Bramblecastle Academy",
            "Pellworth High School",
            "Chandlerscote School",
            "Oakumfield Academy",
            "Quoinstone Upper School",
            "Galleonwood School");

    private static final int[] LATER_PRIMARIES = {2019, 2020, 2021, 2022, 2023, 2024};
    private static final int[] LATER_SECONDARIES = {2019, 2021, 2023};

    private Borough() {}

    static List<School> schools() {
        List<School> schools = new ArrayList<>();
        add(schools, Phase.PRIMARY, PRIMARIES, 23, LATER_PRIMARIES);
        add(schools, Phase.SECONDARY, SECONDARIES, 14, LATER_SECONDARIES);
        return List.copyOf(schools);
    }

    private static void add(List<School> schools, Phase phase, List<String> names, int founders, int[] joinedLater) {
        for (int i = 0; i < names.size(); i++) {
            int number = schools.size() + 1;
            Dice dice = Dice.of("school", phase, i);
            schools.add(new School(
                    900_000 + number,
                    8_000 + number,
                    names.get(i),
                    phase,
                    membership(i, founders, joinedLater),
                    phase == Phase.PRIMARY ? dice.between(25, 30) : dice.between(80, 100),
                    caribbeanShare(dice, i, i < founders),
                    dice.bell() * 0.2,
                    0.6 + 0.2 * dice.between(0, 4),
                    dice.between(0, 60) / 10.0,
                    dice.between(0, 100) / 10.0));
        }
    }

    private static @Nullable Membership membership(int place, int founders, int[] joinedLater) {
        if (place < founders) {
            return new Membership(Membership.FOUNDED, null);
        }
        int later = place - founders;
        if (later >= joinedLater.length) {
            return null;
        }
        LocalDate joined = LocalDate.of(joinedLater[later], 9, 1);
        // One school gave up its place again: a membership has an end, too.
        return new Membership(joined, joinedLater[later] == 2020 ? LocalDate.of(2024, 8, 31) : null);
    }

    /** From 5 to 28 per cent: Caribbean families live more around some schools than around others. */
    private static double caribbeanShare(Dice dice, int place, boolean founder) {
        boolean atTheHeart = founder ? place % 5 < 2 : place % 5 == 0;
        return dice.between(atTheHeart ? 190 : 50, atTheHeart ? 280 : 140) / 1000.0;
    }
}
