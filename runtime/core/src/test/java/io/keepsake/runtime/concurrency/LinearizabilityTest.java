package io.keepsake.runtime.concurrency;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether what threads see of a table could have happened one after the other. There are three sets of operations, for a
 * computation that is fenced goes to its callers and is not stored, which no single sequential model describes.
 */
class LinearizabilityTest {
  @ParameterizedTest
  @ValueSource(
      classes = {StoredOperations.Lru.class, StoredOperations.Ttl.class, StoredOperations.Slot.class
      })
  void storedOperations_underLoad_areLinearizable(Class<?> operations) {
    stress(StoredOperations.Sequential.class).check(operations);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        ComputedOperations.Lru.class,
        ComputedOperations.Ttl.class,
        ComputedOperations.Slot.class
      })
  void computedOperations_underLoad_areLinearizable(Class<?> operations) {
    stress(ComputedOperations.Sequential.class).check(operations);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {FencedOperations.Lru.class, FencedOperations.Ttl.class, FencedOperations.Slot.class
      })
  void fencedOperations_underLoad_areLinearizable(Class<?> operations) {
    stress(FencedOperations.Sequential.class).check(operations);
  }

  @Test
  void storedOperations_inManyInterleavings_areLinearizable() {
    modelChecking(StoredOperations.Sequential.class).check(StoredOperations.Lru.class);
  }

  @Test
  void computedOperations_inManyInterleavings_areLinearizable() {
    modelChecking(ComputedOperations.Sequential.class).check(ComputedOperations.Lru.class);
  }

  @Test
  void fencedOperations_inManyInterleavings_areLinearizable() {
    modelChecking(FencedOperations.Sequential.class).check(FencedOperations.Lru.class);
  }

  private static StressOptions stress(Class<?> specification) {
    return new StressOptions()
        .iterations(8)
        .invocationsPerIteration(1000)
        .threads(3)
        .actorsBefore(2)
        .actorsPerThread(3)
        .actorsAfter(2)
        .sequentialSpecification(specification);
  }

  private static ModelCheckingOptions modelChecking(Class<?> specification) {
    return new ModelCheckingOptions()
        .iterations(5)
        .invocationsPerIteration(100)
        .threads(2)
        .actorsBefore(2)
        .actorsPerThread(3)
        .actorsAfter(2)
        .sequentialSpecification(specification);
  }
}
