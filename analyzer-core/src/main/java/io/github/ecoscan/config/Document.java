package io.github.ecoscan.config;

import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration file that is parsed, and whose values nobody has read yet.
 *
 * @param origin the start of complaints about it
 * @param file where it is; empty for those that come with ecoscan
 * @param reader notes what is wrong with it
 */
record Document(String origin, Optional<Path> file, FieldReader reader, Map<String, Field> fields) {
  /** What a file may extend without having it. */
  static final List<String> BUNDLED = List.of("recommended", "strict", "all");

  /** Reads a file. */
  static Document of(Path file) throws ConfigException {
    return of(file.toString(), Optional.of(file), text(file));
  }

  /** A text that comes from a file. */
  static Document of(String origin, String text) throws ConfigException {
    return of(origin, Optional.of(Path.of(origin)), text);
  }

  /** One of those that come with ecoscan. */
  static Document bundled(String name) throws ConfigException {
    try (InputStream stream = Document.class.getResourceAsStream(name + ".yml")) {
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return of("ecoscan:" + name, Optional.empty(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static Document of(String origin, Optional<Path> file, String text)
      throws ConfigException {
    var root = Yaml.parse(origin, text.startsWith("\uFEFF") ? text.substring(1) : text);
    var reader = new FieldReader(origin);
    if (root.isEmpty()) {
      return new Document(origin, file, reader, Map.of());
    }
    var whole = new Field(SettingsReader.FILE_NAME, Field.line(root.get()), root.get());
    return new Document(origin, file, reader, reader.fields(whole, SettingsReader.KEYS));
  }

  private static String text(Path file) throws ConfigException {
    try {
      var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw unreadable(file, new Text("not encoded in UTF-8.", "n'est pas encodé en UTF-8."));
    } catch (NoSuchFileException e) {
      throw unreadable(file, new Text("no such file.", "fichier introuvable."));
    } catch (AccessDeniedException e) {
      throw unreadable(file, new Text("access denied.", "accès refusé."));
    } catch (IOException e) {
      throw unreadable(
          file,
          new Text(
              "cannot be read (%s).".formatted(e.getMessage()),
              "lecture impossible (%s).".formatted(e.getMessage())));
    }
  }

  private static ConfigException unreadable(Path file, Text message) {
    return new ConfigException(List.of(new ConfigProblem(file.toString(), 0, message)));
  }

  /** A value; an empty one when the key is not there. */
  Field field(String key) {
    return fields.getOrDefault(key, Field.nothing(key));
  }

  /** Whether the search for files ends here. */
  boolean isRoot() {
    return Optional.ofNullable(fields.get("root")).flatMap(reader::toggle).orElse(false);
  }

  /** Tells all that is wrong, at once. */
  void requireNoProblems() throws ConfigException {
    if (!reader.problems().isEmpty()) {
      throw new ConfigException(
          reader.problems().stream()
              .distinct()
              .sorted(Comparator.comparingInt(ConfigProblem::line))
              .toList());
    }
  }

  /** Where a key is. */
  String origin(Field field) {
    return origin + ":" + field.line();
  }
}
