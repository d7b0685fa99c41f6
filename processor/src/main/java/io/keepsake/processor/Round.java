package io.keepsake.processor;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.check.Rules;
import io.keepsake.processor.emit.MemoClass;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.plan.Planner;
import io.keepsake.processor.problem.ProblemPrinter;
import io.keepsake.processor.problem.ProblemReport;
import io.keepsake.processor.read.DeclarationReader;
import io.keepsake.processor.trees.SourceView;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The first stage: takes each type of a round through the others. One for all rounds of a compilation. */
final class Round {
  private final Elements elements;
  private final ProblemPrinter printer;
  private final SourceView view;
  private final Types types;
  private final SourceFiles files;
  private final Candidates candidates;
  private final NameClaims claims = new NameClaims();
  private final Set<String> faulty = new HashSet<>();

  Round(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.printer = new ProblemPrinter(environment.getMessager());
    this.view = SourceView.of(environment);
    this.types = environment.getTypeUtils();
    this.files = new SourceFiles(elements, environment.getFiler());
    this.candidates = new Candidates(elements);
  }

  void run(RoundEnvironment environment) {
    view.tellOfLocalClasses(environment.getRootElements());
    claims.addWritten(environment.getRootElements());
    DeclarationReader reader =
        new DeclarationReader(elements, types, view.bodies(), claims::isWritten);
    List<TypeElement> ready = candidates.of(environment, reader);
    if (ready.isEmpty() || !isRuntimeThere(ready.get(0))) {
      return;
    }
    for (TypeElement type : ready) {
      ProblemReport report = new ProblemReport();
      process(type, reader, report);
      printer.print(report);
    }
  }

  private boolean isRuntimeThere(TypeElement first) {
    if (elements.getTypeElement(RuntimeNames.MEMOS.canonicalName()) != null) {
      return true;
    }
    ProblemReport report = new ProblemReport();
    report.add(Breakdowns.missingRuntime(candidates.cause(first)));
    printer.print(report);
    return false;
  }

  /** Whatever goes wrong in here is told at the type; an exception would end the compiler. */
  private void process(TypeElement type, DeclarationReader reader, ProblemReport report) {
    try {
      generate(type, reader, report);
    } catch (IOException
        | RuntimeException
        | AssertionError
        | StackOverflowError
        | LinkageError failure) {
      report.add(Breakdowns.internalError(type, failure));
    }
  }

  private void generate(TypeElement type, DeclarationReader reader, ProblemReport report)
      throws IOException {
    ClassName name = DeclarationReader.generatedNameFor(type);
    TypeDeclaration declaration = reader.read(type, claims.claim(name, type));
    if (inheritsFault(type, reader)) {
      return;
    }
    Rules.check(declaration, report);
    if (report.hasErrors()) {
      faulty.add(type.getQualifiedName().toString());
      return;
    }
    if (!declaration.isEmpty()) {
      files.write(MemoClass.define(Planner.plan(declaration)), type);
      claims.addGenerated(name);
    }
  }

  /** A fault of an inherited method has been told where the method is. */
  private boolean inheritsFault(TypeElement type, DeclarationReader reader) {
    return reader.supertypes(type).stream()
        .map(parent -> parent.getQualifiedName().toString())
        .anyMatch(faulty::contains);
  }
}
