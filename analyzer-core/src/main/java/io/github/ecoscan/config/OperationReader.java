package io.github.ecoscan.config;

import io.github.ecoscan.model.Text;
import io.github.ecoscan.operation.Operation;
import io.github.ecoscan.operation.OperationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads the user's own {@code operations}. */
final class OperationReader {
  private static final String NAME = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*";
  private static final Pattern TYPE = Pattern.compile(NAME + "(\\." + NAME + ")*");
  private static final Pattern METHOD = Pattern.compile("(\\*|" + NAME + "\\*?)(/\\d{1,3})?");
  private static final List<String> KEYS =
      List.of(
          "kind",
          "owner",
          "methods",
          "annotation",
          "methodAnnotation",
          "batch",
          "cacheable",
          "shareable",
          "unlessCollection");

  private final FieldReader reader;

  OperationReader(FieldReader reader) {
    this.reader = reader;
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
    var owner = read("owner", fields, this::type);
    var annotation = read("annotation", fields, this::type);
    var methodAnnotation = read("methodAnnotation", fields, this::type);
    if (!fields.containsKey("annotation") && !fields.containsKey("methodAnnotation")) {
      required("owner", fields, item);
    }
    var methods = required("methods", fields, item).map(this::methods).orElse(List.of());
    var batch = read("batch", fields, this::text);
    var cacheable = isOn("cacheable", fields);
    var shareable = isOn("shareable", fields);
    var unlessCollection = isOn("unlessCollection", fields);
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
            List.of(),
            "",
            List.of(),
            List.of(),
            unlessCollection,
            batch,
            cacheable,
            shareable,
            SettingsReader.FILE_NAME));
  }

  private Optional<Field> required(String key, Map<String, Field> fields, Field parent) {
    var field = Optional.ofNullable(fields.get(key));
    if (field.isEmpty() && parent.value() instanceof MappingNode) {
      reader.problem(
          parent,
          new Text(
              "an operation lacks '%s'.".formatted(key),
              "il manque « %s » à une opération.".formatted(key)));
    }
    return field;
  }

  private static <T> Optional<T> read(
      String key, Map<String, Field> fields, Function<Field, Optional<T>> how) {
    return Optional.ofNullable(fields.get(key)).flatMap(how);
  }

  private boolean isOn(String key, Map<String, Field> fields) {
    return read(key, fields, reader::toggle).orElse(false);
  }

  private Optional<OperationKind> kind(Field field) {
    var word = reader.string(field);
    var kind = word.flatMap(OperationKind::of);
    if (word.isPresent() && kind.isEmpty()) {
      var what = new Text("unknown kind of operation", "type d'opération inconnu");
      reader.problem(field, Suggestions.unknown(what, word.get(), OperationKind.labels()));
    }
    return kind;
  }

  private Optional<String> type(Field field) {
    var what =
        new Text(
            "a type with its package, as in com.acme.Gateway",
            "un type avec son paquetage, comme com.acme.Gateway");
    return matching(field, TYPE, what);
  }

  private List<String> methods(Field field) {
    var items = reader.items(field);
    var what =
        new Text(
            "'name', 'name/arity', 'prefix*', '*', 'new' or 'new/0'",
            "« nom », « nom/arité », « préfixe* », « * », « new » ou « new/0 »");
    if (items.isEmpty()) {
      reader.problem(field, FieldReader.mustBe(field, what));
    }
    return items.stream().flatMap(item -> matching(item, METHOD, what).stream()).toList();
  }

  private Optional<String> matching(Field field, Pattern pattern, Text what) {
    var word = reader.string(field);
    if (word.isPresent() && !pattern.matcher(word.get()).matches()) {
      reader.problem(field, FieldReader.mustBe(field, what));
      return Optional.empty();
    }
    return word;
  }

  /** A sentence: one for both languages, or one for each. */
  private Optional<Text> text(Field field) {
    if (!(field.value() instanceof MappingNode)) {
      return reader.string(field).map(Text::same);
    }
    var fields = reader.fields(field, List.of("en", "fr"));
    var en = read("en", fields, reader::string);
    var fr = read("fr", fields, reader::string);
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
