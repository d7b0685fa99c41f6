package io.keepsake.runtime.tier;

import io.keepsake.runtime.MemoClock;
import java.nio.file.Path;

/**
 * What a tier has around it.
 *
 * @param clock the time
 * @param saver takes changes to the store when it is due
 * @param lookout looks every so often at what others have removed
 * @param directory where the store is, shared with other processes
 * @param dependents what is made of its answers
 * @param others looks at what others have removed, in all tiers whose answers these may be made of
 */
record Surroundings(
    MemoClock clock,
    Saver saver,
    Lookout lookout,
    Path directory,
    Dependents dependents,
    Runnable others) {}
