package geo;

import io.keepsake.Backend;
import io.keepsake.Memoize;

public class Geometry {
  @Memoize(backend = Backend.LFU, capacity = 50_000)
  public double dist(double x, float y, long z, char unit) {
    return x + y + z + unit;
  }
}
