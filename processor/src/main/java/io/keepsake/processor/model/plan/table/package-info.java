/** The table that keeps the answers of a method, with the bytes behind it and the hooks around it. */
@NullMarked
package io.keepsake.processor.model.plan.table;

import org.jspecify.annotations.NullMarked;
