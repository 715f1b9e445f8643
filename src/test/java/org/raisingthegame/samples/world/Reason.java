package org.raisingthegame.samples.world;

/** Why a pupil is suspended or excluded; the codes of the school census. */
public enum Reason {
    PP("Physical assault against a pupil", 20),
    PA("Physical assault against an adult", 6),
    VP("Verbal abuse/threatening behaviour against a pupil", 5),
    VA("Verbal abuse/threatening behaviour against an adult", 16),
    BU("Bullying", 2),
    RA("Racist abuse", 2),
    SM("Sexual misconduct", 1),
    DA("Drug and alcohol related", 3),
    DM("Damage to property", 3),
    TH("Theft", 2),
    DB("Persistent or general disruptive behaviour", 30),
    OT("Other", 10),
    OW("Use or threat of use of an offensive weapon or prohibited item", 4),
    LG("Abuse against sexual orientation and gender identity", 1),
    DS("Abuse relating to disability", 0.5),
    MT("Inappropriate use of social media or online technology", 2),
    PH("Wilful and repeated transgression of protective measures in place to protect public health", 0.5);

    /** First academic year of the present list: several reasons, new ones, no more "Other". */
    static final int REFORM = 2021;

    public final String words;
    private final double weight;

    Reason(String words, double weight) {
        this.words = words;
        this.weight = weight;
    }

    private boolean isNew() {
        return ordinal() > OT.ordinal();
    }

    static Reason draw(Dice dice, int year) {
        double[] weights = new double[values().length];
        for (Reason reason : values()) {
            boolean known = year < REFORM ? !reason.isNew() : reason != OT;
            weights[reason.ordinal()] = known ? reason.weight : 0;
        }
        return values()[dice.weighted(weights)];
    }
}
