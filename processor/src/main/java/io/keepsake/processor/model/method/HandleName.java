package io.keepsake.processor.model.method;

import java.util.Optional;

/**
 * The name of the method that gives the handle.
 *
 * @param accessor such as {@code quoteMemo}; for overloads it carries the parameter types
 * @param stem the accessor without {@code Memo}
 * @param takenBy the member of the user's type that has this name already, such as {@code Base.quoteMemo()}
 */
public record HandleName(String accessor, String stem, Optional<String> takenBy) {}
