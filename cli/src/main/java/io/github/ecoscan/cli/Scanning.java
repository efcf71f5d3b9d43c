package io.github.ecoscan.cli;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.SettingsBuilder;
import io.github.ecoscan.config.SettingsReader;
import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.rule.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine;

/**
 * Turns options into what the engine is asked.
 *
 * @param log takes lines about the progress, for people
 */
record Scanning(ScanOptions options, Messages messages, RuleSet rules, Consumer<String> log) {

  /** For a command that reports; when it is to be quiet, so is the progress. */
  static Scanning of(
      ScanOptions options,
      ReportOptions reports,
      Messages messages,
      RuleSet rules,
      CommandLine line) {
    var isQuiet = Boolean.TRUE.equals(reports.quiet);
    return new Scanning(options, messages, rules, isQuiet ? text -> {} : line.getErr()::println);
  }

  /** The request; {@code more} adds what only one command takes. */
  ScanRequest request(Consumer<SettingsBuilder> more) throws UsageException, ConfigException {
    checkPositive("--threads", options.threads);
    if (options.javaLevel != null) {
      checkPositive(ScanOptions.JAVA_LEVEL, options.javaLevel);
    }
    var classPath = ClassPath.of(options.classPath, messages);
    var target = Target.of(options.paths, messages);
    var settings = settings(more).build();
    classPath.missing().forEach(name -> log("check.classpath", name));
    log("check.start", target.roots().size(), options.threads);
    var cache = settings.cache();
    var classes =
        options.classes == null
            ? Classes.of(target.roots(), settings.bytecode().report(), cache.enabled())
            : List.of(Classes.in(options.classes, target.roots(), settings.bytecode().report()));
    var request =
        new ScanRequest(
                target.base(),
                target.roots(),
                List.of(),
                classPath.entries(),
                options.encoding,
                javaLevel(target),
                rules,
                settings,
                options.threads)
            .with(classes);
    return CacheFolder.of(cache, target.base()).map(request::cachedIn).orElse(request);
  }

  /** The level that is given, else that of the project files. */
  private int javaLevel(Target target) {
    if (options.javaLevel != null) {
      return options.javaLevel;
    }
    var told = JavaLevel.of(target.roots());
    told.ifPresent(level -> log("check.level", level));
    return told.orElse(JavaLevel.DEFAULT);
  }

  private void checkPositive(String option, int value) throws UsageException {
    if (value < 1) {
      throw new UsageException(messages.get("error.value", value, option));
    }
  }

  /** What holds, and where it comes from; {@code more} adds what only one command takes. */
  SettingsBuilder settings(Consumer<SettingsBuilder> more) throws UsageException, ConfigException {
    var files =
        options.config != null
            ? List.of(options.config)
            : ConfigFiles.here().of(options.paths, messages);
    files.stream().findFirst().ifPresent(path -> log("check.config", path));
    var builder =
        new SettingsBuilder(new SettingsReader(rules).readNearest(files), rules)
            .only(ScanOptions.RULES, options.rules)
            .disable(ScanOptions.DISABLE_RULES, options.disabledRules)
            .include(ScanOptions.INCLUDE, options.includes)
            .exclude(ScanOptions.EXCLUDE, options.excludes);
    Optional.ofNullable(options.preview).ifPresent(on -> builder.preview("--preview", on));
    Optional.ofNullable(options.includeTests)
        .ifPresent(on -> builder.includeTests("--include-tests", on));
    Optional.ofNullable(options.includeGenerated)
        .ifPresent(on -> builder.includeGenerated("--include-generated", on));
    Optional.ofNullable(options.bytecode)
        .ifPresent(mode -> builder.bytecode(ScanOptions.BYTECODE, mode.label()));
    Optional.ofNullable(options.bytecodeReport)
        .ifPresent(name -> builder.bytecodeReport(ScanOptions.BYTECODE_REPORT, name));
    Optional.ofNullable(options.cache)
        .ifPresent(on -> builder.cache(on ? ScanOptions.CACHE : "--no-cache", on));
    Optional.ofNullable(options.cacheDirectory)
        .map(Path::toAbsolutePath)
        .ifPresent(
            folder -> builder.cacheDirectory(ScanOptions.CACHE_DIRECTORY, folder.toString()));
    Optional.ofNullable(options.requireReason)
        .ifPresent(on -> builder.requireReason("--require-reason", on));
    more.accept(builder);
    return builder;
  }

  private void log(String key, Object... arguments) {
    log.accept(messages.get(key, arguments));
  }
}
