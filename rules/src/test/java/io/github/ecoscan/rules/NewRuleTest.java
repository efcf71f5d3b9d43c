package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scaffold writes rules that compile, into a copy of the module. */
class NewRuleTest {
  private static final Path SOURCES = Path.of("src", "main");

  @TempDir Path project;

  private record Outcome(int exit, String output) {}

  @BeforeEach
  void copyTheModule() throws IOException {
    copy(Path.of("pom.xml"));
    for (var file : filesIn(SOURCES)) {
      copy(file);
    }
  }

  @Test
  void writesARuleThatCompilesAndIsListed() throws Exception {
    var outcome = run("new-waste-in-loop", "network");

    assertThat(outcome).isEqualTo(new Outcome(0, outcome.output()));
    var module = project.resolve("rules");
    assertThat(filesIn(module).stream().map(file -> module.relativize(file).toString()))
        .contains(
            "src/main/java/io/github/ecoscan/rules/network/NewWasteInLoop.java",
            "src/main/resources/io/github/ecoscan/rules/network/new-waste-in-loop.en.md",
            "src/main/resources/io/github/ecoscan/rules/network/new-waste-in-loop.fr.md",
            "src/test/resources/fixtures/network/new-waste-in-loop/Examples.java");
    assertThat(compile(module)).isEmpty();
    assertThat(listed(module)).contains("NewWasteInLoop").isSorted();
  }

  @Test
  void listsRulesAtBothEndsToo() throws Exception {
    assertThat(run("a-waste", "concurrency").exit()).isZero();
    assertThat(run("zoo-waste", "pipeline").exit()).isZero();

    var module = project.resolve("rules");
    assertThat(compile(module)).isEmpty();
    assertThat(listed(module)).startsWith("AWaste").endsWith("ZooWaste").isSorted();
  }

  @ParameterizedTest
  @CsvSource({
    "NewRule, cpu, is not a rule name",
    "single, cpu, is not a rule name",
    "new-waste, cooking, is not a family",
    "string-concat-in-loop, cpu, exists already",
    "string-concat-in-loop, io, has that name already",
  })
  void refusesClearlyAndWritesNothing(String name, String family, String message) throws Exception {
    var before = contents();

    var outcome = run(name, family);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.output()).contains(message).doesNotContain("Exception");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void saysHowToUseIt() throws Exception {
    var outcome = run();

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.output()).contains("usage: java rules/NewRule.java <rule-name> <family>");
  }

  private Outcome run(String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(Path.of("NewRule.java").toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }

  private void copy(Path file) throws IOException {
    var target = project.resolve("rules").resolve(file);
    Files.createDirectories(target.getParent());
    Files.copy(file, target);
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private Map<Path, String> contents() throws IOException {
    var contents = new TreeMap<Path, String>();
    for (var file : filesIn(project)) {
      contents.put(file, Files.readString(file));
    }
    return contents;
  }

  /** The complaints of the compiler about all sources of a module, the new fixture included. */
  private String compile(Path module) throws IOException {
    var sources = filesIn(module).stream().filter(f -> f.toString().endsWith(".java")).toList();
    var classes = Files.createDirectories(project.resolve("classes"));
    var output = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, Locale.ENGLISH, null)) {
      var options =
          List.of(
              "-d",
              classes.toString(),
              "--release",
              "17",
              "-proc:none",
              "-classpath",
              System.getProperty("java.class.path"));
      var units = manager.getJavaFileObjectsFromPaths(sources);
      compiler.getTask(output, manager, null, options, null, units).call();
    }
    return output.toString();
  }

  private static List<String> listed(Path module) throws IOException {
    var catalog =
        Files.readString(
            module.resolve(Path.of("src/main/java/io/github/ecoscan/rules/Catalog.java")));
    return Pattern.compile("(?m)^ {8}new (\\w+)\\(\\)")
        .matcher(catalog)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
