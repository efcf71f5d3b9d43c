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

  /**
   * The fingerprint of a finding.
   *
   * @param tokens the tokens it points at, as {@link Spans#normalised} writes them
   * @param ordinal 0 for the first of those equal in all else in their file
   */
  public static String of(String rule, String symbol, String tokens, int ordinal) {
    var text = rule + "\n" + symbol + "\n" + tokens + "\n" + ordinal;
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The tokens of a node, kept short: a hash takes the place of a long text. */
  public static String tokens(Node node) {
    var text = Spans.normalised(node);
    return text.length() <= 200 ? text : text.substring(0, 180) + "#" + text.hashCode();
  }
}
