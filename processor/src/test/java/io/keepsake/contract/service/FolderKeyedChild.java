package io.keepsake.contract.service;

import io.keepsake.MemoizedType;
import org.jspecify.annotations.Nullable;

/** A subclass that memoizes what it inherits, and computes it otherwise. */
@MemoizedType
public class FolderKeyedChild extends FolderKeyed {
  @Override
  public String mark(String method, @Nullable Object... arguments) {
    return "child of " + super.mark(method, arguments);
  }
}
