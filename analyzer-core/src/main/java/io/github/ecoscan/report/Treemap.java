package io.github.ecoscan.report;

import java.util.ArrayList;
import java.util.List;

/** Cuts a box into boxes of given areas, none of them long and thin (Bruls et al., squarified). */
final class Treemap {

  /** A box; the unit is the caller's. */
  record Box(double x, double y, double width, double height) {
    Box inner(double top, double gap) {
      return new Box(
          x + gap, y + top, Math.max(0, width - 2 * gap), Math.max(0, height - top - gap));
    }
  }

  private final List<Box> boxes = new ArrayList<>();
  private Box free;

  private Treemap(Box all) {
    this.free = all;
  }

  /** One box for each weight, in their order; weights are positive, the heaviest first. */
  static List<Box> layout(List<Long> weights, Box all) {
    var total = weights.stream().mapToLong(Long::longValue).sum();
    var scale = all.width() * all.height() / total;
    var areas = weights.stream().map(weight -> weight * scale).toList();
    var map = new Treemap(all);
    for (var from = 0; from < areas.size(); ) {
      var to = from + 1;
      while (to < areas.size()
          && map.worst(areas.subList(from, to + 1)) <= map.worst(areas.subList(from, to))) {
        to++;
      }
      map.place(areas.subList(from, to));
      from = to;
    }
    return List.copyOf(map.boxes);
  }

  /** How long and thin the worst box of a row along the shorter side would be. */
  private double worst(List<Double> row) {
    var side = Math.min(free.width(), free.height());
    var sum = row.stream().mapToDouble(Double::doubleValue).sum();
    var depth = sum / side;
    return row.stream()
        .mapToDouble(area -> Math.max(depth * depth / area, area / (depth * depth)))
        .max()
        .orElseThrow();
  }

  private void place(List<Double> row) {
    var sum = row.stream().mapToDouble(Double::doubleValue).sum();
    var isColumn = free.width() >= free.height();
    var depth = sum / (isColumn ? free.height() : free.width());
    var at = 0.0;
    for (var area : row) {
      var length = area / depth;
      boxes.add(
          isColumn
              ? new Box(free.x(), free.y() + at, depth, length)
              : new Box(free.x() + at, free.y(), length, depth));
      at += length;
    }
    free =
        isColumn
            ? new Box(free.x() + depth, free.y(), Math.max(0, free.width() - depth), free.height())
            : new Box(free.x(), free.y() + depth, free.width(), Math.max(0, free.height() - depth));
  }
}
