/** The database as tests have it, and the tests of the database itself. */
package org.raisingthegame.tracker.database;
