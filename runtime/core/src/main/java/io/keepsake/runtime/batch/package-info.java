/** Calls for several answers of one table at once. Generated code drives them. */
package io.keepsake.runtime.batch;
