@org.jspecify.annotations.NullMarked
package io.keepsake.runtime.policy;
