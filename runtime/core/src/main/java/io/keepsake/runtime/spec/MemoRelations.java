package io.keepsake.runtime.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * What invalidates answers of a method besides its own handle.
 *
 * @param tags its tags as the annotation has them, with accessors in braces
 * @param sources the methods whose answers its own are made of, those included that they are made of in turn
 * @param isTracked whether each answer knows which other answers it was made of
 */
public record MemoRelations(List<String> tags, List<Source> sources, boolean isTracked) {
  /** Of a method that has none. */
  public static final MemoRelations NONE = new MemoRelations(List.of(), List.of(), false);

  /**
   * Copies the lists.
   *
   * @param tags its tags
   * @param sources the methods
   * @param isTracked whether each answer knows what it was made of
   */
  public MemoRelations {
    tags = List.copyOf(tags);
    sources = List.copyOf(sources);
  }

  /**
   * A method whose answers others are made of.
   *
   * @param method such as {@code shop.PriceService.rate(String)}
   * @param tags its tags as its annotation has them
   */
  public record Source(String method, List<String> tags) {

    /**
     * Copies the list.
     *
     * @param method the method
     * @param tags its tags
     */
    public Source {
      tags = List.copyOf(tags);
    }
  }

  /**
   * Tells whether there are neither tags nor methods.
   *
   * @return true if nothing but its own handle, and what it has read, invalidates an answer
   */
  public boolean isNone() {
    return tags.isEmpty() && sources.isEmpty();
  }

  MemoRelations with(List<String> tags) {
    return new MemoRelations(tags, sources, isTracked);
  }

  MemoRelations with(Source source) {
    List<Source> more = new ArrayList<>(sources);
    more.add(source);
    return new MemoRelations(tags, more, isTracked);
  }

  MemoRelations tracked() {
    return new MemoRelations(tags, sources, true);
  }
}
