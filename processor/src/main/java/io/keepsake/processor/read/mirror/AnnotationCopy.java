package io.keepsake.processor.read.mirror;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Writes annotations a second time. JavaPoet's own copy of one has no words for numbers that are infinite, or none. */
final class AnnotationCopy extends SimpleAnnotationValueVisitor14<Void, AnnotationCopy.Attribute> {
  /** Where the value of an attribute goes: an array is added element by element. */
  record Attribute(AnnotationSpec.Builder spec, String name) {
    Void add(CodeBlock value) {
      spec.addMember(name, value);
      return null;
    }
  }

  /** Returns an annotation with what is written in it. */
  AnnotationSpec of(AnnotationMirror mirror) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    AnnotationSpec.Builder spec = AnnotationSpec.builder(ClassName.get(type));
    mirror
        .getElementValues()
        .forEach((attribute, value) ->
            value.accept(this, new Attribute(spec, attribute.getSimpleName().toString())));
    return spec.build();
  }

  @Override
  public Void visitDouble(double value, Attribute to) {
    return to.add(number("$L", value));
  }

  @Override
  public Void visitFloat(float value, Attribute to) {
    return to.add(number("$Lf", value));
  }

  private static CodeBlock number(String format, Number value) {
    double number = value.doubleValue();
    return Double.isFinite(number)
        ? CodeBlock.of(format, value)
        : CodeBlock.of("$T.$L", value.getClass(), word(number));
  }

  private static String word(double value) {
    return Double.isNaN(value) ? "NaN" : value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
  }

  @Override
  public Void visitLong(long value, Attribute to) {
    return to.add(CodeBlock.of("$LL", value));
  }

  @Override
  public Void visitChar(char value, Attribute to) {
    return to.add(CodeBlock.of("'$L'", escaped(value)));
  }

  /** A control character must not be written by its number in Unicode: that of a line feed would end the line. */
  private static String escaped(char value) {
    if (value == '\'' || value == '\\') {
      return "\\" + value;
    }
    if (Character.isISOControl(value)) {
      return "\\" + Integer.toOctalString(value);
    }
    return Character.isSurrogate(value)
        ? "\\u" + Integer.toHexString(value)
        : String.valueOf(value);
  }

  @Override
  public Void visitString(String value, Attribute to) {
    return to.add(CodeBlock.of("$S", value));
  }

  @Override
  public Void visitEnumConstant(VariableElement value, Attribute to) {
    TypeName type = TypeName.get(value.asType()).withoutAnnotations();
    return to.add(CodeBlock.of("$T.$N", type, value.getSimpleName().toString()));
  }

  @Override
  public Void visitType(TypeMirror value, Attribute to) {
    return to.add(CodeBlock.of("$T.class", TypeName.get(value)));
  }

  @Override
  public Void visitAnnotation(AnnotationMirror value, Attribute to) {
    return to.add(CodeBlock.of("$L", of(value)));
  }

  @Override
  public Void visitArray(List<? extends AnnotationValue> values, Attribute to) {
    if (values.isEmpty()) {
      return to.add(CodeBlock.of("{}"));
    }
    values.forEach(value -> value.accept(this, to));
    return null;
  }

  @Override
  protected Void defaultAction(Object value, Attribute to) {
    return to.add(CodeBlock.of("$L", value));
  }
}
