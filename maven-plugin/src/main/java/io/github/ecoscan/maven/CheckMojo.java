package io.github.ecoscan.maven;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.engine.Scan;
import io.github.ecoscan.gate.GateException;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Looks for work that the module's program does for nothing, writes a report, and fails the build
 * when a finding is severe enough. Needs no compiled classes, so it also runs alone on a fresh
 * checkout.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends GateMojo {

  /**
   * Made by Maven.
   *
   * @param repositories where jars come from
   */
  @Inject
  public CheckMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void work() throws IOException, ConfigException, GateException, MojoFailureException {
    var request = sources();
    if (request.isEmpty()) {
      passBy();
      return;
    }
    var found =
        new Scan(progress(request.get())).run(request.get().within(scope(request.get().base())));
    var report = publish(request.get(), found);
    if (report.isBlocked()) {
      throw new MojoFailureException(report.reason());
    }
  }
}
