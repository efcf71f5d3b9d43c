package io.github.ecoscan.cli;

/** What the process tells its caller. */
final class ExitCode {
  static final int OK = 0;
  static final int BLOCKING = 1;
  static final int USAGE = 2;
  static final int INCOMPLETE = 3;
  static final int INTERNAL = 70;

  private ExitCode() {}
}
