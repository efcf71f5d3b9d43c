package io.github.ecoscan.rules;

import com.github.javaparser.JavaToken;
import com.github.javaparser.ast.Node;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits that take text away, and refuse to take a comment with it. */
public final class TextEdits {
  private TextEdits() {}

  /** Cuts all of a node but a part of it; empty where a comment would go. */
  public static Optional<List<Edit>> keepOnly(Node part, Node whole) {
    if (hasComment(Layout.first(whole), Layout.first(part))
        || hasComment(Layout.last(part), Layout.last(whole))) {
      return Optional.empty();
    }
    var outer = Spans.of(whole);
    var inner = Spans.of(part);
    var edits = new ArrayList<Edit>();
    if (outer.line() != inner.line() || outer.column() != inner.column()) {
      edits.add(new Edit(new Span(outer.line(), outer.column(), inner.line(), inner.column()), ""));
    }
    if (outer.endLine() != inner.endLine() || outer.endColumn() != inner.endColumn()) {
      edits.add(
          new Edit(
              new Span(inner.endLine(), inner.endColumn(), outer.endLine(), outer.endColumn()),
              ""));
    }
    return Optional.of(edits);
  }

  /** Whether a comment stands anywhere in a node. */
  public static boolean hasComment(Node node) {
    return hasComment(Layout.first(node), Layout.last(node));
  }

  private static boolean hasComment(JavaToken from, JavaToken to) {
    for (var token = from; token != to; token = token.getNextToken().orElse(to)) {
      if (token.getCategory().isComment()) {
        return true;
      }
    }
    return false;
  }
}
