/** Rules about answers that know what they were made of. */
@org.jspecify.annotations.NullMarked
package io.keepsake.processor.check.track;
