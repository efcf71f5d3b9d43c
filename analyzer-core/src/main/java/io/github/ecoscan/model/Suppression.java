package io.github.ecoscan.model;

import java.util.Objects;

/** Why a finding does not count: where it was silenced, and the reason given (may be empty). */
public record Suppression(int line, String reason) {
  public Suppression {
    Objects.requireNonNull(reason, "reason");
  }
}
