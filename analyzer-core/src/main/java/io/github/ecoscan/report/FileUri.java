package io.github.ecoscan.report;

import java.nio.charset.StandardCharsets;

/** File names as relative references of RFC 3986. */
final class FileUri {
  private static final String UNRESERVED = "-._~/";

  private FileUri() {}

  /** The reference for a name with {@code /}; a colon too is encoded, or it would end a scheme. */
  static String of(String file) {
    var uri = new StringBuilder();
    for (var unit : file.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(unit)) {
        uri.append((char) unit);
      } else {
        uri.append("%%%02X".formatted(unit));
      }
    }
    return uri.toString();
  }

  private static boolean isPlain(byte unit) {
    return (unit >= 'a' && unit <= 'z')
        || (unit >= 'A' && unit <= 'Z')
        || (unit >= '0' && unit <= '9')
        || UNRESERVED.indexOf(unit) >= 0;
  }
}
