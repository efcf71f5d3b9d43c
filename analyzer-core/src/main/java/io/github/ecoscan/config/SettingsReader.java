package io.github.ecoscan.config;

import io.github.ecoscan.rule.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads {@code ecoscan.yml} and the files that it extends. What they leave out is as in {@link
 * Settings#DEFAULT}. All that is wrong with a file comes in one exception.
 */
public final class SettingsReader {
  /** The name of the configuration file. */
  public static final String FILE_NAME = "ecoscan.yml";

  static final List<String> KEYS =
      List.of(
          "version",
          "root",
          "extends",
          "failOn",
          "minConfidence",
          "maxFindings",
          "maxImpact",
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
          "reports");

  private final Inheritance inheritance;

  /**
   * @param rules the rules that a file may name
   */
  public SettingsReader(RuleSet rules) {
    this.inheritance = new Inheritance(new SettingsLayer(new Vocabulary(rules)), List.of());
  }

  /** Reads a file. */
  public Settings read(Path file) throws ConfigException {
    return readFile(file).settings();
  }

  /** Reads a file, and where in it each choice is. */
  public SettingsFile readFile(Path file) throws ConfigException {
    return inheritance.apply(Document.of(file), SettingsFile.NONE);
  }

  /**
   * Reads files one on top of the other, but none beyond the first that says it is the {@code
   * root}.
   *
   * @param files the nearest first, which is the one on top
   */
  public SettingsFile readNearest(List<Path> files) throws ConfigException {
    var documents = new ArrayList<Document>();
    for (var file : files) {
      var document = Document.of(file);
      documents.add(document);
      if (document.isRoot()) {
        break;
      }
    }
    Collections.reverse(documents);
    var settings = SettingsFile.NONE;
    for (var document : documents) {
      settings = inheritance.apply(document, settings);
    }
    return settings;
  }

  /** Reads a text that comes from a file. */
  Settings read(String origin, String text) throws ConfigException {
    return readFile(origin, text).settings();
  }

  SettingsFile readFile(String origin, String text) throws ConfigException {
    return inheritance.apply(Document.of(origin, text), SettingsFile.NONE);
  }
}
