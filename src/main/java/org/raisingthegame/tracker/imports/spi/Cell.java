package org.raisingthegame.tracker.imports.spi;

import java.time.LocalDate;

/** A cell, settled once by the reader: what kind of thing it holds is decided here and nowhere else. */
public sealed interface Cell {

    Cell BLANK = new Blank();

    /** Nothing, or only spaces. */
    record Blank() implements Cell {}

    /** Text without the spaces around it; never empty. */
    record Text(String text) implements Cell {}

    record Number(double number) implements Cell {}

    record Date(LocalDate date) implements Cell {}

    record Bool(boolean value) implements Cell {}

    /** An error that the spreadsheet program left, such as #N/A. */
    record Error(String code) implements Cell {}

    /** What a person sees in the cell, as near as can be told. */
    default String shown() {
        return switch (this) {
            case Blank() -> "";
            case Text(String text) -> text;
            case Number(double number) ->
                number == Math.rint(number) && Math.abs(number) < 1e15
                        ? Long.toString((long) number)
                        : Double.toString(number);
            case Date(LocalDate date) ->
                "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
            case Bool(boolean value) -> value ? "TRUE" : "FALSE";
            case Error(String code) -> code;
        };
    }
}
