/** Answers as directories that a person can read, copy and delete: the backend {@code FOLDER}. */
package io.keepsake.runtime.folder;
