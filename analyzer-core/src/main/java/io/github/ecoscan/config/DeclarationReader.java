package io.github.ecoscan.config;

import io.github.ecoscan.model.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads what the user's declarations of types and methods have in common. */
final class DeclarationReader {
  private static final String NAME = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*";
  private static final Pattern TYPE = Pattern.compile(NAME + "(\\." + NAME + ")*");

  private static final Text A_TYPE =
      new Text(
          "a type with its package, as in com.acme.Gateway",
          "un type avec son paquetage, comme com.acme.Gateway");

  private final FieldReader reader;

  DeclarationReader(FieldReader reader) {
    this.reader = reader;
  }

  FieldReader fields() {
    return reader;
  }

  /** A field that a declaration must have. */
  Optional<Field> required(
      String key, Map<String, Field> fields, Field declaration, Text declarationName) {
    var field = Optional.ofNullable(fields.get(key));
    if (field.isEmpty() && declaration.value() instanceof MappingNode) {
      reader.problem(
          declaration,
          new Text(
              "%s lacks '%s'.".formatted(declarationName.en(), key),
              "il manque « %s » à %s.".formatted(key, declarationName.fr())));
    }
    return field;
  }

  /** A field that may be left out. */
  static <T> Optional<T> read(
      String key, Map<String, Field> fields, Function<Field, Optional<T>> how) {
    return Optional.ofNullable(fields.get(key)).flatMap(how);
  }

  /** One of some words. */
  <T> Optional<T> word(
      Field field, Text unknown, Function<String, Optional<T>> meaning, Collection<String> known) {
    var word = reader.string(field);
    var value = word.flatMap(meaning);
    if (word.isPresent() && value.isEmpty()) {
      reader.problem(field, Suggestions.unknown(unknown, word.get(), known));
    }
    return value;
  }

  /** The name of a type with its package. */
  Optional<String> type(Field field) {
    return matching(field, TYPE, A_TYPE);
  }

  /** The names of one type or of several, with their packages. */
  Optional<List<String>> types(Field field) {
    return Optional.of(words(field, TYPE, A_TYPE));
  }

  /** Words of some form, at least one; those that do not fit are left out. */
  List<String> words(Field field, Pattern pattern, Text what) {
    var items = reader.items(field);
    if (items.isEmpty()) {
      reader.problem(field, FieldReader.mustBe(field, what));
    }
    return items.stream().flatMap(item -> matching(item, pattern, what).stream()).toList();
  }

  /** A word of some form. */
  Optional<String> matching(Field field, Pattern pattern, Text what) {
    var word = reader.string(field);
    if (word.isPresent() && !pattern.matcher(word.get()).matches()) {
      reader.problem(field, FieldReader.mustBe(field, what));
      return Optional.empty();
    }
    return word;
  }

  /** The name of a method, in patterns. */
  static String name() {
    return NAME;
  }
}
