package org.raisingthegame.tracker.raisingattainment.challenge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.SharedProfile;

/**
 * A pairing as one of the two heads sees it.
 *
 * @param owned whether he is the owner, who attaches and answers; else the partner, who looks and asks
 * @param profile what the partner sees of the school's figures; for the owner the same, so that he knows what is shown.
 *     Null where it is not running
 */
public record ChallengeSheet(
        Challenge challenge,
        Challenge.State state,
        boolean owned,
        List<Attachment> attachments,
        List<Question> questions,
        @Nullable SharedProfile profile) {

    public ChallengeSheet {
        attachments = List.copyOf(attachments);
        questions = List.copyOf(questions);
    }
}
