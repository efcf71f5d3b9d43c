package io.github.ecoscan.config;

import io.github.ecoscan.model.Text;
import io.github.ecoscan.operation.Sanction;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads {@code sanctioned}: types, or types with some of their methods. */
final class SanctionReader {
  static final List<String> KEYS = List.of("owner", "methods", "reason");

  private static final Text SANCTION = new Text("a sanctioned wrapper", "une enveloppe approuvée");
  private static final List<String> ALL_METHODS = List.of("*");
  private static final Pattern METHOD =
      Pattern.compile("(\\*|" + DeclarationReader.name() + "\\*?)(/\\d{1,3})?");

  private final DeclarationReader declarations;
  private final FieldReader reader;

  SanctionReader(DeclarationReader declarations) {
    this.declarations = declarations;
    this.reader = declarations.fields();
  }

  List<Sanction> read(Field sanctioned) {
    return reader.items(sanctioned).stream().flatMap(item -> sanction(item).stream()).toList();
  }

  private Optional<Sanction> sanction(Field item) {
    if (item.value() instanceof ScalarNode && !item.isNothing()) {
      return declarations.type(item).map(owner -> new Sanction(owner, ALL_METHODS));
    }
    var fields = reader.fields(item, KEYS);
    // kept in the file for its readers, but it must be text
    Optional.ofNullable(fields.get("reason")).ifPresent(reader::string);
    var owner = declarations.required("owner", fields, item, SANCTION).flatMap(declarations::type);
    var methods = Optional.ofNullable(fields.get("methods")).map(this::methods).orElse(ALL_METHODS);
    return methods.isEmpty() ? Optional.empty() : owner.map(type -> new Sanction(type, methods));
  }

  private List<String> methods(Field field) {
    return declarations.words(
        field,
        METHOD,
        new Text(
            "'name', 'name/arity', 'prefix*' or '*'",
            "« nom », « nom/arité », « préfixe* » ou « * »"));
  }
}
