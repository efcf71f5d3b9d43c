package io.github.ecoscan.engine;

import com.github.javaparser.ast.comments.Comment;
import io.github.ecoscan.model.Suppression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Blocks that silence rules: from {@code // ecoscan:off rule-name -- reason} to {@code //
 * ecoscan:on}, or to the end of the file. Without names all rules are meant.
 */
final class SuppressedBlocks {
  // at the start of a comment only: comments may talk about it, too
  private static final Pattern MARK =
      Pattern.compile("ecoscan:(on|off)\\b\\s*([\\w, -]*?)\\s*(?:--\\s*(.*))?", Pattern.DOTALL);
  private static final String ALL = "";

  private final List<Suppressions.Range> closed = new ArrayList<>();
  private final Map<String, Suppression> open = new LinkedHashMap<>();

  private SuppressedBlocks() {}

  /** The blocks of a file, one for each rule that is named. */
  static List<Suppressions.Range> of(Collection<Comment> comments, int lastLine) {
    var blocks = new SuppressedBlocks();
    comments.stream()
        .filter(comment -> comment.getRange().isPresent())
        .sorted(Comparator.comparing(comment -> comment.getRange().orElseThrow().begin))
        .forEach(blocks::add);
    blocks.close(List.copyOf(blocks.open.keySet()), lastLine);
    return blocks.closed;
  }

  private void add(Comment comment) {
    var mark = MARK.matcher(comment.getContent().strip());
    if (!mark.matches()) {
      return;
    }
    var rules =
        Arrays.stream(mark.group(2).split("[\\s,]+"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toList());
    var range = comment.getRange().orElseThrow();
    if (mark.group(1).equals("on")) {
      close(rules.isEmpty() ? List.copyOf(open.keySet()) : rules, range.end.line);
      return;
    }
    var reason = mark.group(3) == null ? "" : mark.group(3).strip();
    var suppression = new Suppression(range.begin.line, reason);
    // a second one for the same rule, within the first, changes nothing
    (rules.isEmpty() ? List.of(ALL) : rules).forEach(rule -> open.putIfAbsent(rule, suppression));
  }

  private void close(List<String> rules, int line) {
    for (var rule : rules) {
      var suppression = open.remove(rule);
      if (suppression != null) {
        closed.add(
            new Suppressions.Range(
                suppression.line(),
                line,
                rule.equals(ALL) ? Set.of() : Set.of(rule),
                suppression,
                !suppression.reason().isEmpty()));
      }
    }
  }
}
