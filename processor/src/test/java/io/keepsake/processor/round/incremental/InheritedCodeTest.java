package io.keepsake.processor.round.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import io.keepsake.processor.testing.Told;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A method that is inherited from another source file has the code that the generated class there tells of. */
class InheritedCodeTest {
  private static final String ASKS = ".code(MemoizedBase.KeptCode.of(\"quote(java.lang.String)\"))";
  private static final String BASE = """
      package t;
      import io.keepsake.Backend;
      import io.keepsake.Memoize;
      public class Base {
        @Memoize(backend = Backend.FOLDER) public int quote(String sku) { return sku.length() + fee(); }
        int fee() { return 3; }
      }
      """;
  private static final String CHILD = """
      package t;
      @io.keepsake.MemoizedType
      class Child extends Base {}
      """;
  private static final String LAST = """
      package t;
      @io.keepsake.MemoizedType
      class Last extends Middle {}
      """;
  private static final String MIDDLE = """
      package t;
      class Middle extends Base {
        @Override int fee() { return 4; }
      }
      """;

  private static Compiled base(Compiler compiler) {
    return Compilation.with(compiler).source(BASE).run().succeeded();
  }

  private static Compiled compiled(Compiler compiler, String... sources) {
    Compilation compilation = Compilation.with(compiler);
    for (String source : sources) {
      compilation.source(source);
    }
    return compilation.run().succeeded();
  }

  @ParameterizedTest
  @EnumSource
  void generatedClassOfTheParent_isAsked(Compiler compiler) {
    Compiled together = compiled(compiler, BASE, CHILD);
    Compiled apart =
        Compilation.with(compiler).source(CHILD).after(base(compiler)).run().succeeded();
    assertThat(together.generatedSource("t.MemoizedChild"))
        .contains(ASKS)
        .isEqualTo(apart.generatedSource("t.MemoizedChild"));
    assertThat(apart.problems()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void codeThatIsNotShown_isToldAtTheParentAlone(Compiler compiler) {
    List<String> told = compiled(compiler, BASE, CHILD).problems().stream()
        .map(Told::codeAndLine)
        .toList();
    assertThat(told).isEqualTo(compiler == Compiler.ECJ ? List.of("KS055 Base.java:5") : List.of());
  }

  /** What Eclipse has compiled, and what javac adds to it, run together. */
  @ParameterizedTest
  @EnumSource
  void classesOfBothCompilers_runTogether(Compiler compiler) throws ReflectiveOperationException {
    Compiler other = compiler == Compiler.JAVAC ? Compiler.ECJ : Compiler.JAVAC;
    Compiled child =
        Compilation.with(other).source(CHILD).after(base(compiler)).run().succeeded();
    Class<?> kept = child.loader().loadClass("t.MemoizedChild$KeptCode");
    Object code = kept.getMethod("of", String.class).invoke(null, "quote(java.lang.String)");
    assertThat((String) code).hasSize(compiler == Compiler.JAVAC ? 32 : 0);
  }

  @Test
  void parentWithoutGeneratedClass_isTold() {
    Compiled base =
        Compilation.with(Compiler.JAVAC).source(BASE).withoutProcessors().run().succeeded();
    Compiled child =
        Compilation.with(Compiler.JAVAC).source(CHILD).after(base).run().succeeded();
    assertThat(child.problems())
        .extracting(Told::codeAndLine)
        .containsExactly("KS055 Child.java:3");
    assertThat(child.generatedSource("t.MemoizedChild")).doesNotContain(" .code(");
  }

  @Test
  void overrideInBetween_isTold() {
    Compiled told = compiled(Compiler.JAVAC, BASE, MIDDLE, LAST);
    assertThat(told.problems())
        .extracting(Told::codeAndColumn)
        .containsExactly("KS055 Last.java:3:1");
    assertThat(told.problems().get(0).message())
        .contains("Base.quote(String) may call are overridden in another source file, by t.Middle")
        .contains("Fix: put @MemoizedType on t.Middle");
    assertThat(told.generatedSource("t.MemoizedLast")).contains(ASKS);

    String marked = MIDDLE.replace("class", "@io.keepsake.MemoizedType\nclass");
    Compiled fine = compiled(Compiler.JAVAC, BASE, marked, LAST);
    assertThat(fine.problems()).isEmpty();
    assertThat(fine.generatedSource("t.MemoizedLast")).contains(ASKS.replace("Base", "Middle"));
  }

  @Test
  void overrideInTheSameFile_isPartOfTheCode() {
    String own = MIDDLE.replace("class", "@io.keepsake.MemoizedType\nclass");
    String both = own + "@io.keepsake.MemoizedType\nclass Twin extends Middle {}\n";
    Compiled compiled = compiled(Compiler.JAVAC, BASE, both);
    assertThat(compiled.problems()).isEmpty();
    String code = ".code(MemoizedBase.KeptCode.of(\"quote(java.lang.String)\") + \"";
    assertThat(compiled.generatedSource("t.MemoizedMiddle").replaceAll("\\s+", " "))
        .contains(code);
    assertThat(compiled.generatedSource("t.MemoizedTwin").replaceAll("\\s+", " "))
        .contains(code);
  }

  /** A protected class in another package: its generated class cannot be named from here. */
  @Test
  void parentWhoseGeneratedClassIsNotVisible_isTold() {
    String outer = """
        package t;
        import io.keepsake.Backend;
        import io.keepsake.Memoize;
        public class Outer {
          protected static class Base {
            protected Base() {}
            @Memoize(backend = Backend.FOLDER) public int quote(String sku) { return 1; }
          }
        }
        """;
    String more = """
        package t.more;
        class More extends t.Outer {
          @io.keepsake.MemoizedType
          static class Child extends Base {}
        }
        """;
    Compiled compiled = compiled(Compiler.JAVAC, outer, more);
    assertThat(compiled.problems())
        .extracting(Told::codeAndLine)
        .containsExactly("KS055 More.java:4");
    assertThat(compiled.generatedSource("t.more.MemoizedMore_Child")).doesNotContain(" .code(");
  }

  @Test
  void defaultMethodOfAnotherInterface_isTold() {
    String fees = "package t;\ninterface Fees { int fee(); }\n";
    String threeFees =
        "package t;\ninterface ThreeFees extends Fees { default int fee() { return 3; } }\n";
    String base = """
        package t;
        import io.keepsake.Backend;
        import io.keepsake.Memoize;
        abstract class Base implements Fees {
          @Memoize(backend = Backend.FOLDER) int quote(String sku) { return sku.length() + fee(); }
        }
        """;
    String child = """
        package t;
        @io.keepsake.MemoizedType
        class Child extends Base implements ThreeFees {}
        """;
    Compiled compiled = compiled(Compiler.JAVAC, fees, threeFees, base, child);
    assertThat(compiled.problems().stream().filter(told -> told.code().equals("KS055")))
        .extracting(Told::codeAndLine)
        .containsExactly("KS055 Child.java:3");
  }

  @Test
  void versionGivenByHand_isThatOfTheHeir() {
    String base = BASE.replace("Backend.FOLDER", "Backend.FOLDER, codeVersion = \"7\"");
    Compiled compiled = compiled(Compiler.JAVAC, base, CHILD);
    assertThat(compiled.generatedSource("t.MemoizedChild"))
        .contains(".code(\"7\")")
        .doesNotContain("KeptCode");
  }
}
