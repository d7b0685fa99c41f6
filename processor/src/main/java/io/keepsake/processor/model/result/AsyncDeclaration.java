package io.keepsake.processor.model.result;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.Origin;
import java.util.Optional;

/**
 * A result that is computed each time somebody asks it for its value, and the class that turns it into a future and back.
 *
 * @param origin the method, or the annotation that names the class
 * @param adapter the class
 * @param artifact the artifact that has the class, if it is one of ours
 * @param isThere whether it is on the class path
 * @param flaw why it cannot be used, if it cannot
 */
public record AsyncDeclaration(
    Origin origin,
    ClassName adapter,
    Optional<String> artifact,
    boolean isThere,
    Optional<String> flaw) {}
