package io.github.ecoscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts the arguments in files in the place of {@code @file}. As javac does: between white space, or
 * in quotes; a line from {@code #} on is for people. {@code @@} stands for one {@code @}.
 */
record ArgumentFiles(Messages messages) {
  private static final Pattern WORD =
      Pattern.compile("#.*|\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|([^\\s\"'#]\\S*)");

  /** The options whose values may start with {@code @} themselves. */
  private static final Set<String> OWN = Set.of("--classpath");

  String[] expand(String[] arguments) throws UsageException {
    var all = new ArrayList<String>();
    for (var i = 0; i < arguments.length; i++) {
      var argument = arguments[i];
      if (!argument.startsWith("@") || (i > 0 && OWN.contains(arguments[i - 1]))) {
        all.add(argument);
      } else if (argument.startsWith("@@")) {
        all.add(argument.substring(1));
      } else {
        all.addAll(words(argument.substring(1)));
      }
    }
    return all.toArray(String[]::new);
  }

  private List<String> words(String file) throws UsageException {
    try {
      return words(Files.readAllLines(Path.of(file)));
    } catch (IOException | InvalidPathException e) {
      throw new UsageException(messages.get("check.unreadable", file, messages.reason(e)));
    }
  }

  static List<String> words(List<String> lines) {
    var words = new ArrayList<String>();
    for (var line : lines) {
      var match = WORD.matcher(line);
      while (match.find()) {
        if (match.group(1) != null) {
          words.add(match.group(1).replaceAll("\\\\(.)", "$1"));
        } else if (match.group(2) != null) {
          words.add(match.group(2));
        } else if (match.group(3) != null) {
          words.add(match.group(3));
        }
      }
    }
    return words;
  }
}
