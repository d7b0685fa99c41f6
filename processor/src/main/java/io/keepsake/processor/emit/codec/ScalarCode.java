package io.keepsake.processor.emit.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.data.DataType;
import io.keepsake.processor.model.data.DataType.Reference;
import io.keepsake.processor.model.data.DataType.Scalar;
import io.keepsake.processor.model.data.Definition.Product;
import io.keepsake.processor.model.plan.table.Helpers;

/**
 * Code that writes and reads values of one piece. A value is bare if its bytes do not tell whether it is there: a box, which
 * has those of its number, or a record, which has those of its components. Whoever holds one says so for it.
 */
final class ScalarCode {
  private ScalarCode() {}

  /** Tells whether the bytes of a value do not tell that it is null. A record without components has no other byte. */
  static boolean isBare(DataType data, Helpers helpers) {
    if (data instanceof Scalar scalar) {
      return isNumber(scalar) && !scalar.type().isPrimitive();
    }
    return data instanceof Reference
        && helpers.of(data).orElseThrow().definition().orElseThrow() instanceof Product product
        && !product.components().isEmpty();
  }

  /** Tells whether a value is primitive, or a box of one; the byte of a {@link Boolean} has room for null. */
  private static boolean isNumber(Scalar scalar) {
    return scalar.type().isPrimitive()
        || (scalar.type().isBoxedPrimitive() && !scalar.type().equals(TypeName.BOOLEAN.box()));
  }

  static CodeBlock write(Scalar scalar, CodeBlock value) {
    if (!isNumber(scalar)) {
      return CodeBlock.of("$T.write$L(out, $L)", RuntimeNames.VALUES, scalar.word(), value);
    }
    return switch (scalar.word()) {
      case "Int", "Integer" -> CodeBlock.of("$T.writeInt(out, $L)", RuntimeNames.VAR_INTS, value);
      case "Long" -> CodeBlock.of("$T.writeLong(out, $L)", RuntimeNames.VAR_INTS, value);
      case "Character" -> CodeBlock.of("out.writeChar($L)", value);
      default -> CodeBlock.of("out.write$L($L)", scalar.word(), value);
    };
  }

  static CodeBlock read(Scalar scalar) {
    if (!isNumber(scalar)) {
      return CodeBlock.of("$T.read$L(in)", RuntimeNames.VALUES, scalar.word());
    }
    return switch (scalar.word()) {
      case "Int", "Integer" -> CodeBlock.of("$T.readInt(in)", RuntimeNames.VAR_INTS);
      case "Long" -> CodeBlock.of("$T.readLong(in)", RuntimeNames.VAR_INTS);
      case "Character" -> CodeBlock.of("in.readChar()");
      default -> CodeBlock.of("in.read$L()", scalar.word());
    };
  }
}
