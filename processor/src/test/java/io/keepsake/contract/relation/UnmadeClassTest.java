package io.keepsake.contract.relation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.Memos;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers on disk of a class that has made no cache in this process. */
class UnmadeClassTest {
  @TempDir
  Path directory;

  @Test
  void changeOfASource_reachesThem() {
    int first;
    try (Memos memos = Memos.builder().directory(directory).build()) {
      first = new MemoizedInvoices(memos).invoice(1);
    }
    try (Memos memos = Memos.builder().directory(directory).build()) {
      assertThat(new MemoizedInvoices(memos).invoice(1)).isEqualTo(first);
    }
    try (Memos memos = Memos.builder().directory(directory).build()) {
      new MemoizedBank(memos).rateMemo().invalidate("EUR");
    }
    try (Memos memos = Memos.builder().directory(directory).build()) {
      assertThat(new MemoizedInvoices(memos).invoice(1)).isNotEqualTo(first);
    }
  }
}
