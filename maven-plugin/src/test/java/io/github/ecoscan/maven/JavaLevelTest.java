package io.github.ecoscan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaLevelTest {
  private final MavenProject module = Modules.module(Path.of("shop"));

  @ParameterizedTest
  @CsvSource({"1.8, 8", "8, 8", "21, 21", "' 11 ', 11", "latest, 17", "'', 17"})
  void understandsLevels(String written, int level) {
    module.getProperties().setProperty("maven.compiler.source", written);

    assertThat(level()).isEqualTo(level);
  }

  @Test
  void is17WhenNothingIsSaid() {
    assertThat(level()).isEqualTo(17);
  }

  @Test
  void releaseWinsOverSource() {
    module.getProperties().setProperty("maven.compiler.source", "8");
    module.getProperties().setProperty("maven.compiler.release", "11");

    assertThat(level()).isEqualTo(11);
  }

  @Test
  void targetTellsWhereNothingElseDoes() {
    module.getProperties().setProperty("maven.compiler.target", "11");

    assertThat(level()).isEqualTo(11);

    module.getProperties().setProperty("maven.compiler.source", "8");

    assertThat(level()).isEqualTo(8);
  }

  @Test
  void configurationWinsOverProperty() {
    module.getProperties().setProperty("maven.compiler.release", "11");
    configure("release", "21");

    assertThat(level()).isEqualTo(21);
  }

  @Test
  void releaseOfPropertyWinsOverConfiguredSource() {
    module.getProperties().setProperty("maven.compiler.release", "11");
    configure("source", "8");

    assertThat(level()).isEqualTo(11);
  }

  @Test
  void commandLineWinsOverProjectProperty() {
    module.getProperties().setProperty("maven.compiler.release", "11");
    var session = Modules.build(module);
    session.getRequest().getUserProperties().setProperty("maven.compiler.release", "21");

    assertThat(new JavaLevel(session, module).number()).isEqualTo(21);
  }

  private int level() {
    return new JavaLevel(Modules.build(module), module).number();
  }

  private void configure(String name, String value) {
    var parameter = new Xpp3Dom(name);
    parameter.setValue(value);
    var configuration = new Xpp3Dom("configuration");
    configuration.addChild(parameter);
    var compiler = new Plugin();
    compiler.setArtifactId("maven-compiler-plugin");
    compiler.setConfiguration(configuration);
    module.getBuild().addPlugin(compiler);
  }
}
