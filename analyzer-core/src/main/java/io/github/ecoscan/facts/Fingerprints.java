package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import io.github.ecoscan.syntax.Spans;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names for findings that survive moved lines and reformatting. */
public final class Fingerprints {
  private static final int LENGTH = 16;

  private Fingerprints() {}

  /** The hash of a node's tokens, white space and comments left out. */
  public static String ofTokens(Node node) {
    return hash(Spans.normalised(node));
  }

  /**
   * The fingerprint of a finding.
   *
   * @param tokens the hash of the tokens it points at
   * @param ordinal 0 for the first of those equal in all else in their file
   */
  public static String of(String rule, String symbol, String tokens, int ordinal) {
    return hash(rule + "\n" + symbol + "\n" + tokens + "\n" + ordinal);
  }

  private static String hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
