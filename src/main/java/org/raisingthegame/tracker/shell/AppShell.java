package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/**
 * The page around all pages: theme, icon, viewport.
 *
 * <p>Lumo and not Aura, because Lumo states each colour as a property of its own: what our tokens set is what is shown,
 * and its contrast can be checked. Aura derives colours from a few and adds a typeface that we would replace.
 *
 * <p>Our files lie under {@code assets/}, which Vaadin serves to everybody, so that the sign-in page has its looks
 * without a security rule of ours.
 */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("assets/styles/tokens.css")
@StyleSheet("assets/styles/tracker.css")
@StyleSheet("assets/styles/shell.css")
@StyleSheet("assets/styles/print.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Raising the Game Tracker");
        settings.addFavIcon("icon", "assets/icons/logo.svg", "any");
        settings.addMetaTag("theme-color", "#123c4a");
    }
}
