/** The demonstration borough: a made-up world of schools and pupils, and the spreadsheets its schools would upload. */
@NullMarked
package org.raisingthegame.samples;

import org.jspecify.annotations.NullMarked;
