package io.github.ecoscan.cli;

import io.github.ecoscan.model.BytecodeMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands that scan sources take; null where nothing was written. */
final class ScanOptions {
  static final String RULES = "--rules";
  static final String DISABLE_RULES = "--disable-rules";
  static final String INCLUDE = "--include";
  static final String EXCLUDE = "--exclude";
  static final String BYTECODE = "--bytecode";
  static final String BYTECODE_REPORT = "--bytecode-report";
  static final String JAVA_LEVEL = "--java-level";

  @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "paths")
  List<Path> paths = new ArrayList<>();

  @Option(names = "--classpath", paramLabel = "CP")
  List<String> classPath = new ArrayList<>();

  @Option(names = "--config", paramLabel = "FILE")
  Path config;

  @Option(names = RULES, paramLabel = "RULE", split = ",")
  List<String> rules = new ArrayList<>();

  @Option(names = DISABLE_RULES, paramLabel = "RULE", split = ",")
  List<String> disabledRules = new ArrayList<>();

  @Option(names = "--preview", negatable = true)
  Boolean preview;

  @Option(names = INCLUDE, paramLabel = "GLOB")
  List<String> includes = new ArrayList<>();

  @Option(names = EXCLUDE, paramLabel = "GLOB")
  List<String> excludes = new ArrayList<>();

  @Option(names = "--include-tests", negatable = true)
  Boolean includeTests;

  @Option(names = "--include-generated", negatable = true)
  Boolean includeGenerated;

  @Option(names = "--require-reason", negatable = true)
  Boolean requireReason;

  @Option(
      names = {JAVA_LEVEL, "--release"},
      paramLabel = "N",
      descriptionKey = "java-level")
  Integer javaLevel;

  @Option(names = "--encoding", paramLabel = "NAME")
  Charset encoding = StandardCharsets.UTF_8;

  @Option(names = "--threads", paramLabel = "N")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--no-cache")
  boolean noCache;

  @Option(names = BYTECODE, paramLabel = "auto|on|off")
  BytecodeMode bytecode;

  @Option(names = "--classes", paramLabel = "FOLDER")
  Path classes;

  @Option(names = BYTECODE_REPORT, paramLabel = "FILE")
  String bytecodeReport;
}
