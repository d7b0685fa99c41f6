package io.keepsake.processor.emit.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.plan.table.TableKind;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The processor names classes that it does not depend on: here they are looked for. */
class RuntimeNamesTest {

  @Test
  void eachName_isAClassOfTheRuntime() throws ReflectiveOperationException {
    List<ClassName> names = new ArrayList<>();
    for (Field field : RuntimeNames.class.getDeclaredFields()) {
      if (field.getType() == ClassName.class) {
        names.add((ClassName) field.get(null));
      }
    }
    for (TableKind kind : TableKind.values()) {
      names.add(RuntimeNames.table(kind));
    }
    assertThat(names).hasSizeGreaterThan(10);
    for (ClassName name : names) {
      assertThat(Class.forName(name.reflectionName(), false, getClass().getClassLoader()))
          .isNotNull();
    }
  }
}
