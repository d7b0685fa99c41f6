/** What an annotation says about a method, as generated code states it; written by the processor, not by hand. */
package io.keepsake.runtime.spec;
