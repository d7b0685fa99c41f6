/**
 * Services with memoized methods, the same in each place: only the annotations differ. They are written for {@code FOLDER};
 * {@link io.keepsake.contract.backend.Place} makes the others.
 */
@NullMarked
package io.keepsake.contract.service;

import org.jspecify.annotations.NullMarked;
