package io.github.ecoscan.engine;

/** Hears how far a scan is. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress NONE = (done, all) -> {};

  /**
   * One more file is analysed. Called by all workers, also at once.
   *
   * @param done how many are
   * @param all how many there are
   */
  void analysed(int done, int all);
}
