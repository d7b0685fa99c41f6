/** Methods that make answers of others void: how generated code finds those, and says which are meant. */
package io.keepsake.runtime.change;
