/**
 * What is stored of a record: its row, and the file of a value that is too large for one. And what is to be stored: a change,
 * with its place in the order of use.
 */
@NullMarked
package io.keepsake.sqlite.row;

import org.jspecify.annotations.NullMarked;
