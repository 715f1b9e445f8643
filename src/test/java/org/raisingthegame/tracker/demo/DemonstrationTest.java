package org.raisingthegame.tracker.demo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole program over the demonstration's borough, imported from the sample files as when it first starts. That
 * takes more than a minute, so that all of these share one JVM (see the pom) and change nothing: the journeys that come after
 * them go on with those records ({@link DemonstrationHome}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest
@ActiveProfiles("demo")
@ContextConfiguration(initializers = DemonstrationHome.class)
@Tag("demonstration")
public @interface DemonstrationTest {}
