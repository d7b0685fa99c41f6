/** Reads what answers have to do with others: tags, {@code dependsOn}, and the methods that a method overrides. */
@NullMarked
package io.keepsake.processor.read.relation;

import org.jspecify.annotations.NullMarked;
