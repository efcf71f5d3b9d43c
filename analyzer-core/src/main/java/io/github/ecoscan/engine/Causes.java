package io.github.ecoscan.engine;

import io.github.ecoscan.link.LinkedFlow;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Text;

/**
 * Says what repeats, as the second half of a message: {@code for each of `orders` (line 12)},
 * {@code for each request to `Orders.list`}.
 */
final class Causes {
  private Causes() {}

  static Text describe(LinkedFlow linked) {
    var flow = linked.flow();
    var cause = flow.cause();
    var path = flow.path();
    if (cause.kind() == Frame.Kind.CALL) {
      var outermost = path.isEmpty() ? linked.symbol() : path.get(0).symbol();
      return calls(flow.repetition().entryPoint().map(EntryPoint::kind).orElse(null), outermost);
    }
    var isElsewhere = !path.isEmpty() && !path.get(0).file().equals(linked.file());
    return turns(
        cause,
        isElsewhere
            ? Text.same(fileName(path.get(0).file()) + ":" + cause.line())
            : new Text("line " + cause.line(), "ligne " + cause.line()));
  }

  private static Text turns(Frame frame, Text where) {
    var words = words(frame);
    return new Text(
        "%s (%s)".formatted(words.en(), where.en()), "%s (%s)".formatted(words.fr(), where.fr()));
  }

  private static Text words(Frame frame) {
    if (frame.kind() == Frame.Kind.RECURSION) {
      return new Text("at each level of the recursion", "à chaque niveau de la récursion");
    }
    var over = frame.bound().over();
    var times = frame.bound().times();
    return switch (frame.bound().kind()) {
      case COLLECTION ->
          new Text(
              "for each of `%s`".formatted(over), "pour chaque élément de `%s`".formatted(over));
      case CONSTANT -> new Text(times + " times", times + " fois");
      case CONDITION -> new Text("while `%s`".formatted(over), "tant que `%s`".formatted(over));
      case UNKNOWN -> new Text("in each turn", "à chaque tour");
    };
  }

  /** An entry point that is null stands for any caller. */
  private static Text calls(EntryPoint.Kind kind, String symbol) {
    var name = shortName(symbol);
    if (kind == EntryPoint.Kind.REQUEST) {
      return new Text(
          "for each request to `%s`".formatted(name), "à chaque requête vers `%s`".formatted(name));
    }
    if (kind == EntryPoint.Kind.MESSAGE) {
      return new Text(
          "for each message to `%s`".formatted(name), "à chaque message pour `%s`".formatted(name));
    }
    return new Text(
        "each time `%s` runs".formatted(name), "à chaque exécution de `%s`".formatted(name));
  }

  /** {@code pkg.Type#method(int)} as {@code Type.method}. */
  private static String shortName(String symbol) {
    var hash = symbol.indexOf('#');
    if (hash < 0) {
      return symbol;
    }
    var type = symbol.substring(0, hash);
    var member = symbol.substring(hash + 1);
    var parameters = member.indexOf('(');
    return type.substring(type.lastIndexOf('.') + 1)
        + "."
        + (parameters < 0 ? member : member.substring(0, parameters));
  }

  private static String fileName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
