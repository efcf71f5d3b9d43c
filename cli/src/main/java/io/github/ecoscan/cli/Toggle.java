package io.github.ecoscan.cli;

/** Whether to use something, or to let ecoscan decide. */
enum Toggle {
  AUTO,
  ON,
  OFF
}
