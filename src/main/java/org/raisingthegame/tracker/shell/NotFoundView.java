package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.raisingthegame.tracker.pages.Page;

/** The one answer for what is not there and for what is not this person's to see. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends Page implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    NotFoundView() {
        Div card = new Div(
                new H1(getTranslation("shell.not-found")),
                new Paragraph(getTranslation("shell.not-found.why")),
                new RouterLink(getTranslation("shell.go-home"), HomeView.class));
        card.addClassNames("card", "empty-state");
        add(card);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("shell.not-found"));
    }
}
