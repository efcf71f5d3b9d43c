package io.github.ecoscan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class NeedsTest {
  private final MavenProject app = Modules.module(Path.of("app"));
  private final MavenProject service = Modules.module(Path.of("service"));
  private final MavenProject base = Modules.module(Path.of("base"));
  private final Reactor reactor = new Reactor(Modules.build(app, service, base));

  @Test
  void modulesBringAlongWhatTheyNeed() {
    app.getDependencies().add(Modules.on("service", "compile"));
    service.getDependencies().add(Modules.on("base", "compile"));
    base.getDependencies().add(Modules.on("library", "provided"));
    base.getDependencies().add(Modules.on("testing", "test"));

    var needs = Needs.of(app, reactor, true);

    assertThat(needs.modules()).containsExactly(service, base);
    assertThat(needs.libraries()).extracting(Dependency::getArtifactId).containsExactly("library");
  }

  @Test
  void testsNeedMore() {
    app.getDependencies().add(Modules.on("testing", "test"));
    app.getDependencies().add(Modules.on("driver", "runtime"));

    assertThat(Needs.of(app, reactor, false).libraries()).isEmpty();
    assertThat(Needs.of(app, reactor, true).libraries())
        .extracting(Dependency::getArtifactId)
        .containsExactly("testing", "driver");
  }

  @Test
  void aModuleThatNeedsItselfForTestsIsNotAnotherModule() {
    app.getDependencies().add(Modules.on("service", "compile"));
    service.getDependencies().add(Modules.on("app", "provided"));

    assertThat(Needs.of(app, reactor, false).modules()).containsExactly(service);
  }
}
