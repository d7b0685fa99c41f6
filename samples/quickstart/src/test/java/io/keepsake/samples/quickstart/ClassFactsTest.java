package io.keepsake.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ClassFactsTest {
  private final ClassFiles files = ClassFiles.ofModule("java.base");

  @Test
  void parents_superclassFirst_thenInterfacesAsWritten() {
    assertThat(parse("java.util.ArrayList").parents())
        .containsExactly(
            "java.util.AbstractList",
            "java.util.List",
            "java.util.RandomAccess",
            "java.lang.Cloneable",
            "java.io.Serializable");
  }

  @Test
  void parents_ofObject_none() {
    assertThat(parse("java.lang.Object").parents()).isEmpty();
  }

  @Test
  void references_fromDeclarationsAndCode_withoutItself() {
    assertThat(parse("java.util.ArrayList").references())
        .contains(
            "java.util.AbstractList", // superclass
            "java.util.Collection", // parameter
            "java.lang.Object", // element of the array in a field
            "java.lang.ClassNotFoundException", // declared exception
            "java.util.Arrays", // owner of a called method
            "java.util.ArrayList$Itr") // created
        .doesNotContain("java.util.ArrayList", "int", "java.lang.Object[]");
  }

  @Test
  void within_unknownTypes_leftOut() {
    ClassFacts facts = parse("java.util.ArrayList").within("java.util.List"::equals);

    assertThat(facts.parents()).containsExactly("java.util.List");
    assertThat(facts.references()).containsExactly("java.util.List");
  }

  private ClassFacts parse(String type) {
    return ClassFacts.parse(files.read(type));
  }
}
