package io.keepsake.samples.orders.shop;

import static io.keepsake.test.MemoAssertions.assertComputedOnce;
import static io.keepsake.test.MemoAssertions.assertNotComputed;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.test.MemosExtension;
import io.keepsake.test.TestMemos;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MemosExtension.class)
final class InvoicesTest {
  private static final Order ORDER = order(7);

  private static Order order(long revision) {
    return new Order(
        3, 1, "2024-06-01", State.OPEN, List.of(new Line(1, 2, 150), new Line(12, 1, 5)), revision);
  }

  @Test
  void text_linesAndSum() {
    assertThat(new Invoices().text(ORDER)).isEqualTo("""
        Invoice 3-7
        2024-06-01, OPEN
           2 x product 1            3.00
           1 x product 12           0.05
                                    3.05
        """);
  }

  @Test
  void text_isWrittenOnceForEachRevision_andKeptForTheNextRun(TestMemos test) {
    MemoizedInvoices invoices = new MemoizedInvoices(test.memos());
    assertComputedOnce(invoices.textMemo(), () -> {
      invoices.text(ORDER);
      invoices.text(order(7));
    });

    MemoizedInvoices next = new MemoizedInvoices(test.restart());
    assertNotComputed(
        next.textMemo(), () -> assertThat(next.text(ORDER)).isEqualTo(new Invoices().text(ORDER)));
    assertComputedOnce(next.textMemo(), () -> next.text(order(8)));
  }
}
