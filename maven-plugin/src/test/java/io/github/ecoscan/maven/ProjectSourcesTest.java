package io.github.ecoscan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.source.SourceRoot;
import io.github.ecoscan.source.SourceRoot.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSourcesTest {
  private Path folder;
  private MavenProject module;

  @BeforeEach
  void module(@TempDir Path temporary) {
    folder = temporary.resolve("shop");
    module = Modules.module(folder);
  }

  @Test
  void knowsWhatRootsAreFor() throws IOException {
    var main = folder("src/main/java");
    var generated = folder("target/generated-sources/annotations");
    var test = folder("src/test/java");
    module.addCompileSourceRoot(main.toString());
    module.addCompileSourceRoot(generated.toString());
    module.addTestCompileSourceRoot(test.toString());

    assertThat(ProjectSources.of(module, false))
        .containsExactly(
            new SourceRoot(main, Purpose.MAIN), new SourceRoot(generated, Purpose.GENERATED));
    assertThat(ProjectSources.of(module, true)).contains(new SourceRoot(test, Purpose.TEST));
  }

  @Test
  void rootsThatDoNotExistAreNone() {
    module.addCompileSourceRoot(folder.resolve("src/main/java").toString());

    assertThat(ProjectSources.of(module, true)).isEmpty();
  }

  @Test
  void aModuleWithoutCodeHasNone() throws IOException {
    module.setPackaging("pom");
    module.addCompileSourceRoot(folder("src/main/java").toString());

    assertThat(ProjectSources.of(module, true)).isEmpty();
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }
}
