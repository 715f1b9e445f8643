package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
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
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolSharing;
import org.raisingthegame.tracker.access.SharingAgreements;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;

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
    private final TextField find = new TextField(getTranslation("access.agreements.find"));
    private final Select<Show> show = new Select<>();
    private final Div list = new Div();

    AgreementsView(SharingAgreements agreements, Clock clock) {
        this.agreements = agreements;
        today = LocalDate.now(clock);
        state.addClassName("say");
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(change -> refresh());
        show.setLabel(getTranslation("access.agreements.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(one -> getTranslation("access.agreements.show." + one));
        show.setValue(Show.ALL);
        show.addValueChangeListener(change -> refresh());
        Div filters = new Div(find, show);
        filters.addClassName("agreement-filters");
        list.addClassName("agreement-list");
        add(new PageHeader(getTranslation("access.agreements"), getTranslation("access.agreements.about")), state);
        add(new Card(getTranslation("access.agreements.record"), new AgreementForm(agreements, today, this::refresh)));
        add(new Card(getTranslation("access.agreements.list"), filters, list));
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
        String sought = find.getValue().strip().toLowerCase(Locale.UK);
        List<SchoolSharing> found = schools.stream()
                .filter(this::isShown)
                .filter(one -> fits(one, sought))
                .sorted(Comparator.comparing(this::urgency))
                .toList();
        if (found.isEmpty()) {
            list.add(new Paragraph(getTranslation("access.agreements.none")));
        }
        found.forEach(one -> list.add(new AgreementEntry(agreements, one, today, this::refresh)));
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

    private static boolean fits(SchoolSharing school, String sought) {
        return school.school().name().toLowerCase(Locale.UK).contains(sought)
                || school.agreements().stream()
                        .anyMatch(one -> one.reference().toLowerCase(Locale.UK).contains(sought));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("access.agreements"));
    }
}
