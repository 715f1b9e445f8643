package org.raisingthegame.tracker.interventions;

import java.util.Locale;
import java.util.Optional;

/** In which posts people of a school are trained. The source counts heads and chairs of governors by themselves. */
public enum Post {
    HEAD,
    CHAIR_OF_GOVERNORS,
    GOVERNOR,
    SENIOR_LEADER,
    TEACHER,
    TEACHING_ASSISTANT,
    LEARNING_MENTOR,
    OTHER;

    /** The post that a person means; empty for one that nobody knows. */
    public static Optional<Post> read(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "head", "heads", "headteacher", "headteachers", "head teacher", "principal" -> Optional.of(HEAD);
            case "chair", "chair of governors", "chairs of governors", "chair of the governing body" ->
                Optional.of(CHAIR_OF_GOVERNORS);
            case "governor", "governors" -> Optional.of(GOVERNOR);
            case "senior leader", "senior leaders", "slt", "senior leadership team", "deputy head", "assistant head" ->
                Optional.of(SENIOR_LEADER);
            case "teacher", "teachers" -> Optional.of(TEACHER);
            case "teaching assistant", "teaching assistants", "ta", "tas" -> Optional.of(TEACHING_ASSISTANT);
            case "learning mentor", "learning mentors", "mentor", "mentors" -> Optional.of(LEARNING_MENTOR);
            case "other", "others", "other staff", "support staff" -> Optional.of(OTHER);
            default -> Optional.empty();
        };
    }

    public String key() {
        return "interventions.post." + name();
    }
}
