/** What stands for the code of a method whose answers outlive the program. */
@NullMarked
package io.keepsake.processor.model.code;

import org.jspecify.annotations.NullMarked;
