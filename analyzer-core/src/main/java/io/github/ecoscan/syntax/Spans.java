package io.github.ecoscan.syntax;

import com.github.javaparser.Position;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Span;

/** Where nodes stand in their file. Units are parsed with tokens, so each node has a range. */
public final class Spans {
  private Spans() {}

  /** The range of a node. */
  public static Span of(Node node) {
    return between(node, node);
  }

  /** From the start of one node to the end of another. */
  public static Span between(Node first, Node last) {
    var begin = first.getRange().orElseThrow().begin;
    var end = last.getRange().orElseThrow().end;
    return new Span(begin.line, begin.column, end.line, end.column + 1);
  }

  /** The empty range before a node. */
  public static Span before(Node node) {
    var begin = node.getRange().orElseThrow().begin;
    return new Span(begin.line, begin.column, begin.line, begin.column);
  }

  /** The empty range after a node. */
  public static Span after(Node node) {
    var end = node.getRange().orElseThrow().end;
    return new Span(end.line, end.column + 1, end.line, end.column + 1);
  }

  /** The line on which a node starts. */
  public static int line(Node node) {
    return node.getRange().map(range -> range.begin.line).orElse(0);
  }

  /** The position at which a node starts. */
  public static Position begin(Node node) {
    return node.getRange().orElseThrow().begin;
  }

  /** Replaces a node's text. */
  public static Edit replace(Node node, String text) {
    return new Edit(of(node), text);
  }

  /** The node's tokens joined by single spaces, comments left out: the same after reformatting. */
  public static String normalised(Node node) {
    var tokens = node.getTokenRange().orElse(TokenRange.INVALID);
    var text = new StringBuilder();
    for (var token : tokens) {
      if (!token.getCategory().isWhitespaceOrComment()) {
        text.append(token.getText()).append(' ');
      }
    }
    return text.toString();
  }

  /** The node's source on one line, shortened to be quoted in a message. */
  public static String quote(Node node) {
    var tokens = node.getTokenRange().orElse(TokenRange.INVALID);
    var text = new StringBuilder();
    for (var token : tokens) {
      var category = token.getCategory();
      if (category.isWhitespace()) {
        if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      } else if (!category.isComment()) {
        text.append(token.getText());
      }
      if (text.length() > 60) {
        return text.substring(0, 57) + "…";
      }
    }
    return text.toString().replace("( ", "(").replace(" .", ".").strip();
  }
}
