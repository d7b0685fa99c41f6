/** Services with memoized methods, the same for each backend: only the annotations differ. */
@NullMarked
package io.keepsake.contract.service;

import org.jspecify.annotations.NullMarked;
