package io.github.ecoscan.types;

import java.nio.charset.StandardCharsets;

/**
 * Reads a Java file word by word, skipping comments and literals. The current token is a word, one
 * character of punctuation, or {@link #END}; whole bodies are skipped without making tokens. It
 * reads bytes of UTF-8 as they stand in the file: nothing beyond ASCII matters but in words, where
 * it belongs to the name.
 */
final class HeaderLexer {
  static final char END = 0;

  /** {@link #kind} of a word. */
  static final char WORD = 'w';

  /** {@link #kind} of a literal. */
  static final char LITERAL = 'l';

  private static final int BYTE_ORDER_MARK = 3;

  private final byte[] text;
  private final int length;
  private int at;

  /** What the current token is: {@link #WORD}, {@link #LITERAL}, {@link #END}, or punctuation. */
  char kind;

  /** Where it starts. */
  int start;

  private int end;

  /** Of the current word. */
  private int hash;

  /** Words met lately, here or in other files: most come again and again. */
  private final String[] words;

  /**
   * Starts reading.
   *
   * @param text in UTF-8
   * @param words a table to keep words in, of a size that is a power of two
   */
  HeaderLexer(byte[] text, String[] words) {
    this.text = text;
    this.length = text.length;
    this.words = words;
    this.at = startsWithMark(text) ? BYTE_ORDER_MARK : 0;
    next();
  }

  private static boolean startsWithMark(byte[] text) {
    return text.length >= BYTE_ORDER_MARK
        && text[0] == (byte) 0xEF
        && text[1] == (byte) 0xBB
        && text[2] == (byte) 0xBF;
  }

  /** The current token's text. */
  String word() {
    var slot = (hash ^ (hash >>> 12)) & (words.length - 1);
    var known = words[slot];
    if (known == null || !isText(known)) {
      known = new String(text, start, end - start, StandardCharsets.UTF_8);
      words[slot] = known;
    }
    return known;
  }

  boolean isWord(String expected) {
    return kind == WORD && isText(expected);
  }

  private boolean isText(String expected) {
    if (end - start != expected.length()) {
      return false;
    }
    for (var i = 0; i < expected.length(); i++) {
      if (text[start + i] != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first character that is neither blank nor in a comment after the current token. */
  char peek() {
    var from = skipBlanks(end);
    return from < length ? (char) (text[from] & 0xff) : END;
  }

  /** Whether a word follows the current token. */
  boolean precedesWord() {
    var from = skipBlanks(end);
    return from < length && startsWord(text[from]);
  }

  private static boolean startsWord(byte c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c < 0 || c == '_' || c == '$';
  }

  private static boolean continuesWord(byte c) {
    return startsWord(c) || (c >= '0' && c <= '9');
  }

  /** Whether the current token and the next character stand side by side. */
  boolean touches(char next) {
    return end < length && text[end] == next;
  }

  /** A place to come {@link #back} to. */
  int mark() {
    return start;
  }

  /** Whether the brackets that open at a mark, and end before the current token, are empty. */
  boolean isEmptyBetween(int mark) {
    return text[Math.min(skipBlanks(mark + 1), length - 1)] == ')';
  }

  void back(int mark) {
    at = mark;
    next();
  }

  /**
   * Goes to the next token. It is too long for the JIT to copy into each of its many callers, which
   * would cost more than reading all the headers.
   */
  void next() {
    var bytes = text;
    var i = at;
    while (i < length && (isBlank(bytes[i]) || bytes[i] == '/')) {
      var after = bytes[i] == '/' ? skipSlash(i) : i + 1;
      if (after == i + 1 && bytes[i] == '/') {
        break;
      }
      i = after;
    }
    start = i;
    if (i >= length) {
      kind = END;
      at = i;
      end = i;
      return;
    }
    var c = bytes[i++];
    if (startsWord(c)) {
      var sum = (int) c;
      while (i < length && continuesWord(bytes[i])) {
        sum = 31 * sum + bytes[i];
        i++;
      }
      hash = sum;
      kind = WORD;
    } else if (c == '"' || c == '\'') {
      i = skipQuoted(start);
      kind = LITERAL;
    } else if (c >= '0' && c <= '9') {
      while (i < length && continuesWord(bytes[i])) {
        i++;
      }
      kind = LITERAL;
    } else {
      kind = (char) c;
    }
    at = i;
    end = i;
  }

  private static boolean isBlank(byte c) {
    return c <= ' ' && c >= 0;
  }

  /** From an opening bracket to the token after its closing one. */
  void skipBrackets() {
    var bytes = text;
    var depth = 0;
    var i = start;
    while (i < length) {
      switch (bytes[i]) {
        case '{', '(', '[' -> {
          depth++;
          i++;
        }
        case '}', ')', ']' -> {
          depth--;
          i++;
          if (depth <= 0) {
            at = i;
            next();
            return;
          }
        }
        case '"', '\'' -> i = skipQuoted(i);
        case '/' -> i = skipSlash(i);
        default -> i++;
      }
    }
    at = i;
    next();
  }

  private int skipBlanks(int from) {
    var i = from;
    while (i < length) {
      var c = text[i];
      if (c == '/') {
        var after = skipSlash(i);
        if (after == i + 1) {
          return i;
        }
        i = after;
      } else if (isBlank(c)) {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  /** Past a comment, or past the slash alone. */
  private int skipSlash(int from) {
    var next = from + 1 < length ? text[from + 1] : END;
    if (next == '/') {
      var i = from + 2;
      while (i < length && text[i] != '\n' && text[i] != '\r') {
        i++;
      }
      return i;
    }
    if (next == '*') {
      var i = from + 2;
      while (i + 1 < length && (text[i] != '*' || text[i + 1] != '/')) {
        i++;
      }
      return Math.min(i + 2, length);
    }
    return from + 1;
  }

  private int skipQuoted(int from) {
    var quote = text[from];
    if (quote == '"' && isTripleQuote(from)) {
      return skipTextBlock(from + 3);
    }
    var i = from + 1;
    while (i < length) {
      var c = text[i];
      if (c == '\\') {
        i += 2;
      } else if (c == quote) {
        return i + 1;
      } else if (c == '\n') {
        return i;
      } else {
        i++;
      }
    }
    return length;
  }

  private boolean isTripleQuote(int from) {
    return from + 2 < length && text[from] == '"' && text[from + 1] == '"' && text[from + 2] == '"';
  }

  private int skipTextBlock(int from) {
    var i = from;
    while (i < length) {
      var c = text[i];
      if (c == '\\') {
        i += 2;
      } else if (c == '"' && isTripleQuote(i)) {
        return i + 3;
      } else {
        i++;
      }
    }
    return length;
  }
}
