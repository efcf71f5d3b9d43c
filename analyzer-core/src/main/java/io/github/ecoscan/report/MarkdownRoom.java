package io.github.ecoscan.report;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text that stays under a size in bytes, hence in characters too. */
final class MarkdownRoom {
  private static final int LAST_WORDS = 300;

  private final StringBuilder text = new StringBuilder();
  private final int most;
  private int size;

  MarkdownRoom(int most) {
    this.most = most - LAST_WORDS;
  }

  /** Adds a piece if there is room for it. */
  boolean add(String piece) {
    return add(piece, most);
  }

  /** Adds a short piece at the end, for which there always is room. */
  void addLast(String piece) {
    add(piece, most + LAST_WORDS);
  }

  private boolean add(String piece, int limit) {
    var bytes = size(piece);
    if (size + bytes > limit) {
      return false;
    }
    text.append(piece);
    size += bytes;
    return true;
  }

  /** Adds as many items as there is room for, and a head and a tail; returns how many. */
  int addSection(String head, List<String> items, String tail) {
    var section = new StringBuilder(head);
    var left = most - size - size(head) - size(tail);
    var count = 0;
    for (var item : items) {
      left -= size(item);
      if (left < 0) {
        break;
      }
      section.append(item);
      count++;
    }
    if (count > 0) {
      add(section.append(tail).toString());
    }
    return count;
  }

  private static int size(String piece) {
    return piece.getBytes(StandardCharsets.UTF_8).length;
  }

  String text() {
    return text.toString();
  }
}
