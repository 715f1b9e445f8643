/** Where the data live: the MariaDB that starts with the program or a server of one's own, migrations and converters. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core"})
package org.raisingthegame.tracker.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
