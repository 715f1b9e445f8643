package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.html.Image;
import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A QR code as a picture that stands in the page itself: no address leads to it, and no cache keeps it. */
final class QrCodePicture {

    /** Light modules around the code, without which cameras don't find it (ISO/IEC 18004). */
    private static final int QUIET = 4;

    private QrCodePicture() {}

    static Image of(String text, String alternative) {
        byte[] svg = svg(QrCode.encodeText(text, QrCode.Ecc.MEDIUM)).getBytes(StandardCharsets.UTF_8);
        return new Image("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg), alternative);
    }

    private static String svg(QrCode code) {
        int side = code.size + 2 * QUIET;
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>""".formatted(side, dark);
    }
}
