package io.github.ecoscan.config;

import io.github.ecoscan.model.Text;
import io.github.ecoscan.operation.Operation;
import io.github.ecoscan.operation.OperationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads the user's own {@code operations}. */
final class OperationReader {
  static final List<String> KEYS =
      List.of(
          "kind",
          "owner",
          "methods",
          "annotation",
          "methodAnnotation",
          "batch",
          "cacheable",
          "shareable",
          "unlessCollection",
          "unlessOwner",
          "after",
          "unlessChained",
          "unlessReturns");

  private static final Text OPERATION = new Text("an operation", "une opération");
  private static final Pattern NAME = Pattern.compile(DeclarationReader.name());
  private static final Pattern METHOD =
      Pattern.compile("(\\*|" + DeclarationReader.name() + "\\*?)(/\\d{1,3})?");

  private final DeclarationReader declarations;
  private final FieldReader reader;

  OperationReader(DeclarationReader declarations) {
    this.declarations = declarations;
    this.reader = declarations.fields();
  }

  List<Operation> read(Field operations) {
    var read = new ArrayList<Operation>();
    for (var item : reader.items(operations)) {
      operation(item).ifPresent(read::add);
    }
    return read;
  }

  private Optional<Operation> operation(Field item) {
    var fields = reader.fields(item, KEYS);
    var kind = required("kind", fields, item).flatMap(this::kind);
    var owner = DeclarationReader.read("owner", fields, declarations::type);
    var annotation = DeclarationReader.read("annotation", fields, declarations::type);
    var methodAnnotation = DeclarationReader.read("methodAnnotation", fields, declarations::type);
    if (!fields.containsKey("annotation") && !fields.containsKey("methodAnnotation")) {
      required("owner", fields, item);
    }
    var methods = required("methods", fields, item).map(this::methods).orElse(List.of());
    var batch = DeclarationReader.read("batch", fields, this::text);
    var cacheable = isOn("cacheable", fields);
    var shareable = isOn("shareable", fields);
    var unlessCollection = isOn("unlessCollection", fields);
    var unlessOwner = types("unlessOwner", fields);
    var after = DeclarationReader.read("after", fields, declarations::type);
    var unlessChained =
        DeclarationReader.read("unlessChained", fields, this::names).orElse(List.of());
    var unlessReturns = types("unlessReturns", fields);
    if (kind.isEmpty() || methods.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Operation(
            kind.get(),
            owner.orElse(""),
            annotation.orElse(""),
            methodAnnotation.orElse(""),
            methods,
            unlessOwner,
            after.orElse(""),
            unlessChained,
            unlessReturns,
            unlessCollection,
            batch,
            cacheable,
            shareable,
            SettingsReader.FILE_NAME));
  }

  private Optional<Field> required(String key, Map<String, Field> fields, Field operation) {
    return declarations.required(key, fields, operation, OPERATION);
  }

  private boolean isOn(String key, Map<String, Field> fields) {
    return DeclarationReader.read(key, fields, reader::toggle).orElse(false);
  }

  private List<String> types(String key, Map<String, Field> fields) {
    return DeclarationReader.read(key, fields, declarations::types).orElse(List.of());
  }

  private Optional<OperationKind> kind(Field field) {
    return declarations.word(
        field,
        new Text("unknown kind of operation", "type d'opération inconnu"),
        OperationKind::of,
        OperationKind.labels());
  }

  private List<String> methods(Field field) {
    return declarations.words(
        field,
        METHOD,
        new Text(
            "'name', 'name/arity', 'prefix*', '*', 'new' or 'new/0'",
            "« nom », « nom/arité », « préfixe* », « * », « new » ou « new/0 »"));
  }

  /** Names of methods, whatever their parameters. */
  private Optional<List<String>> names(Field field) {
    var what = new Text("the name of a method", "le nom d'une méthode");
    return Optional.of(declarations.words(field, NAME, what));
  }

  /** A sentence: one for both languages, or one for each. */
  private Optional<Text> text(Field field) {
    if (!(field.value() instanceof MappingNode)) {
      return reader.string(field).map(Text::same);
    }
    var fields = reader.fields(field, List.of("en", "fr"));
    var en = DeclarationReader.read("en", fields, reader::string);
    var fr = DeclarationReader.read("fr", fields, reader::string);
    if (!fields.containsKey("en") || !fields.containsKey("fr")) {
      var name = field.name();
      reader.problem(
          field,
          new Text(
              "'%s' must have both 'en' and 'fr', or be one sentence.".formatted(name),
              "« %s » doit avoir « en » et « fr », ou être une seule phrase.".formatted(name)));
    }
    return en.flatMap(english -> fr.map(french -> new Text(english, french)));
  }
}
