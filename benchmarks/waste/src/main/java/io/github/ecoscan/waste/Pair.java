package io.github.ecoscan.waste;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Two ways to one result: as a rule finds it, and as it advises. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 250, timeUnit = TimeUnit.MILLISECONDS)
public abstract class Pair {

  /** The form that wastes. */
  @Benchmark
  public final Object wasteful() throws Exception {
    return waste();
  }

  /** The form that does not. */
  @Benchmark
  public final Object good() throws Exception {
    return save();
  }

  /** Makes what both forms work on, and refuses to measure forms that do not do the same. */
  @Setup(Level.Trial)
  public final void prepareAndCompare() throws Exception {
    prepare();
    var waste = waste();
    var good = save();
    if (!Objects.deepEquals(waste, good)) {
      throw new IllegalStateException(
          "%s: %s is not %s".formatted(getClass().getName(), waste, good));
    }
  }

  void prepare() throws Exception {}

  abstract Object waste() throws Exception;

  abstract Object save() throws Exception;
}
