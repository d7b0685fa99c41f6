/** Several processes, or several Memos as if they were some, on one directory. */
@org.jspecify.annotations.NullMarked
package io.keepsake.contract.elsewhere;
