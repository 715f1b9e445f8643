package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.function.BiConsumer;
import org.raisingthegame.tracker.aimhigh.RegisterLine;
import org.raisingthegame.tracker.pages.Presentation;
import org.raisingthegame.tracker.pupils.PupilId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list that is ticked in the browser. The tick is there at once and the server hears of it beside; its script is loaded
 * with this page alone, so that it weighs on no other.
 */
@Tag("attendance-register")
class TickList extends Component {

    private static final String SCRIPT = "assets/scripts/attendance-register.js";
    private static final JsonMapper JSON = new JsonMapper();

    private final List<RegisterLine> lines;
    private final BiConsumer<PupilId, Boolean> marked;

    /** @param marked told of each tick; what it throws makes the browser try again */
    TickList(List<RegisterLine> lines, BiConsumer<PupilId, Boolean> marked) {
        this.lines = List.copyOf(lines);
        this.marked = marked;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJavaScript(SCRIPT);
        getElement().setPropertyJson("register", register());
    }

    /** Called by the browser; the number is that of a pupil on this list, or the service refuses it. */
    @ClientCallable
    void mark(int pupil, boolean attended) {
        marked.accept(new PupilId(pupil), attended);
    }

    private ObjectNode register() {
        ObjectNode register = JSON.createObjectNode();
        ArrayNode shown = register.putArray("lines");
        for (RegisterLine line : RegisterWords.choices(lines)) {
            long id = line.pupil().value();
            shown.addObject()
                    .put("id", id)
                    .put("name", Presentation.name(line.name(), id))
                    .put("form", RegisterWords.form(line))
                    .put("attended", line.attended());
        }
        ObjectNode words = register.putObject("words");
        words.put("find", getTranslation("aimhigh.register.find"));
        words.put("count", getTranslation("aimhigh.register.count"));
        words.put("saving", getTranslation("aimhigh.register.saving"));
        words.put("allSaved", getTranslation("aimhigh.register.all-saved"));
        words.put("savedMark", getTranslation("aimhigh.register.saved-mark"));
        words.put("failedMark", getTranslation("aimhigh.register.failed-mark"));
        return register;
    }
}
