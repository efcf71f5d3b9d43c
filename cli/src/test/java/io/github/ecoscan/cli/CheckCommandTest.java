package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir private Path folder;

  @Test
  void passesAnEmptyProject() {
    var run = check();

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("No Java files to check in " + folder + ".");
    assertThat(run.err()).isEqualTo("Scanning 1 source folder(s) with 1 thread(s).\n");
  }

  @Test
  void passesCodeWithoutFindings() throws IOException {
    write("A.java", "class A {}");

    var run = check();

    assertThat(run.code()).isZero();
    assertThat(run.out()).isNotBlank();
  }

  @Test
  void writesJson() throws IOException {
    write("A.java", "class A {}");
    var file = folder.resolve("reports/ecoscan.json");

    var run = check("--format", "json=" + file);

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("Report: " + file);
    assertThat(file).content().contains("\"schemaVersion\": 1");
  }

  @Test
  void writesAReportAndNothingElseToStandardOutput() throws IOException {
    write("A.java", "class A {}");
    var file = folder.resolve("reports/ecoscan.json");

    var run = check("--format", "json=-", "--format", "json=" + file);

    assertThat(run.code()).isZero();
    assertThat(run.out().replaceAll("\"cpuSeconds\": \\S+", ""))
        .isEqualTo(Files.readString(file).replaceAll("\"cpuSeconds\": \\S+", ""));
    assertThat(run.err()).contains("1 file", "Report: " + file).doesNotContain("Report: -");
  }

  @Test
  void tellsThatAReportCannotBeWritten() throws IOException {
    var file = write("A.java", "class A {}").resolve("ecoscan.json");

    var run = check("--format", "json=" + file);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("error: cannot write " + file).doesNotContain("\tat ");
  }

  @Test
  void warnsOfMissingClassPathEntries() {
    assertThat(check("--classpath", "gone.jar").err())
        .contains("warning: no such class path entry: gone.jar");
  }

  @Test
  void takesTheConfigurationBesideTheSources() throws IOException {
    var file = write("ecoscan.yml", "version: 1\nfailon: major\nrules: { concat: off }\n");

    var run = check();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            """
            Configuration: %1$s
            error: %1$s:2: unknown key 'failon'. Did you mean 'failOn'?
            error: %1$s:3: unknown rule or family 'concat'. Known: concat-in-loop, cpu, memory, io,\
             concurrency, data, network, ai, pipeline, equipment.
            """
                .formatted(file));
  }

  @Test
  void takesTheConfigurationThatIsNamed() throws IOException {
    write("ecoscan.yml", "nonsense");
    var named = write("strict.yml", "failOn: info");

    var run = check("--config", named.toString());

    assertThat(run.code()).isZero();
    assertThat(run.err()).startsWith("Configuration: " + named);
  }

  @Test
  void tellsTheLineOfMalformedYaml() throws IOException {
    var file = write("ecoscan.yml", "version: 1\nrules: ]\n");

    var run = check();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("error: " + file + ":2: malformed YAML: ");
  }

  @Test
  void doesNotChooseBetweenTwoConfigurations() throws IOException {
    write("a/ecoscan.yml", "");
    write("b/ecoscan.yml", "");

    var run = Run.of("check", folder + "/a", folder + "/b", "--locale", "en");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("more than one of the paths has an ecoscan.yml");
  }

  @Test
  void takesTheConfigurationOfTwoPathsOnce() throws IOException {
    write("ecoscan.yml", "");
    var file = write("A.java", "class A {}");

    assertThat(Run.of("check", folder.toString(), file.toString()).code()).isZero();
  }

  @Test
  void acceptsEveryOption() throws IOException {
    write("A.java", "class A {}");

    var run =
        check(
            "--no-cache",
            "--bytecode=off",
            "--include-tests",
            "--no-include-generated",
            "--preview",
            "--rules=concat-in-loop,cpu",
            "--disable-rules=data",
            "--include=**",
            "--exclude=**/x/**",
            "--fail-on=never",
            "--java-level=11",
            "--encoding=ISO-8859-1",
            "--color=never");

    assertThat(run.code()).isZero();
  }

  private Run check(String... options) {
    var arguments = new String[options.length + 4];
    arguments[0] = "check";
    arguments[1] = folder.toString();
    arguments[2] = "--locale=en";
    arguments[3] = "--threads=1";
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Run.of(arguments);
  }

  private Path write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
