package org.raisingthegame.tracker.exports;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.audit.TooManyExports;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.raisingthegame.tracker.exports.word.WordFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The papers that the signed-in person may take: what modules offer, checked and written in one place. */
@Service
@PreAuthorize("hasRole('" + Rights.SEE_FIGURES + "')")
public class Packs {

    private final ObjectProvider<Pack> packs;
    private final FreeTextCheck check;
    private final CurrentUser user;
    private final Audit audit;
    private final I18NProvider words;

    Packs(ObjectProvider<Pack> packs, FreeTextCheck check, CurrentUser user, Audit audit, I18NProvider words) {
        this.packs = packs;
        this.check = check;
        this.user = user;
        this.audit = audit;
        this.words = words;
    }

    /**
     * A pack and what of it can be taken.
     *
     * @param id the pack's, also the prefix of its words
     */
    public record Choice(String id, Pack.Offer offer) {}

    /**
     * What to look at before a shared paper is made.
     *
     * @param warnings nothing to look at where empty
     * @param namesChecked false where there was no register with which words could be compared
     */
    public record Warnings(List<FreeTextWarning> warnings, boolean namesChecked) {}

    /** In the order of their modules. A confidential paper is offered only to those who may take true figures away. */
    public List<Choice> choices() {
        return packs.orderedStream()
                .flatMap(pack -> pack.offers().stream()
                        .flatMap(offer -> permitted(offer).stream())
                        .map(offer -> new Choice(pack.id(), offer)))
                .toList();
    }

    /**
     * Looks through the free texts of a shared paper; a confidential one stays with those who know the pupils.
     *
     * @throws TooManyExports where the paper could not be taken afterwards
     */
    public Warnings look(Choice choice, Pack.Request request) {
        Pack pack = offered(choice, request);
        audit.mayExport();
        if (request.marking() == Marking.CONFIDENTIAL) {
            return new Warnings(List.of(), true);
        }
        FreeTextCheck.Outcome outcome = check.of(choice.offer().school(), pack.freeTexts(request));
        return new Warnings(outcome.warnings(), outcome.namesChecked());
    }

    /**
     * Writes the paper as a Word document.
     *
     * @throws OutOfScope where it is not, or no longer, offered to this person
     * @throws TooManyExports where this person has taken as many files as a person may within an hour
     * @throws IOException if the stream fails
     */
    public void write(Choice choice, Pack.Request request, OutputStream to) throws IOException {
        Pack pack = offered(choice, request);
        audit.mayExport();
        Paper paper = pack.make(request);
        AuditEvent taken = AuditEvent.of(AuditKind.EXPORT)
                .saying(say(choice.id() + ".title") + ", "
                        + say(request.marking().trailKey()));
        SchoolId school = choice.offer().school();
        // Before it is sent: what could not be written down does not leave.
        audit.recordInAnyCase(school == null ? taken : taken.at(school));
        WordFile.write(paper, to);
    }

    private String say(String key) {
        return words.getTranslation(key, Locale.UK);
    }

    private Pack offered(Choice choice, Pack.Request request) {
        boolean still = choices().stream()
                .anyMatch(now -> now.id().equals(choice.id())
                        && now.offer().subject().equals(request.subject())
                        && now.offer().markings().contains(request.marking())
                        && now.offer().extras().containsAll(request.extras()));
        return packs.orderedStream()
                .filter(pack -> still && pack.id().equals(choice.id()))
                .findFirst()
                .orElseThrow(OutOfScope::new);
    }

    private Optional<Pack.Offer> permitted(Pack.Offer offer) {
        var markings = offer.markings().stream()
                .filter(marking -> marking == Marking.SHARED || user.may(Rights.CONFIDENTIAL_EXPORT))
                .collect(Collectors.toUnmodifiableSet());
        return markings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pack.Offer(offer.subject(), offer.title(), offer.school(), markings, offer.extras()));
    }
}
