package io.github.ecoscan.config;

import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.repetition.EntryRule;
import io.github.ecoscan.repetition.EntryRule.Sign;
import io.github.ecoscan.repetition.Periods;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads the user's own {@code entryPoints}. */
final class EntryPointReader {
  static final List<String> KEYS =
      List.of("kind", "annotation", "owner", "methods", "symbol", "period");

  static final Text UNKNOWN_KIND =
      new Text("unknown kind of entry point", "type de point d'entrée inconnu");
  private static final Text ENTRY_POINT = new Text("an entry point", "un point d'entrée");
  private static final List<String> SIGNS = List.of("annotation", "owner", "symbol");
  private static final Pattern METHOD = Pattern.compile("\\*|" + DeclarationReader.name() + "\\*?");
  private static final Pattern SYMBOL =
      Pattern.compile(
          "[\\p{javaJavaIdentifierPart}.*]+#[\\p{javaJavaIdentifierPart}*]+(\\(.*\\))?");

  private final DeclarationReader declarations;
  private final FieldReader reader;

  EntryPointReader(DeclarationReader declarations) {
    this.declarations = declarations;
    this.reader = declarations.fields();
  }

  List<EntryRule> read(Field entryPoints) {
    return reader.items(entryPoints).stream().flatMap(item -> entryPoint(item).stream()).toList();
  }

  private Optional<EntryRule> entryPoint(Field item) {
    var fields = reader.fields(item, KEYS);
    var kind = declarations.required("kind", fields, item, ENTRY_POINT).flatMap(this::kind);
    var sign = sign(fields, item);
    var period = DeclarationReader.read("period", fields, this::period);
    return kind.flatMap(k -> sign.map(s -> new EntryRule(k, s, period)));
  }

  private Optional<EntryPoint.Kind> kind(Field field) {
    return declarations.word(field, UNKNOWN_KIND, EntryPoint.Kind::of, EntryPoint.Kind.labels());
  }

  private Optional<Sign> sign(Map<String, Field> fields, Field item) {
    var signs = SIGNS.stream().filter(fields::containsKey).toList();
    if (signs.size() != 1) {
      oneSign(item);
      return Optional.empty();
    }
    if (signs.contains("symbol")) {
      return symbol(fields);
    }
    var type = declarations.type(fields.get(signs.get(0)));
    if (signs.contains("annotation") && !fields.containsKey("methods")) {
      return type.map(EntryRule.Annotated::new);
    }
    var methods =
        declarations
            .required("methods", fields, item, ENTRY_POINT)
            .map(this::methods)
            .orElse(List.of());
    if (methods.isEmpty()) {
      return Optional.empty();
    }
    return type.map(
        name ->
            signs.contains("owner")
                ? new EntryRule.Below(name, methods)
                : new EntryRule.InAnnotated(name, methods));
  }

  private void oneSign(Field item) {
    if (item.value() instanceof MappingNode) {
      reader.problem(
          item,
          new Text(
              "an entry point must have one of 'annotation', 'owner' and 'symbol'.",
              "un point d'entrée doit avoir « annotation », « owner » ou « symbol », un seul des"
                  + " trois."));
    }
  }

  private Optional<Sign> symbol(Map<String, Field> fields) {
    if (fields.containsKey("methods")) {
      reader.problem(
          fields.get("methods"),
          new Text(
              "'methods' goes with 'owner' or 'annotation'; 'symbol' names the method.",
              "« methods » accompagne « owner » ou « annotation » ; « symbol » nomme déjà la"
                  + " méthode."));
    }
    return symbol(declarations, fields.get("symbol")).map(EntryRule.Named::new);
  }

  /** A pattern of a method's symbol. */
  static Optional<String> symbol(DeclarationReader declarations, Field field) {
    var what =
        new Text(
            "a type and a method, as in com.acme.Orders#import or com.acme.jobs.*#run*",
            "un type et une méthode, comme com.acme.Orders#import ou com.acme.jobs.*#run*");
    return declarations.matching(field, SYMBOL, what);
  }

  private List<String> methods(Field field) {
    return declarations.words(
        field, METHOD, new Text("'name', 'prefix*' or '*'", "« nom », « préfixe* » ou « * »"));
  }

  private Optional<Duration> period(Field field) {
    var word = reader.string(field);
    var period = word.flatMap(Periods::duration);
    if (word.isPresent() && period.isEmpty()) {
      var what =
          new Text(
              "a duration such as 10s, 5m, 1h30m, 1d or PT10S",
              "une durée comme 10s, 5m, 1h30m, 1d ou PT10S");
      reader.problem(field, FieldReader.mustBe(field, what));
    }
    return period;
  }
}
