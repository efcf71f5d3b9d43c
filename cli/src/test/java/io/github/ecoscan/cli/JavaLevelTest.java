package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.source.SourceRoots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaLevelTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "maven.compiler.release, 21, 21",
    "maven.compiler.source, 1.8, 8",
    "maven.compiler.target, 11, 11",
    "java.version, 17, 17"
  })
  void understandsProperties(String name, String value, int level) throws IOException {
    pom("", properties(name, value));

    assertThat(level()).hasValue(level);
  }

  @Test
  void releaseWinsOverSourceAndSourceOverTarget() throws IOException {
    pom("", properties("maven.compiler.target", "17", "maven.compiler.source", "8"));
    assertThat(level()).hasValue(8);

    pom("", properties("maven.compiler.source", "8", "maven.compiler.release", "11"));
    assertThat(level()).hasValue(11);
  }

  @Test
  void readsTheConfigurationOfTheCompilerPlugin() throws IOException {
    pom("", properties("maven.compiler.release", "11", "jdk", "21") + compiler("${jdk}"));

    assertThat(level()).hasValue(21);
  }

  @Test
  void readsManagedPlugins() throws IOException {
    pom(
        "",
        compiler("21")
            .replace("<plugins>", "<pluginManagement><plugins>")
            .replace("</plugins>", "</plugins></pluginManagement>"));

    assertThat(level()).hasValue(21);
  }

  @Test
  void followsReferences() throws IOException {
    pom("", properties("maven.compiler.release", "${java}", "java", "${jdk}", "jdk", "21"));

    assertThat(level()).hasValue(21);
  }

  @Test
  void followsParentsOnDiskAndLetsTheNearestWin() throws IOException {
    pom("", properties("maven.compiler.release", "${jdk}", "jdk", "11"));
    pom("shop", "<parent><artifactId>all</artifactId></parent>" + properties("jdk", "21"));
    Files.createDirectories(folder.resolve("shop/src/main/java"));

    assertThat(level("shop")).hasValue(21);
    assertThat(level("shop/src/main/java")).hasValue(21);
  }

  @Test
  void knowsNothingOfParentsElsewhere() throws IOException {
    pom("", properties("maven.compiler.release", "11"));
    pom("shop", "<parent><artifactId>boot</artifactId><relativePath/></parent>");

    assertThat(level("shop")).isEmpty();
  }

  @Test
  void takesTheLowestLevelOfSeveralModules() throws IOException {
    pom("", "");
    pom("new", properties("maven.compiler.release", "21"));
    pom("old", properties("maven.compiler.release", "8"));
    Files.createDirectories(folder.resolve("new/src/main/java"));
    Files.createDirectories(folder.resolve("old/src/main/java"));

    assertThat(level()).hasValue(8);
  }

  @ParameterizedTest
  @CsvSource({"latest", "${unknown}", "${maven.compiler.release}", "0", "''"})
  void isUnknownWhereTheFileDoesNotTell(String written) throws IOException {
    pom("", properties("maven.compiler.release", written));

    assertThat(level()).isEmpty();
  }

  @Test
  void isUnknownWithoutAFile() throws IOException {
    assertThat(level()).isEmpty();
  }

  @Test
  void isUnknownWhereTheFileIsBroken() throws IOException {
    Files.writeString(folder.resolve("pom.xml"), "<project><properties>");

    assertThat(level()).isEmpty();
  }

  @Test
  void expandsNoEntities() throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "21");
    Files.writeString(
        folder.resolve("pom.xml"),
        "<!DOCTYPE project [<!ENTITY level SYSTEM \"%s\">]><project>%s</project>"
            .formatted(secret.toUri(), properties("maven.compiler.release", "&level;")));

    assertThat(level()).isEmpty();
  }

  @Test
  void aParentOfItselfEnds() throws IOException {
    pom("", "<parent><relativePath>pom.xml</relativePath></parent>");

    assertThat(level()).isEmpty();
  }

  @Test
  void checkSaysWhatItTook() throws IOException {
    pom("", properties("maven.compiler.release", "11"));
    Files.writeString(folder.resolve("A.java"), "class A {}");

    var told = Run.of("check", folder.toString(), "--locale=en");
    var given = Run.of("check", folder.toString(), "--locale=en", "--release=21");

    assertThat(told.err()).contains("Java 11, as pom.xml says");
    assertThat(given.code()).isZero();
    assertThat(given.err()).doesNotContain("pom.xml");
  }

  private OptionalInt level() throws IOException {
    return level("");
  }

  private OptionalInt level(String path) throws IOException {
    return JavaLevel.of(SourceRoots.find(folder.resolve(path)));
  }

  private void pom(String path, String content) throws IOException {
    var module = Files.createDirectories(folder.resolve(path));
    Files.writeString(
        module.resolve("pom.xml"),
        "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">%s</project>".formatted(content));
  }

  private static String properties(String... namesAndValues) {
    var properties = new StringBuilder("<properties>");
    for (var i = 0; i < namesAndValues.length; i += 2) {
      var name = namesAndValues[i];
      properties.append("<%s>%s</%s>".formatted(name, namesAndValues[i + 1], name));
    }
    return properties.append("</properties>").toString();
  }

  private static String compiler(String release) {
    return ("<build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId>"
            + "<configuration><release>%s</release></configuration></plugin></plugins></build>")
        .formatted(release);
  }
}
