package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.raisingthegame.tracker.access.AgreementOutcome;
import org.raisingthegame.tracker.access.SchoolSharing;
import org.raisingthegame.tracker.access.SharingAgreement;
import org.raisingthegame.tracker.access.SharingAgreements;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** The agreements of a school, until when they hold, and how one is ended early. */
class AgreementEntry extends Div {

    private final SharingAgreements agreements;
    private final SchoolSharing sharing;
    private final LocalDate today;
    private final Runnable changed;

    AgreementEntry(SharingAgreements agreements, SchoolSharing sharing, LocalDate today, Runnable changed) {
        this.agreements = agreements;
        this.sharing = sharing;
        this.today = today;
        this.changed = changed;
        addClassName("agreement");
        sharing.agreements().stream().filter(one -> !one.overOn(today)).forEach(one -> add(line(one)));
        List<SharingAgreement> over =
                sharing.agreements().stream().filter(one -> one.overOn(today)).toList();
        if (!over.isEmpty()) {
            Div lines = new Div();
            over.forEach(one -> lines.add(words(one)));
            add(new Details(getTranslation("access.agreement.over", over.size()), lines));
        }
    }

    private Div line(SharingAgreement agreement) {
        Button end = new Button(getTranslation("access.agreement.end"), click -> askForLastDay(agreement));
        end.setAriaLabel(getTranslation(
                "access.agreement.end.of",
                agreement.reference(),
                sharing.school().name()));
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Div line = new Div(words(agreement), end);
        line.addClassName("agreement-line");
        return line;
    }

    private static Paragraph words(SharingAgreement agreement) {
        return new Paragraph(written(agreement));
    }

    /** In one line, as it stands on the page and in its file. */
    static String written(SharingAgreement agreement) {
        return I18NProvider.translate(
                "access.agreement.line",
                agreement.reference(),
                I18NProvider.translate(agreement.shares().titleKey()),
                agreement.from().format(Dates.LONG),
                agreement.lastDay().format(Dates.LONG),
                agreement.signedBy(),
                agreement.signedOn().format(Dates.LONG));
    }

    private void askForLastDay(SharingAgreement agreement) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("access.agreement.end.title", agreement.reference()));
        dialog.setWidth("32em");
        DatePicker lastDay = new DatePicker(getTranslation("access.agreement.last-day"), today);
        lastDay.setLocale(Locale.UK);
        lastDay.setWidthFull();
        lastDay.setMax(agreement.lastDay());
        lastDay.setHelperText(getTranslation("access.agreement.end.help"));
        lastDay.setErrorMessage(getTranslation("access.agreement.end.missing"));
        dialog.add(
                new Paragraph(getTranslation(
                        "access.agreement.end.about", sharing.school().name())),
                lastDay);
        UnsavedChanges changes = UnsavedChanges.in(lastDay);
        Button end = new Button(getTranslation("access.agreement.end.do"), click -> {
            LocalDate day = lastDay.getValue();
            if (day == null || day.isAfter(agreement.lastDay())) {
                lastDay.setInvalid(true);
                return;
            }
            agreements.end(agreement.id(), day);
            changes.saved();
            dialog.close();
            sayEnded(agreement, day);
            changed.run();
        });
        end.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("access.people.cancel"), click -> dialog.close()), end);
        dialog.open();
    }

    /** A day before the first takes the agreement back whole, which can't be told from one that was ended on its first. */
    private void sayEnded(SharingAgreement agreement, LocalDate day) {
        String school = sharing.school().name();
        String words = getTranslation("access.agreement.ended", school, day.format(Dates.LONG));
        if (day.equals(agreement.lastDay()) || day.isBefore(agreement.from())) {
            Said.now(words);
            return;
        }
        Said.withWayBack(words, () -> {
            AgreementOutcome outcome = agreements.resume(agreement.id(), day, agreement.lastDay());
            Said.now(
                    outcome instanceof AgreementOutcome.Refused refused
                            ? I18NProvider.translate(refused.reason().messageKey())
                            : I18NProvider.translate(
                                    "access.agreement.resumed",
                                    school,
                                    agreement.lastDay().format(Dates.LONG)));
            changed.run();
        });
    }
}
