/**
 * The tables that generated code extends, one subclass a method; not meant to be used by hand. {@link
 * io.keepsake.runtime.table.Table} tells how they work.
 */
package io.keepsake.runtime.table;
