package io.github.ecoscan.model;

import java.util.List;
import java.util.Optional;

/**
 * How often a place runs, relative to its program.
 *
 * @param frames the repetitions around it, outermost first
 * @param entryPoint what starts the outermost method, if known
 */
public record Repetition(List<Frame> frames, Optional<EntryPoint> entryPoint) {
  /** Runs once each time its method is called. */
  public static final Repetition ONCE = new Repetition(List.of(), Optional.empty());

  public Repetition {
    frames = List.copyOf(frames);
  }

  /** The repetition nearest to the place. */
  public Optional<Frame> innermost() {
    return frames.isEmpty() ? Optional.empty() : Optional.of(frames.get(frames.size() - 1));
  }
}
