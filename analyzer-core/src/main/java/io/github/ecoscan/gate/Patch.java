package io.github.ecoscan.gate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which lines a unified diff adds, as git and diff write it. */
final class Patch {
  private static final Pattern HUNK =
      Pattern.compile("@@ -\\d+(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*", Pattern.DOTALL);
  // a/ and b/, or what diff.mnemonicPrefix has git write
  private static final Pattern PREFIX = Pattern.compile("[abciow12]/");
  private static final Pattern QUOTED = Pattern.compile("\\\\([0-3][0-7]{2})|\\\\(.)|[^\\\\\"]+");
  private static final String NOWHERE = "/dev/null";

  private final Map<String, NavigableSet<Integer>> added = new TreeMap<>();
  private String before = "";
  private String file = "";
  private int line;
  private int oldLeft;
  private int newLeft;

  private Patch() {}

  /** The lines added, by the name of the file; a file that only loses lines has none. */
  static Map<String, NavigableSet<Integer>> added(String diff) {
    var patch = new Patch();
    // only line feeds: a source may hold a carriage return alone
    for (var text : diff.split("\n", -1)) {
      patch.read(text);
    }
    return patch.added;
  }

  private void read(String text) {
    if (oldLeft > 0 || newLeft > 0) {
      body(text);
      return;
    }
    var hunk = HUNK.matcher(text);
    if (hunk.matches()) {
      line = Integer.parseInt(hunk.group(2));
      oldLeft = count(hunk, 1);
      newLeft = count(hunk, 3);
    } else if (text.startsWith("--- ")) {
      before = name(text);
    } else if (text.startsWith("+++ ")) {
      file = withoutPrefix(name(text));
      if (!file.equals(NOWHERE)) {
        added.putIfAbsent(file, new TreeSet<>());
      }
    }
  }

  private static int count(Matcher hunk, int group) {
    return hunk.group(group) == null ? 1 : Integer.parseInt(hunk.group(group));
  }

  private void body(String text) {
    var kind = text.isEmpty() ? ' ' : text.charAt(0);
    switch (kind) {
      case '+' -> {
        if (added.containsKey(file)) {
          added.get(file).add(line);
        }
        line++;
        newLeft--;
      }
      case '-' -> oldLeft--;
      case '\\' -> {
        // "no newline at end of file" belongs to the line before
      }
      default -> {
        line++;
        oldLeft--;
        newLeft--;
      }
    }
  }

  private String withoutPrefix(String name) {
    var isNew = before.equals(NOWHERE);
    var bothHaveOne =
        PREFIX.matcher(name).lookingAt() && (isNew || PREFIX.matcher(before).lookingAt());
    // without prefixes a folder may have such a name, but then on both sides
    return bothHaveOne && (isNew || before.charAt(0) != name.charAt(0)) ? name.substring(2) : name;
  }

  /** The name behind the marker: up to a tab, where some tools write a date; or in quotes. */
  private static String name(String header) {
    var name = header.substring(4);
    if (name.startsWith("\"")) {
      return unquoted(name);
    }
    var tab = name.indexOf('\t');
    return (tab < 0 ? name : name.substring(0, tab)).stripTrailing();
  }

  /** A name in quotes has escapes as in C; bytes beyond ASCII are octal numbers. */
  private static String unquoted(String quoted) {
    var bytes = new ByteArrayOutputStream();
    var part = QUOTED.matcher(quoted);
    for (var at = 1; part.find(at) && part.start() == at; at = part.end()) {
      var octal = part.group(1);
      var letter = part.group(2);
      if (octal != null) {
        bytes.write(Integer.parseInt(octal, 8));
      } else if (letter != null) {
        bytes.write(escaped(letter.charAt(0)));
      } else {
        bytes.writeBytes(part.group().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int escaped(char letter) {
    return switch (letter) {
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      default -> letter;
    };
  }
}
