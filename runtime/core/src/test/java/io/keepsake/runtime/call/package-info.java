/** Tests of calls that go another way than usual. */
package io.keepsake.runtime.call;
