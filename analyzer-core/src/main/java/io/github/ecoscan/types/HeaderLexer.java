package io.github.ecoscan.types;

/**
 * Reads a Java file word by word, skipping comments and literals. The current token is a word, one
 * character of punctuation, or {@link #END}; whole bodies are skipped without making tokens.
 */
final class HeaderLexer {
  static final char END = 0;

  /** {@link #kind} of a word. */
  static final char WORD = 'w';

  /** {@link #kind} of a literal. */
  static final char LITERAL = 'l';

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final char[] text;
  private final int length;
  private int at;

  /** What the current token is: {@link #WORD}, {@link #LITERAL}, {@link #END}, or punctuation. */
  char kind;

  /** Where it starts. */
  int start;

  private int end;

  /** Of the current word. */
  private int hash;

  /** Words met lately: most come again and again. */
  private final String[] words = new String[256];

  HeaderLexer(String text) {
    this.text = text.toCharArray();
    this.length = text.length();
    next();
  }

  /** The current token's text. */
  String word() {
    var slot = hash & (words.length - 1);
    var known = words[slot];
    if (known == null || !isText(known)) {
      known = new String(text, start, end - start);
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
    return from < length ? text[from] : END;
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
    var chars = text;
    var i = at;
    while (i < length && (chars[i] <= ' ' || chars[i] == '/' || chars[i] == BYTE_ORDER_MARK)) {
      var after = chars[i] == '/' ? skipSlash(i) : i + 1;
      if (after == i + 1 && chars[i] == '/') {
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
    var c = chars[i++];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || Character.isJavaIdentifierStart(c)) {
      var sum = (int) c;
      while (i < length) {
        c = chars[i];
        if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && !Character.isJavaIdentifierPart(c)) {
          break;
        }
        sum = 31 * sum + c;
        i++;
      }
      hash = sum;
      kind = WORD;
    } else if (c == '"' || c == '\'') {
      i = skipQuoted(start);
      kind = LITERAL;
    } else if (c >= '0' && c <= '9') {
      while (i < length) {
        c = chars[i];
        if ((c < '0' || c > '9')
            && (c < 'a' || c > 'z')
            && (c < 'A' || c > 'Z')
            && c != '_'
            && !Character.isLetterOrDigit(c)) {
          break;
        }
        i++;
      }
      kind = LITERAL;
    } else {
      kind = c;
    }
    at = i;
    end = i;
  }

  /** From an opening bracket to the token after its closing one. */
  void skipBrackets() {
    var chars = text;
    var depth = 0;
    var i = start;
    while (i < length) {
      switch (chars[i]) {
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
      } else if (c > ' ' && c != BYTE_ORDER_MARK) {
        return i;
      } else {
        i++;
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
