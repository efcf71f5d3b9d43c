package io.github.ecoscan.config;

import io.github.ecoscan.model.BytecodeMode;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.operation.Catalogue;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads {@code ecoscan.yml}. What the file leaves out is as in {@link Settings#DEFAULT}. All that
 * is wrong with it comes in one exception.
 */
public final class SettingsReader {
  /** The name of the configuration file. */
  public static final String FILE_NAME = "ecoscan.yml";

  private static final String VERSION = "1";
  static final List<String> KEYS =
      List.of(
          "version",
          "failOn",
          "minConfidence",
          "maxFindings",
          "failOnAnalysisError",
          "requireReason",
          "preview",
          "rules",
          "overrides",
          "include",
          "exclude",
          "includeTests",
          "includeGenerated",
          "operations",
          "entryPoints",
          "sanctioned",
          "scenario",
          "bytecode",
          "bytecodeReport",
          "cache",
          "cacheDirectory");

  private final Vocabulary words;

  /**
   * @param rules the rules that a file may name
   */
  public SettingsReader(RuleSet rules) {
    this.words = new Vocabulary(rules);
  }

  /** Reads a file. */
  public Settings read(Path file) throws ConfigException {
    return readFile(file).settings();
  }

  /** Reads a file, and where in it each choice is. */
  public SettingsFile readFile(Path file) throws ConfigException {
    return readFile(file.toString(), text(file));
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

  /** Reads a text that comes from a file. */
  Settings read(String origin, String text) throws ConfigException {
    return readFile(origin, text).settings();
  }

  SettingsFile readFile(String origin, String text) throws ConfigException {
    var root = Yaml.parse(origin, text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (root.isEmpty()) {
      return SettingsFile.NONE;
    }
    var reader = new FieldReader(origin);
    var fields = reader.fields(new Field(FILE_NAME, Field.line(root.get()), root.get()), KEYS);
    var settings = settings(reader, fields);
    if (!reader.problems().isEmpty()) {
      throw new ConfigException(
          reader.problems().stream().sorted(Comparator.comparingInt(ConfigProblem::line)).toList());
    }
    var origins = new TreeMap<String, String>();
    fields.forEach((key, field) -> origins.put(key, origin + ":" + field.line()));
    return new SettingsFile(settings, origins);
  }

  private Settings settings(FieldReader reader, Map<String, Field> fields) {
    var rules = RuleChoices.of(field("rules", fields), reader, words);
    var declarations = new DeclarationReader(reader);
    var operations = new OperationReader(declarations).read(field("operations", fields));
    var entryPoints = new EntryPointReader(declarations).read(field("entryPoints", fields));
    var sanctioned = new SanctionReader(declarations).read(field("sanctioned", fields));
    var scenario = new ScenarioReader(declarations).read(field("scenario", fields));
    checkVersion(reader, fields);
    return new Settings(
        gate(reader, fields),
        Set.of(),
        rules.disabled(),
        rules.enabled(),
        isOn("preview", fields, reader),
        rules.severities(),
        words.globs(field("include", fields), reader),
        words.globs(field("exclude", fields), reader),
        isOn("includeTests", fields, reader),
        isOn("includeGenerated", fields, reader),
        new Catalogue(operations, Map.of()),
        entryPoints,
        sanctioned,
        new OverrideReader(reader, words).read(field("overrides", fields)),
        scenario,
        bytecode(reader, fields),
        cache(reader, fields));
  }

  private CacheSettings cache(FieldReader reader, Map<String, Field> fields) {
    return new CacheSettings(
        Optional.ofNullable(fields.get("cache"))
            .flatMap(reader::toggle)
            .orElse(CacheSettings.DEFAULT.enabled()),
        word("cacheDirectory", fields, reader, words::complaintAboutFile));
  }

  private BytecodeSettings bytecode(FieldReader reader, Map<String, Field> fields) {
    return new BytecodeSettings(
        word("bytecode", fields, reader, words::complaintAboutBytecode)
            .flatMap(BytecodeMode::of)
            .orElse(BytecodeSettings.DEFAULT.mode()),
        word("bytecodeReport", fields, reader, words::complaintAboutFile));
  }

  private static Field field(String key, Map<String, Field> fields) {
    return fields.getOrDefault(key, Field.nothing(key));
  }

  private static void checkVersion(FieldReader reader, Map<String, Field> fields) {
    var version = Optional.ofNullable(fields.get("version"));
    var word = version.flatMap(reader::string);
    if (word.isPresent() && !word.get().equals(VERSION)) {
      reader.problem(version.get(), FieldReader.mustBe(version.get(), Text.same(VERSION)));
    }
  }

  private GateSettings gate(FieldReader reader, Map<String, Field> fields) {
    var usual = GateSettings.DEFAULT;
    return new GateSettings(
        fields.containsKey("failOn")
            ? words.threshold(fields.get("failOn"), reader)
            : usual.failOn(),
        word("minConfidence", fields, reader, words::complaintAboutConfidence)
            .flatMap(words::confidence)
            .orElse(usual.minConfidence()),
        word("maxFindings", fields, reader, words::complaintAboutNumber)
            .flatMap(words::number)
            .orElse(usual.maxFindings()),
        isOn("failOnAnalysisError", fields, reader),
        isOn("requireReason", fields, reader));
  }

  private static Optional<String> word(
      String key,
      Map<String, Field> fields,
      FieldReader reader,
      Function<String, Optional<Text>> complaint) {
    var field = Optional.ofNullable(fields.get(key));
    var word = field.flatMap(reader::string);
    word.flatMap(complaint).ifPresent(text -> reader.problem(field.get(), text));
    return word;
  }

  private static boolean isOn(String key, Map<String, Field> fields, FieldReader reader) {
    return Optional.ofNullable(fields.get(key)).flatMap(reader::toggle).orElse(false);
  }
}
