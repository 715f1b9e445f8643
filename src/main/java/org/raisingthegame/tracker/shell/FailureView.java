package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.raisingthegame.tracker.database.LostDatabase;

/** A page could not be opened. It stands alone, because the navigation may be what failed. */
@AnonymousAllowed
class FailureView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private String title = "shell.page-failed";

    FailureView() {
        addClassNames("shell-page", "shell-alone");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        boolean away = LostDatabase.isWhy(parameter.getException());
        title = away ? "shell.page-away" : "shell.page-failed";
        String reference = ErrorReference.log(parameter.getException());
        Div card = new Div(
                new H1(getTranslation(title)),
                new Paragraph(getTranslation(title + ".do", reference)),
                new Anchor(".", getTranslation("shell.go-home")));
        card.addClassNames("card", "empty-state");
        removeAll();
        add(card);
        return (away ? HttpStatusCode.SERVICE_UNAVAILABLE : HttpStatusCode.INTERNAL_SERVER_ERROR).getCode();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation(title));
    }
}
