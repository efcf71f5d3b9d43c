package io.github.ecoscan.waste;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A pair whose cost depends on how much there is. */
@State(Scope.Benchmark)
public abstract class SizedPair extends Pair {
  /** Items, turns or characters: what the pair says. */
  @Param({"10", "100", "1000"})
  public int n;
}
