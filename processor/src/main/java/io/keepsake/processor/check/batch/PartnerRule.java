package io.keepsake.processor.check.batch;

import static io.keepsake.processor.problem.ProblemCode.BATCH_AMBIGUOUS;
import static io.keepsake.processor.problem.ProblemCode.BATCH_PARAMETERS;
import static io.keepsake.processor.problem.ProblemCode.BATCH_PARTNER_UNKNOWN;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.check.rule.Spelling;
import io.keepsake.processor.model.batch.BatchDeclaration;
import io.keepsake.processor.model.batch.PartnerLookup.Candidate;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemCode;
import io.keepsake.processor.problem.ProblemReport;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code sharesWith} must name a memoized method of the same type, whose parameters fit, and one. */
public final class PartnerRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    type.batches().forEach(batch -> new Check(type, batch, report).all());
  }

  private record Check(TypeDeclaration type, BatchDeclaration batch, ProblemReport report) {

    void all() {
      switch (batch.lookup().result()) {
        case FOUND -> {}
        case UNKNOWN -> addUnknown("names a method that is not in " + typeName());
        case NOT_MEMOIZED ->
          addUnknown("names a method of " + typeName() + " that is not memoized");
        case SHARING -> addUnknown("names a method that shares the answers of another one itself");
        case MISFIT ->
          add(
              BATCH_PARAMETERS,
              "does not fit the parameters: " + misfits() + ".",
              "take a `Collection`, a `List` or a `Set` of what one parameter of `" + wanted()
                  + "` takes, and all others by the same names and types.");
        case AMBIGUOUS ->
          add(
              BATCH_AMBIGUOUS,
              "could mean any of " + signatures(batch.lookup().candidates()) + ".",
              "rename all of them but one, or change the type of the keys.");
      }
    }

    private void addUnknown(String what) {
      List<Candidate> candidates = batch.lookup().candidates();
      List<String> near = Spelling.byNearness(
          wanted(), candidates.stream().map(Check::bare).distinct().toList());
      List<Candidate> sorted = candidates.stream()
          .filter(candidate -> near.contains(bare(candidate)))
          .sorted(Comparator.comparing((Candidate candidate) -> near.indexOf(bare(candidate)))
              .thenComparing(Candidate::signature))
          .toList();
      Optional<String> meant = near.contains(bare(wanted()))
          ? Optional.of(bare(wanted()))
          : Spelling.nearest(wanted(), near);
      add(
          BATCH_PARTNER_UNKNOWN,
          what + ". "
              + (sorted.isEmpty()
                  ? "It has no memoized method."
                  : "Its memoized methods are: " + signatures(sorted) + "."),
          meant
              .map(name ->
                  "write \"" + name + "\"; which overload is meant follows from the parameters.")
              .orElse("name a memoized method, or put @Memoize on the one that is named."));
    }

    private String misfits() {
      return batch.lookup().candidates().stream()
          .sorted(Comparator.comparing(Candidate::signature))
          .map(candidate -> "of " + candidate.signature() + " because " + candidate.misfit())
          .collect(Collectors.joining("; "));
    }

    private static String signatures(List<Candidate> candidates) {
      return candidates.stream().map(Candidate::signature).collect(Collectors.joining(", "));
    }

    private String wanted() {
      return batch.partner().value();
    }

    private String typeName() {
      return type.shape().sourceName();
    }

    /** The name of a method without its type and its parameters. */
    private static String bare(String text) {
      String name = text.replaceFirst("\\(.*", "");
      return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String bare(Candidate candidate) {
      return bare(candidate.signature());
    }

    private void add(ProblemCode code, String what, String fix) {
      report.add(Faults.at(
          batch.partner().origin(),
          code,
          "`sharesWith` \"" + wanted() + "\" of " + batch.text() + " " + what,
          fix));
    }
  }
}
