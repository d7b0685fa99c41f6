/** What an application implements to take part: a store behind the memory table. */
package io.keepsake.runtime.spi;
