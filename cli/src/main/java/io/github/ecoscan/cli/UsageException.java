package io.github.ecoscan.cli;

/** What the user asked for cannot be done; the message, in the user's language, says why. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
