package org.raisingthegame.tracker.database;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * How a value type is kept in one column. A module contributes a bean of this for each value type it owns.
 *
 * @param type the value type
 * @param column the type the driver reads from the column and writes to it
 * @param toColumn from the value to the column
 * @param fromColumn from the column to the value; may refuse what the value type refuses
 * @param <T> the value type
 * @param <C> the column's type
 */
public record StoredValue<T, C>(
        Class<T> type,
        Class<C> column,
        Function<? super T, ? extends C> toColumn,
        Function<? super C, ? extends T> fromColumn) {

    List<GenericConverter> converters() {
        return List.of(new Writing<>(type, column, toColumn), new Reading<>(column, type, fromColumn));
    }

    /** One way; the subclasses say which, since Spring Data reads that from the class. */
    private abstract static class OneWay<S, R> implements GenericConverter {

        private final Class<S> source;
        private final Class<R> target;
        private final Function<? super S, ? extends R> conversion;

        OneWay(Class<S> source, Class<R> target, Function<? super S, ? extends R> conversion) {
            this.source = source;
            this.target = target;
            this.conversion = conversion;
        }

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(source, target));
        }

        @Override
        public @Nullable Object convert(@Nullable Object value, TypeDescriptor from, TypeDescriptor to) {
            return value == null ? null : conversion.apply(source.cast(value));
        }
    }

    @WritingConverter
    private static final class Writing<S, R> extends OneWay<S, R> {

        Writing(Class<S> source, Class<R> target, Function<? super S, ? extends R> conversion) {
            super(source, target, conversion);
        }
    }

    @ReadingConverter
    private static final class Reading<S, R> extends OneWay<S, R> {

        Reading(Class<S> source, Class<R> target, Function<? super S, ? extends R> conversion) {
            super(source, target, conversion);
        }
    }
}
