package io.github.ecoscan.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of Markdown that rule pages use: headings, paragraphs, lists, fenced code, back-ticks.
 */
final class Markdown {
  private static final String HEADING = "## ";
  private static final String ITEM = "- ";
  private static final String FENCE = "```";

  private final Markup html;
  private final List<String> paragraph = new ArrayList<>();
  private boolean inList;

  private Markdown(Markup html) {
    this.html = html;
  }

  /** Writes a text as HTML. */
  static void write(String text, Markup html) {
    new Markdown(html).write(text.lines().toList());
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

  private void write(List<String> lines) {
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.startsWith(FENCE)) {
        endList();
        var end = i + 1;
        while (end < lines.size() && !lines.get(end).startsWith(FENCE)) {
          end++;
        }
        html.open("pre", "class", "code", "tabindex", "0")
            .open("code")
            .lines(lines.subList(i + 1, end))
            .close()
            .closeLine();
        i = end;
      } else {
        write(line);
      }
    }
    endList();
  }

  private void write(String line) {
    if (line.startsWith(HEADING)) {
      endList();
      html.open("h4").prose(line.substring(HEADING.length())).closeLine();
    } else if (line.startsWith(ITEM)) {
      endParagraph();
      if (!inList) {
        html.open("ul");
        inList = true;
      }
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
      html.closeLine();
      inList = false;
    }
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      html.open(inList ? "li" : "p").prose(String.join(" ", paragraph)).closeLine();
      paragraph.clear();
    }
  }
}
