package io.github.ecoscan.report;

import io.github.ecoscan.model.Severity;
import io.github.ecoscan.report.Treemap.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The treemap: folders, and in them files, as large as the weight of their findings. */
final class HtmlMap {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 420;
  private static final int MOST_FOLDERS = 24;
  private static final int MOST_FILES = 16;
  private static final double HEADING = 20;
  private static final double GAP = 2;
  private static final double SMALLEST_FOLDER = 34;
  private static final double LABEL_WIDTH = 70;
  private static final double LABEL_HEIGHT = 20;

  private final HtmlPage page;
  private final Markup html;
  private final Map<String, Integer> numbers;
  private final int depth;

  HtmlMap(HtmlPage page, Markup html, Map<String, Integer> numbers) {
    this.page = page;
    this.html = html;
    this.numbers = numbers;
    this.depth = depth(page.ranked());
  }

  /** How many parts of a folder's name to look at, so that the map has few folders but not one. */
  private static int depth(List<Ranked> entries) {
    var folders = entries.stream().map(e -> Places.folder(e.finding().file())).distinct().toList();
    var depth = folders.stream().mapToInt(folder -> folder.split("/").length).max().orElse(1);
    while (depth > 1 && count(folders, depth) > MOST_FOLDERS && count(folders, depth - 1) > 1) {
      depth--;
    }
    return depth;
  }

  private static long count(List<String> folders, int depth) {
    return folders.stream().map(folder -> Places.cut(folder, depth)).distinct().count();
  }

  private String folder(String file) {
    return Places.cut(Places.folder(file), depth);
  }

  /** A box's content; the name is empty where it stands for several. */
  private record Part(String name, int parts, List<Ranked> entries) {
    long weight() {
      return HtmlPage.weight(entries);
    }

    Severity worst() {
      return entries.stream().map(e -> e.finding().severity()).max(Enum::compareTo).orElseThrow();
    }
  }

  void write() {
    html.open(
        "svg",
        "class",
        "map",
        "width",
        "100%",
        "height",
        String.valueOf((int) HEIGHT),
        "aria-hidden",
        "true");
    var folders = parts(page.ranked(), this::folder, MOST_FOLDERS);
    var common = common(folders.stream().map(Part::name).filter(name -> !name.isEmpty()).toList());
    var boxes = Treemap.layout(weights(folders), new Box(0, 0, WIDTH, HEIGHT));
    for (var i = 0; i < folders.size(); i++) {
      folder(folders.get(i), boxes.get(i), common);
    }
    html.closeLine();
  }

  private static List<Part> parts(List<Ranked> entries, Function<String, String> name, int most) {
    var parts =
        entries.stream()
            .collect(Collectors.groupingBy(entry -> name.apply(entry.finding().file())))
            .entrySet()
            .stream()
            .map(part -> new Part(part.getKey(), 1, part.getValue()))
            .sorted(
                Comparator.comparingLong((Part part) -> -part.weight()).thenComparing(Part::name))
            .toList();
    if (parts.size() <= most) {
      return parts;
    }
    var rest = parts.subList(most, parts.size());
    var shown = new ArrayList<>(parts.subList(0, most));
    shown.add(new Part("", rest.size(), rest.stream().flatMap(p -> p.entries().stream()).toList()));
    shown.sort(Comparator.comparingLong(part -> -part.weight()));
    return shown;
  }

  private static List<Long> weights(List<Part> parts) {
    return parts.stream().map(Part::weight).toList();
  }

  /** The folders that all names start with. */
  private static String common(List<String> names) {
    var common = names.isEmpty() ? "" : names.get(0) + "/";
    for (var name : names) {
      while (!(name + "/").startsWith(common)) {
        common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
      }
    }
    return common;
  }

  private void folder(Part folder, Box box, String common) {
    var isLarge = box.width() > LABEL_WIDTH && box.height() > SMALLEST_FOLDER + HEADING;
    html.open("g", "class", "folder");
    if (folder.name().isEmpty()) {
      cell(folder, box.inner(GAP, GAP), "");
    } else {
      if (isLarge) {
        var name = (folder.name() + "/").substring(common.length());
        var shown = name.isEmpty() ? Places.shortName(folder.name()) : strip(name);
        nested(new Box(box.x() + GAP, box.y(), box.width() - 2 * GAP, HEADING));
        html.leaf("text", shown, "x", "4", "y", "15", "class", "name").close();
      }
      var inner = box.inner(isLarge ? HEADING : GAP, GAP);
      if (inner.width() < 1 || inner.height() < 1) {
        html.close();
        return;
      }
      var files = parts(folder.entries(), file -> file, MOST_FILES);
      var boxes = Treemap.layout(weights(files), inner);
      for (var i = 0; i < files.size(); i++) {
        cell(files.get(i), boxes.get(i), files.get(i).name());
      }
    }
    html.close();
  }

  private static String strip(String folder) {
    return folder.substring(0, folder.length() - 1);
  }

  private void nested(Box box) {
    html.open(
        "svg",
        "x",
        Percent.of(box.x() / WIDTH),
        "y",
        Percent.of(box.y() / HEIGHT),
        "width",
        Percent.of(box.width() / WIDTH),
        "height",
        Percent.of(box.height() / HEIGHT));
  }

  private void cell(Part part, Box box, String file) {
    nested(box);
    var number = numbers.get(file);
    html.open(
        "rect",
        "class",
        "cell " + part.worst().label(),
        "width",
        "100%",
        "height",
        "100%",
        "data-p",
        number == null ? null : number.toString());
    if (number != null) {
      html.leaf("title", file + " · " + part.entries().size());
    }
    html.close();
    if (box.width() > LABEL_WIDTH && box.height() > LABEL_HEIGHT) {
      html.open("text", "x", "6", "y", "16");
      if (file.isEmpty()) {
        var other = page.say("where.other", part.parts());
        html.leaf("tspan", other.en(), "lang", "en").leaf("tspan", other.fr(), "lang", "fr");
      } else {
        html.text(Places.shortName(file).replaceFirst("\\.java$", ""));
      }
      html.close();
    }
    html.close();
  }
}
