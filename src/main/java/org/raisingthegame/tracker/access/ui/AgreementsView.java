package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolSharing;
import org.raisingthegame.tracker.access.SharingAgreements;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Tag;

/** Where a borough officer writes down what schools agreed to share, and sees which agreements run out. */
@StyleSheet("assets/styles/access.css")
@Route(AgreementsView.ROUTE)
@Menu(title = "access.agreements", order = 405)
@RolesAllowed(Rights.MANAGE_SCHOOLS)
class AgreementsView extends Page implements HasDynamicTitle, BeforeEnterObserver {

    static final String ROUTE = "agreements";

    /** In the address, so that a link can lead to those that run out. */
    static final String SHOW = "show";

    /** Which schools are listed. */
    enum Show {
        ALL,
        RUNNING_OUT,
        NOTHING_SHARED;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final SharingAgreements agreements;
    private final LocalDate today;
    private final Paragraph state = new Paragraph();
    private final Select<Show> show = new Select<>();
    private final Div list = new Div();

    AgreementsView(SharingAgreements agreements, Clock clock) {
        this.agreements = agreements;
        today = LocalDate.now(clock);
        state.addClassName("say");
        show.setLabel(getTranslation("access.agreements.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(one -> getTranslation("access.agreements.show." + one));
        show.setValue(Show.ALL);
        show.addValueChangeListener(change -> refresh());
        show.addClassName("agreement-filter");
        add(new PageHeader(getTranslation("access.agreements"), getTranslation("access.agreements.about")), state);
        add(new Card(getTranslation("access.agreements.record"), new AgreementForm(agreements, today, this::refresh)));
        add(new Card(getTranslation("access.agreements.list"), show, list));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .orElse("");
        for (Show one : Show.values()) {
            if (one.key().equals(wanted)) {
                show.setValue(one);
            }
        }
        refresh();
    }

    private void refresh() {
        List<SchoolSharing> schools = agreements.schools();
        long sharing =
                schools.stream().filter(one -> one.inForceOn(today).isPresent()).count();
        long runningOut = schools.stream().filter(this::runsOut).count();
        state.setText(getTranslation(
                "access.agreements.state", sharing, schools.size(), runningOut, SharingAgreements.DAYS_TO_RENEW));
        list.removeAll();
        list.add(table(schools.stream()
                .filter(this::isShown)
                .sorted(Comparator.comparing(this::urgency))
                .toList()));
    }

    private ListTable<SchoolSharing> table(List<SchoolSharing> shown) {
        ListTable<SchoolSharing> table = new ListTable<>(getTranslation("access.agreements"), shown)
                .column(
                        getTranslation("access.agreements.school"),
                        one -> one.school().name())
                .column(getTranslation("access.agreements.today"), one -> tag(one).getText(), this::tag)
                .column(
                        getTranslation("access.agreements.written"),
                        one -> one.agreements().stream()
                                .map(AgreementEntry::written)
                                .collect(Collectors.joining("; ")),
                        one -> new AgreementEntry(agreements, one, today, this::refresh));
        table.addClassName("agreements");
        return table.withDownload(new ListDownload(getTranslation("access.agreements"), table));
    }

    private Tag tag(SchoolSharing sharing) {
        return sharing.inForceOn(today)
                .map(one -> runsOut(sharing)
                        ? new Tag(
                                getTranslation(
                                        "access.agreement.runs-out",
                                        one.lastDay().format(Dates.LONG)),
                                Tag.Tone.WARN)
                        : new Tag(getTranslation("access.agreement.in-force." + one.shares()), Tag.Tone.OK))
                .orElseGet(() -> new Tag(getTranslation("access.agreement.nothing"), Tag.Tone.BAD));
    }

    /** What needs somebody comes first; among equals the names stay in order. */
    private int urgency(SchoolSharing school) {
        if (school.inForceOn(today).isEmpty()) {
            return 0;
        }
        return runsOut(school) ? 1 : 2;
    }

    private boolean isShown(SchoolSharing school) {
        return switch (show.getValue()) {
            case ALL -> true;
            case RUNNING_OUT -> runsOut(school);
            case NOTHING_SHARED -> school.inForceOn(today).isEmpty();
        };
    }

    private boolean runsOut(SchoolSharing school) {
        return school.runsOutWithin(SharingAgreements.DAYS_TO_RENEW, today);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("access.agreements"));
    }
}
