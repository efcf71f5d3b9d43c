package io.github.ecoscan.engine;

import io.github.ecoscan.model.Text;

/** Hears how far a scan is, and what it meets on its way. */
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

  /** Something that people may want to know, and that changes nothing. */
  default void note(Text note) {}

  /** Something that people should change; the scan goes on. */
  default void warn(Text warning) {}
}
