/** What is behind the memory of tables whose answers outlive the process: a buffer, a saver, and a store of bytes. */
package io.keepsake.runtime.tier;
