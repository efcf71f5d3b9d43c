package io.github.ecoscan.report;

import io.github.ecoscan.model.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding's place as class files name it.
 *
 * @param folder the source root, relative to the scanned root; empty for that itself
 * @param path the file below the source root
 * @param file the file's own name
 * @param type the class, {@code com.acme.Order$Line}; anonymous ones count as the one around them
 */
record BinaryName(String folder, String path, String file, String type) {

  static BinaryName of(Finding finding) {
    var slash = finding.file().lastIndexOf('/');
    var parents = slash < 0 ? "" : finding.file().substring(0, slash);
    var file = finding.file().substring(slash + 1);
    var hash = finding.symbol().indexOf('#');
    var symbol = hash < 0 ? finding.symbol() : finding.symbol().substring(0, hash);
    var names = List.of(symbol.split("\\."));
    var depth = packageDepth(names, parents);
    var packageNames = names.subList(0, depth);
    var types = new ArrayList<>(names.subList(depth, names.size()));
    types.removeIf(name -> name.startsWith("<") || name.isEmpty());
    var below = String.join("/", packageNames);
    var folder = parents.substring(0, parents.length() - below.length()).replaceFirst("/$", "");
    var type = types.isEmpty() ? file.replaceFirst("\\.java$", "") : String.join("$", types);
    return new BinaryName(
        folder,
        depth == 0 ? file : below + "/" + file,
        file,
        depth == 0 ? type : String.join(".", packageNames) + "." + type);
  }

  /** How many of the names are folders that the file is in. */
  private static int packageDepth(List<String> names, String parents) {
    for (var depth = names.size() - 1; depth > 0; depth--) {
      if (("/" + parents).endsWith("/" + String.join("/", names.subList(0, depth)))) {
        return depth;
      }
    }
    return 0;
  }
}
