/** How keys and answers become bytes, and answers come back from them. */
package io.keepsake.runtime.codec;
