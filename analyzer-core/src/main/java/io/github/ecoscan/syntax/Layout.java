package io.github.ecoscan.syntax;

import com.github.javaparser.JavaToken;
import com.github.javaparser.ast.Node;
import java.util.Optional;

/** How a file is laid out, so that new lines look like those around them. */
public final class Layout {
  private Layout() {}

  /** The line break that the file uses around a node. */
  public static String lineBreak(Node node) {
    var start = first(node);
    for (var token = Optional.of(start); token.isPresent(); token = token.get().getNextToken()) {
      if (isLineBreak(token.get())) {
        return token.get().getText();
      }
    }
    for (var token = Optional.of(start);
        token.isPresent();
        token = token.get().getPreviousToken()) {
      if (isLineBreak(token.get())) {
        return token.get().getText();
      }
    }
    return "\n";
  }

  /** The blanks at the start of the line on which a node starts. */
  public static String indentation(Node node) {
    var blanks = new StringBuilder();
    for (var token = first(node).getPreviousToken();
        token.isPresent() && !isLineBreak(token.get());
        token = token.get().getPreviousToken()) {
      if (token.get().getCategory().isWhitespace()) {
        blanks.insert(0, token.get().getText());
      } else {
        blanks.setLength(0);
      }
    }
    return blanks.toString();
  }

  /** Whether only blanks stand before a node on its line. */
  public static boolean startsLine(Node node) {
    var token = first(node).getPreviousToken();
    while (token.isPresent() && !isLineBreak(token.get())) {
      if (!token.get().getCategory().isWhitespace()) {
        return false;
      }
      token = token.get().getPreviousToken();
    }
    return true;
  }

  /** The source text of a node, as written. */
  public static String source(Node node) {
    return node.getTokenRange().orElseThrow().toString();
  }

  /** The first token of a node. */
  public static JavaToken first(Node node) {
    return node.getTokenRange().orElseThrow().getBegin();
  }

  /** The last token of a node. */
  public static JavaToken last(Node node) {
    return node.getTokenRange().orElseThrow().getEnd();
  }

  /** Whether a token ends a line. */
  public static boolean isLineBreak(JavaToken token) {
    return token.getCategory().isEndOfLine();
  }
}
