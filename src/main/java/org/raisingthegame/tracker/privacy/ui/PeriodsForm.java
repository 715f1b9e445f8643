package org.raisingthegame.tracker.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashMap;
import java.util.Map;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.UnsavedChanges;
import org.raisingthegame.tracker.privacy.RecordRetention;
import org.raisingthegame.tracker.privacy.RecordRetention.Period;
import org.raisingthegame.tracker.privacy.spi.RecordKind;

/** For how many years each kind of records is kept. */
class PeriodsForm extends Div {

    private final RecordRetention retention;
    private final Runnable saved;
    private final Map<Period, IntegerField> fields = new HashMap<>();

    PeriodsForm(RecordRetention retention, Runnable saved) {
        this.retention = retention;
        this.saved = saved;
        addClassName("kept");
        setWidthFull();
        Div list = new Div();
        list.addClassName("periods");
        for (Period period : retention.periods()) {
            IntegerField years = new IntegerField(getTranslation(period.kind().titleKey()));
            years.setMin(1);
            years.setMax(RecordKind.LONGEST);
            years.setStepButtonsVisible(true);
            years.setValue(period.years());
            years.setErrorMessage(getTranslation("privacy.period.wrong", RecordKind.LONGEST));
            fields.put(period, years);
            list.add(years);
        }
        add(list, new Button(getTranslation("privacy.period.save"), click -> save()));
        UnsavedChanges.in(list);
    }

    private void save() {
        boolean wrong = fields.values().stream().anyMatch(field -> field.isInvalid() || field.isEmpty());
        if (wrong) {
            fields.values().stream().filter(IntegerField::isEmpty).forEach(field -> field.setInvalid(true));
            return;
        }
        fields.forEach((period, field) -> {
            if (field.getValue() != period.years()) {
                retention.keep(period.kind().id(), field.getValue());
            }
        });
        Said.now(getTranslation("privacy.period.saved"));
        saved.run();
    }
}
