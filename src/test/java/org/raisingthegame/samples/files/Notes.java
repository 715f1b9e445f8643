package org.raisingthegame.samples.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A page of notes as a PDF: what somebody may upload by mistake. Lines are plain ASCII without brackets. */
final class Notes {
    private Notes() {}

    static byte[] of(String... lines) {
        String text = "BT /F1 11 Tf 16 TL 50 780 Td (" + String.join(") Tj T* (", lines) + ") Tj ET";
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                "<</Length " + text.length() + ">>stream\n" + text + "\nendstream");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (String object : objects) {
            offsets.add(pdf.length());
            pdf.append(offsets.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int tableAt = pdf.length();
        int entries = objects.size() + 1;
        pdf.append("xref\n0 ").append(entries).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append("%010d 00000 n \n".formatted(offset)));
        pdf.append("trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(entries, tableAt));
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
