package io.github.ecoscan.report;

import io.github.ecoscan.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The project that the sample report is about; one file of it, the hostile one, does not exist. */
final class Sources {
  static final String ROWS = "src/main/java/shop/Rows.java";
  static final String ORDERS = "src/main/java/shop/Orders.java";
  static final String PAGES = "src/main/java/shop/Pages.java";
  static final String HOSTILE = "src/main/java/\"we\u001b[2Jird\"/</script>.java";

  private static final Map<String, String> TEXTS =
      Map.of(
          ROWS,
          """
          package shop;

          class Rows {
          \tString join(List<Row> rows) {
          \t\tString s = "";
          \t\tfor (Row r : rows)
          \t\t\ts += r.name();\t// one copy more
          \t\treturn s;
          \t}
          }
          """,
          ORDERS,
          """
          package shop;

          class Orders {
            Stock stock(Order order) {
              log("\u5728\u5eab \033[31m\u202e"); return db.query("select * from stock", order.id());
            }

            List<Stock> all(List<Order> orders) {
              return orders.stream()
                  .map(this::stock)
                  .toList();
            }
          }
          """,
          PAGES,
          "class Pages {\n"
              + "  boolean a(String s) { return s.matches(\"a+\"); }\n".repeat(5)
              + "  String b() { return \"%s\" + x(\"far right\") + \"%s\"; }\n"
                  .formatted("-".repeat(150), "-".repeat(150))
              + "}\n");

  private Sources() {}

  static void write(Path base) throws IOException {
    for (var text : TEXTS.entrySet()) {
      var file = base.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }

  /** Where a file has a piece of text, not before a line. */
  static Span span(String file, String piece, int firstLine) {
    var text = TEXTS.get(file);
    var from = 0;
    for (var line = 1; line < firstLine; line++) {
      from = text.indexOf('\n', from) + 1;
    }
    var start = text.indexOf(piece, from);
    var end = start + piece.length();
    return new Span(line(text, start), column(text, start), line(text, end), column(text, end));
  }

  private static int line(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(unit -> unit == '\n').count();
  }

  private static int column(String text, int offset) {
    return offset - text.lastIndexOf('\n', offset - 1);
  }
}
