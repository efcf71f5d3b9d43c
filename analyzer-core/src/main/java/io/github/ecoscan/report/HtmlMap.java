package io.github.ecoscan.report;

import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.Treemap.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The treemap: folders, and in them files, as large as the weight of their findings. */
record HtmlMap(int height, List<Folder> folders) {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 420;
  private static final int MOST_FOLDERS = 24;
  private static final int MOST_FILES = 16;
  private static final double HEADING = 20;
  private static final double GAP = 2;
  private static final double SMALLEST_FOLDER = 34;
  private static final double LABEL_WIDTH = 70;
  private static final double LABEL_HEIGHT = 20;

  /** About how wide a letter is, and what a label leaves free at both sides. */
  private static final double LETTER = 6.8;

  private static final double MARGIN = 12;

  /** A box as SVG takes it: shares of the map. */
  record Place(String x, String y, String width, String height) {
    static Place of(Box box) {
      return new Place(
          Percent.of(box.x() / WIDTH),
          Percent.of(box.y() / HEIGHT),
          Percent.of(box.width() / WIDTH),
          Percent.of(box.height() / HEIGHT));
    }
  }

  /** A folder; its name only where there is room for it. */
  record Folder(Optional<Heading> heading, List<Cell> cells) {
    Folder {
      cells = List.copyOf(cells);
    }
  }

  /** A folder's name above its files. */
  record Heading(Place place, String name) {}

  /**
   * A file, or several.
   *
   * @param number the file's place in the index; null for several
   * @param title the file and how many findings it has; empty for several
   * @param label none where there is no room for it
   */
  record Cell(Place place, Severity worst, Integer number, String title, Optional<Text> label) {}

  /** A box's content; the name is empty where it stands for several. */
  private record Part(String name, int parts, List<Ranked> entries) {
    long weight() {
      return HtmlPage.weight(entries);
    }

    Severity worst() {
      return entries.stream().map(e -> e.finding().severity()).max(Enum::compareTo).orElseThrow();
    }
  }

  HtmlMap {
    folders = List.copyOf(folders);
  }

  static HtmlMap of(HtmlPage page) {
    return new Drawing(page).map();
  }

  /** Places folders and files. */
  private static final class Drawing {
    private final HtmlPage page;
    private final Map<String, Integer> numbers;
    private final int depth;

    Drawing(HtmlPage page) {
      this.page = page;
      this.numbers = HtmlIndex.files(page);
      this.depth = depth(page.ranked());
    }

    /** How many parts of a folder's name to look at, so that the map has few folders, not one. */
    private static int depth(List<Ranked> entries) {
      var folders =
          entries.stream().map(e -> Places.folder(e.finding().file())).distinct().toList();
      var depth = folders.stream().mapToInt(folder -> folder.split("/").length).max().orElse(1);
      while (depth > 1 && count(folders, depth) > MOST_FOLDERS && count(folders, depth - 1) > 1) {
        depth--;
      }
      return depth;
    }

    private static long count(List<String> folders, int depth) {
      return folders.stream().map(folder -> Places.cut(folder, depth)).distinct().count();
    }

    HtmlMap map() {
      Function<String, String> folder = file -> Places.cut(Places.folder(file), depth);
      var parts = parts(page.ranked(), folder, MOST_FOLDERS);
      var common = common(parts.stream().map(Part::name).filter(n -> !n.isEmpty()).toList());
      var boxes = Treemap.layout(weights(parts), new Box(0, 0, WIDTH, HEIGHT));
      var folders = new ArrayList<Folder>();
      for (var i = 0; i < parts.size(); i++) {
        folders.add(folder(parts.get(i), boxes.get(i), common));
      }
      return new HtmlMap((int) HEIGHT, folders);
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
      var others = rest.stream().flatMap(part -> part.entries().stream()).toList();
      var shown = new ArrayList<>(parts.subList(0, most));
      shown.add(new Part("", rest.size(), others));
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

    private Folder folder(Part folder, Box box, String common) {
      if (folder.name().isEmpty()) {
        return new Folder(Optional.empty(), List.of(cell(folder, box.inner(GAP, GAP))));
      }
      var isLarge = box.width() > LABEL_WIDTH && box.height() > SMALLEST_FOLDER + HEADING;
      var top = new Box(box.x() + GAP, box.y(), box.width() - 2 * GAP, HEADING);
      var heading =
          Optional.of(new Heading(Place.of(top), name(folder, common))).filter(h -> isLarge);
      var cells = new ArrayList<Cell>();
      var inner = box.inner(isLarge ? HEADING : GAP, GAP);
      if (inner.width() >= 1 && inner.height() >= 1) {
        var files = parts(folder.entries(), file -> file, MOST_FILES);
        var boxes = Treemap.layout(weights(files), inner);
        for (var i = 0; i < files.size(); i++) {
          cells.add(cell(files.get(i), boxes.get(i)));
        }
      }
      return new Folder(heading, cells);
    }

    private static String name(Part folder, String common) {
      var name = (folder.name() + "/").substring(common.length());
      return name.isEmpty()
          ? Places.shortName(folder.name())
          : name.substring(0, name.length() - 1);
    }

    private static String cut(String label, double width) {
      var room = (int) ((width - MARGIN) / LETTER);
      return label.length() <= room ? label : label.substring(0, room - 1) + "…";
    }

    private Cell cell(Part part, Box box) {
      var file = part.name();
      var hasRoom = box.width() > LABEL_WIDTH && box.height() > LABEL_HEIGHT;
      var label =
          file.isEmpty()
              ? page.say("where.other", part.parts())
              : Text.same(cut(Places.shortName(file).replaceFirst("\\.java$", ""), box.width()));
      return new Cell(
          Place.of(box),
          part.worst(),
          numbers.get(file),
          file.isEmpty() ? "" : file + " · " + part.entries().size(),
          Optional.of(label).filter(text -> hasRoom));
    }
  }
}
