package io.keepsake.processor.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void mistypedName_findsTheOneThatWasMeant() {
    List<String> names = List.of("customer", "id", "orderId", "quantity");
    assertThat(Spelling.nearest("ordrId", names)).hasValue("orderId");
    assertThat(Spelling.nearest("orderid", names)).hasValue("orderId");
    assertThat(Spelling.nearest("Id", names)).hasValue("id");
    assertThat(Spelling.nearest("qty", names)).isEmpty();
    assertThat(Spelling.nearest("zzzzzz", names)).isEmpty();
    assertThat(Spelling.nearest("id", List.of())).isEmpty();
  }

  @Test
  void twoNamesAsNear_giveTheFirstOfTheAlphabet() {
    assertThat(Spelling.nearest("nama", List.of("namf", "name"))).hasValue("name");
  }
}
