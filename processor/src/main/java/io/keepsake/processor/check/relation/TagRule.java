package io.keepsake.processor.check.relation;

import static io.keepsake.processor.problem.ProblemCode.BAD_TAG;
import static io.keepsake.processor.problem.ProblemCode.TAG_UNKNOWN;
import static io.keepsake.processor.problem.ProblemCode.TAG_UNSTABLE;
import static io.keepsake.processor.problem.ProblemCode.TAG_UNUSABLE;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.check.rule.Spelling;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.relation.TagDeclaration;
import io.keepsake.processor.model.relation.TagFault;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemCode;
import io.keepsake.processor.problem.ProblemReport;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A tag must be a text whose braces hold what can be asked, says something stable, and is in the key. */
public final class TagRule implements MethodRule {
  private static final String ANOTHER =
      "name a visible accessor without parameters that returns a value.";

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    Set<String> seen = new HashSet<>();
    for (TagDeclaration tag : method.relations().tags()) {
      Check check = new Check(method, tag, report);
      tag.fault().ifPresent(check::add);
      if (tag.fault().isEmpty() && !seen.add(tag.text().value())) {
        check.add(BAD_TAG, "is there twice.", "remove one of them.");
      }
    }
  }

  private record Check(MethodDeclaration method, TagDeclaration tag, ProblemReport report) {

    void add(TagFault fault) {
      String place = "{" + fault.place() + "}";
      switch (fault.kind()) {
        case EMPTY ->
          add(BAD_TAG, "is empty, and nobody could name it.", "give it a text, or remove it.");
        case UNBALANCED ->
          add(
              BAD_TAG,
              "has a '" + fault.place() + "' without its other half.",
              "close each brace; write '{{' or '}}' for a brace in the text.");
        case NO_PATH ->
          add(
              BAD_TAG,
              "has " + place + ", which is no parameter and no path of names with dots.",
              "write a parameter, such as {id}, or a path, such as {order.customer}.");
        case UNKNOWN_PARAMETER ->
          addUnknown(fault, "there is no parameter '" + fault.place() + "'");
        case UNKNOWN_PROPERTY ->
          addUnknown(
              fault, fault.type() + " has no '" + last(fault.place()) + "' that could be asked");
        default -> addUnfit(fault, place);
      }
    }

    /** What is there, and cannot be a part of a tag. */
    private void addUnfit(TagFault fault, String place) {
      switch (fault.kind()) {
        case INVISIBLE ->
          add(
              TAG_UNUSABLE,
              "has " + place + ", which is not visible to the generated class.",
              "make it and its type visible, or name another accessor.");
        case STATIC ->
          add(
              TAG_UNUSABLE,
              "has " + place + ", which is static, so that it says nothing about the argument.",
              ANOTHER);
        case VOID -> add(TAG_UNUSABLE, "has " + place + ", which returns nothing.", ANOTHER);
        case THROWS ->
          add(
              TAG_UNUSABLE,
              "has " + place + ", which declares a checked exception, and a tag must not fail.",
              ANOTHER);
        case UNSTABLE ->
          add(
              TAG_UNSTABLE,
              "has " + place + " of type " + fault.type()
                  + ", whose text may differ for equal values.",
              "end it in a text, a number, an enum, a UUID or a date, such as {" + fault.place()
                  + ".id}.");
        case IGNORED -> addIgnored(place);
        case KEYED_OTHERWISE ->
          add(
              TAG_UNSTABLE,
              "has " + place + ", of which the key has '" + fault.type()
                  + "' alone (@KeyBy): calls with other values share the answer.",
              "begin the path with {" + first(fault.place()) + "." + fault.type() + "}.");
        default -> throw new IllegalArgumentException(fault.toString());
      }
    }

    private void addUnknown(TagFault fault, String what) {
      String wanted = last(fault.place());
      List<String> candidates = Spelling.sorted(wanted, fault.candidates());
      String known = candidates.isEmpty()
          ? "There is none that could be used."
          : "There is: " + String.join(", ", candidates) + ".";
      add(
          TAG_UNKNOWN,
          "has {" + fault.place() + "}, and " + what + ". " + known,
          Spelling.nearest(wanted, candidates)
              .map(near -> "Did you mean '" + near + "'?")
              .orElse("name one that is there."));
    }

    private void addIgnored(String place) {
      boolean isWhole = method.control().whole().isPresent();
      add(
          TAG_UNSTABLE,
          "has " + place + ", which is not in the key ("
              + (isWhole ? "which is a `key` of its own" : "@KeyIgnore")
              + "): calls with other values share the answer.",
          isWhole
              ? "begin the path with {key}."
              : "take the parameter into the key, or make the tag of what is in it.");
    }

    void add(ProblemCode code, String what, String fix) {
      report.add(Faults.at(
          tag.text().origin(),
          code,
          "the tag \"" + tag.text().value() + "\" of " + Faults.name(method) + " " + what,
          fix));
    }

    private static String last(String place) {
      return place.substring(place.lastIndexOf('.') + 1);
    }

    private static String first(String place) {
      return place.replaceFirst("\\..*", "");
    }
  }
}
