/**
 * What can go wrong with a file: what an error of SQLite means for a store, which files are to be set aside, and what a person
 * is told of it.
 */
@NullMarked
package io.keepsake.sqlite.failure;

import org.jspecify.annotations.NullMarked;
