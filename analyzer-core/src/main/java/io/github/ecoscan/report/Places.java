package io.github.ecoscan.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a file's name tells about where it belongs. */
final class Places {
  private static final String SOURCES = "src/";

  private Places() {}

  /** The folder of the file's module; a dot for the scanned folder itself. */
  static String module(String file) {
    var sources = file.startsWith(SOURCES) ? 0 : file.indexOf("/" + SOURCES);
    return sources > 0 ? file.substring(0, sources) : ".";
  }

  /** The folder of a file; a dot for the scanned folder itself. */
  static String folder(String file) {
    var slash = file.lastIndexOf('/');
    return slash < 0 ? "." : file.substring(0, slash);
  }

  /** The first parts of a folder's name. */
  static String cut(String folder, int parts) {
    return Arrays.stream(folder.split("/")).limit(parts).collect(Collectors.joining("/"));
  }

  /** The last part of the name. */
  static String shortName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
