package io.github.ecoscan.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A style sheet, a script or data that stands in the page itself. */
record Asset(String text) {

  /** One that is shipped beside this class. */
  static Asset shipped(String name) {
    try (var stream = Asset.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new Asset(
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** JSON that no HTML parser mistakes for the end of its element. */
  static Asset json(String json) {
    return new Asset(json.replace("<", "\\u003c"));
  }

  /** The source expression by which a content security policy knows it. */
  String policy() {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
