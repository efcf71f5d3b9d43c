package io.github.ecoscan.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of the Markdown that rule pages use: headings, paragraphs, lists, fenced code; back-ticks
 * are left in the lines.
 *
 * @param lines the words of a heading or paragraph, the items of a list, the lines of code
 */
record Markdown(Kind kind, List<String> lines) {
  private static final String HEADING = "## ";
  private static final String ITEM = "- ";
  private static final String FENCE = "```";

  /** What a block is. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    LIST,
    CODE
  }

  Markdown {
    lines = List.copyOf(lines);
  }

  /** The blocks of a text. */
  static List<Markdown> of(String text) {
    return new Reader().read(text.lines().toList());
  }

  /** The text under the nth heading, from 0; empty when there are not so many. */
  static String section(String text, int n) {
    var sections = ("\n" + text).split("\n" + HEADING, -1);
    if (n + 1 >= sections.length) {
      return "";
    }
    var section = sections[n + 1];
    return section.substring(section.indexOf('\n') + 1).strip();
  }

  /** Collects lines until a block ends. */
  private static final class Reader {
    private final List<Markdown> blocks = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private boolean inList;

    List<Markdown> read(List<String> lines) {
      for (var i = 0; i < lines.size(); i++) {
        var line = lines.get(i);
        if (line.startsWith(FENCE)) {
          endList();
          var end = i + 1;
          while (end < lines.size() && !lines.get(end).startsWith(FENCE)) {
            end++;
          }
          blocks.add(new Markdown(Kind.CODE, lines.subList(i + 1, end)));
          i = end;
        } else {
          read(line);
        }
      }
      endList();
      return List.copyOf(blocks);
    }

    private void read(String line) {
      if (line.startsWith(HEADING)) {
        endList();
        blocks.add(new Markdown(Kind.HEADING, List.of(line.substring(HEADING.length()))));
      } else if (line.startsWith(ITEM)) {
        endParagraph();
        inList = true;
        paragraph.add(line.substring(ITEM.length()));
      } else if (line.isBlank()) {
        endList();
      } else {
        paragraph.add(line.strip());
      }
    }

    private void endList() {
      endParagraph();
      if (inList) {
        blocks.add(new Markdown(Kind.LIST, items));
        items.clear();
        inList = false;
      }
    }

    private void endParagraph() {
      if (paragraph.isEmpty()) {
        return;
      }
      var words = String.join(" ", paragraph);
      if (inList) {
        items.add(words);
      } else {
        blocks.add(new Markdown(Kind.PARAGRAPH, List.of(words)));
      }
      paragraph.clear();
    }
  }
}
