package io.github.ecoscan.engine;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.github.ecoscan.model.Suppression;
import io.github.ecoscan.syntax.Spans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a file silences rules: {@code @SuppressWarnings("ecoscan:rule-name")} for a declaration,
 * {@code // ecoscan:ignore rule-name -- reason} for its own line or, alone on a line, the next;
 * {@code // ecoscan:off} for a block.
 */
record Suppressions(List<Range> ranges) {
  private static final String TOOL = "ecoscan";
  private static final Pattern IGNORE =
      Pattern.compile("ecoscan:ignore\\b\\s*([\\w, -]*?)\\s*(?:--\\s*(.*))?$", Pattern.DOTALL);

  /**
   * Lines on which some rules, or all if none is named, are silent.
   *
   * @param hasReason whether the author says why
   */
  record Range(int from, int to, Set<String> rules, Suppression suppression, boolean hasReason) {
    boolean covers(String rule, int line) {
      return from <= line && line <= to && (rules.isEmpty() || rules.contains(rule));
    }
  }

  Suppressions {
    ranges = List.copyOf(ranges);
  }

  static Suppressions of(CompilationUnit unit, Collection<Comment> comments, String text) {
    // nearly no file has any: don't look for what is not there
    if (!text.contains(TOOL)) {
      return new Suppressions(List.of());
    }
    var ranges = new ArrayList<Range>();
    unit.walk(
        AnnotationExpr.class,
        annotation -> ofAnnotation(annotation, comments).ifPresent(ranges::add));
    var lines = text.split("\n", -1);
    comments.forEach(comment -> ofComment(comment, lines).ifPresent(ranges::add));
    ranges.addAll(SuppressedBlocks.of(comments, lines.length));
    return new Suppressions(ranges);
  }

  private static Optional<Range> ofAnnotation(
      AnnotationExpr annotation, Collection<Comment> comments) {
    if (!annotation.getName().getIdentifier().equals("SuppressWarnings")) {
      return Optional.empty();
    }
    var names =
        annotation.findAll(StringLiteralExpr.class).stream()
            .map(StringLiteralExpr::asString)
            .filter(name -> name.equals(TOOL) || name.startsWith(TOOL + ":"))
            .toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    var rules =
        names.contains(TOOL)
            ? Set.<String>of()
            : names.stream()
                .map(name -> name.substring(TOOL.length() + 1))
                .collect(Collectors.toSet());
    Node declaration = annotation.getParentNode().orElse(annotation);
    var span = Spans.of(declaration);
    var reason = comments.stream().filter(comment -> isBehind(annotation, comment)).findFirst();
    return Optional.of(
        new Range(
            span.line(),
            span.endLine(),
            rules,
            new Suppression(
                Spans.line(annotation),
                reason.map(comment -> comment.getContent().strip()).orElse("@SuppressWarnings")),
            reason.isPresent()));
  }

  /** Whether a comment ends the annotation's line: an annotation has no other place for why. */
  private static boolean isBehind(AnnotationExpr annotation, Comment comment) {
    return comment.isLineComment()
        && comment.getRange().isPresent()
        && Spans.of(annotation).endLine() == comment.getRange().get().begin.line
        && !comment.getContent().isBlank()
        && !IGNORE.matcher(comment.getContent().strip()).find();
  }

  private static Optional<Range> ofComment(Comment comment, String[] lines) {
    var match = IGNORE.matcher(comment.getContent().strip());
    if (!match.find() || comment.getRange().isEmpty()) {
      return Optional.empty();
    }
    var rules =
        Arrays.stream(match.group(1).split("[\\s,]+"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    var reason = match.group(2) == null ? "" : match.group(2).strip();
    var range = comment.getRange().get();
    var line = lines[range.begin.line - 1];
    var alone = line.substring(0, Math.min(line.length(), range.begin.column - 1)).isBlank();
    return Optional.of(
        new Range(
            range.begin.line,
            alone ? range.end.line + 1 : range.end.line,
            rules,
            new Suppression(range.begin.line, reason),
            !reason.isEmpty()));
  }

  /**
   * What silences a rule on a line, if anything.
   *
   * @param reasonRequired whether only what has a reason does
   */
  Optional<Suppression> find(String rule, int line, boolean reasonRequired) {
    return ranges.stream()
        .filter(range -> range.hasReason() || !reasonRequired)
        .filter(range -> range.covers(rule, line))
        .map(Range::suppression)
        .findFirst();
  }
}
