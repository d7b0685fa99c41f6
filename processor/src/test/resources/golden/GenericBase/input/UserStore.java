package data;

import io.keepsake.MemoizedType;

@MemoizedType(name = "FastUserStore")
abstract class UserStore extends Store<String, Integer> {
  @Override
  public Integer overridden(String key) {
    return 1;
  }

  abstract String table();
}
