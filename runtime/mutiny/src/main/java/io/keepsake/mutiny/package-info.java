/** Answers of methods that return a {@link io.smallrye.mutiny.Uni}. */
package io.keepsake.mutiny;
