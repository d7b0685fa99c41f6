package io.keepsake.samples.quickstart;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One thing to know about each of many types or packages.
 *
 * @param text the question, for a reader
 * @param subjects the types or packages that it is asked of
 * @param answer how to answer it for one of them
 * @param gist what a reader should take from all the answers, in a few words
 */
record Question<A>(
    String text,
    Iterable<String> subjects,
    BiFunction<ClassGraph, String, A> answer,
    Function<Map<String, A>, String> gist) {

  /** Asks for all subjects and returns the answers by subject. */
  Map<String, A> ask(ClassGraph graph) {
    Map<String, A> answers = new TreeMap<>();
    for (String subject : subjects) {
      answers.put(subject, answer.apply(graph, subject));
    }
    return answers;
  }
}
