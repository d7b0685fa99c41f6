package odd;

import io.keepsake.Memoize;

public class Awkward<String, Entry, Override> {
  public static class Memos {}

  public static class MemoClass {}

  public static class KeyMemo {}

  protected final int keyMemo = 1;

  @Memoize
  public KeyMemo key(String key, Entry hash, int memo, int entry, int value, int failure, int outcome) {
    return new KeyMemo();
  }

  @Memoize
  public <Object> Object size(Object Keys, Override this_, int $, int fresh, int stale, int other, int that) {
    return Keys;
  }
}
