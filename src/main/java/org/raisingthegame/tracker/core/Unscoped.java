package org.raisingthegame.tracker.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a read that takes no row scope because what it reads belongs to nobody; {@link #value()} says why. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Unscoped {

    /** Why no scope is needed, as a sentence. */
    String value();
}
