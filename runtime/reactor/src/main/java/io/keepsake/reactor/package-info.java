/** Answers of methods that return a {@link reactor.core.publisher.Mono}. */
package io.keepsake.reactor;
