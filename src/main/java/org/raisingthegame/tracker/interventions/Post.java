package org.raisingthegame.tracker.interventions;

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

    public String key() {
        return "interventions.post." + name();
    }
}
