package io.github.ecoscan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReactorTest {
  private static final Path FOLDER = Path.of("build").toAbsolutePath();

  @Test
  void rootIsTheFolderOfTheProjectThatMavenWasCalledIn() {
    var session = Modules.build(Modules.module(FOLDER), Modules.module(FOLDER.resolve("app")));

    assertThat(new Reactor(session).root()).isEqualTo(FOLDER);
  }

  @Test
  void rootHoldsModulesBesideTheParent() {
    var session =
        Modules.build(
            Modules.module(FOLDER.resolve("parent")), Modules.module(FOLDER.resolve("app")));

    assertThat(new Reactor(session).root()).isEqualTo(FOLDER);
  }

  @Test
  void knowsModulesByVersion() {
    var reactor = new Reactor(Modules.build(Modules.module(FOLDER.resolve("app"))));
    var other = Modules.on("app", "compile");
    other.setVersion("0.9");

    assertThat(reactor.module(Modules.on("app", "compile"))).isPresent();
    assertThat(reactor.module(other)).isEmpty();
  }

  @Test
  void modulesShareTheProcessors() {
    var session = Modules.build(Modules.module(FOLDER));
    session.getRequest().setDegreeOfConcurrency(1_000);

    assertThat(new Reactor(session).threadsPerModule()).isEqualTo(1);
  }
}
