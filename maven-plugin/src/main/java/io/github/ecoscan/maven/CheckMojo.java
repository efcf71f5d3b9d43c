package io.github.ecoscan.maven;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.Settings;
import io.github.ecoscan.config.SettingsBuilder;
import io.github.ecoscan.config.SettingsReader;
import io.github.ecoscan.engine.Scan;
import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.rule.RuleSet;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/**
 * Looks for work that the module's program does for nothing, writes a report, and fails the build
 * when a finding is severe enough. Needs no compiled classes, so it also runs alone on a fresh
 * checkout.
 *
 * <p>Maven is not asked to resolve the dependencies: it would refuse when another module of the
 * build has no jar yet.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {

  private final RepositorySystem repositories;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Does nothing. */
  @Parameter(property = "ecoscan.skip", defaultValue = "false")
  private boolean skip;

  /**
   * The lowest severity that fails the build: {@code info}, {@code minor}, {@code major}, {@code
   * critical}, or {@code never}. Without it the configuration file decides, and then {@code major}.
   */
  @Parameter(property = "ecoscan.failOn")
  private String failOn;

  /** The files to scan, as patterns relative to a source root, instead of the configured ones. */
  @Parameter(property = "ecoscan.includes")
  private List<String> includes = List.of();

  /** The files to leave out, besides those that the configuration file leaves out. */
  @Parameter(property = "ecoscan.excludes")
  private List<String> excludes = List.of();

  /** Whether to scan test sources too. Off, unless the configuration file says otherwise. */
  @Parameter(property = "ecoscan.includeTests")
  private Boolean includeTests;

  /** Whether to scan generated sources too. Off, unless the configuration file says otherwise. */
  @Parameter(property = "ecoscan.includeGenerated")
  private Boolean includeGenerated;

  /** Whether to run preview rules too. Off, unless the configuration file says otherwise. */
  @Parameter(property = "ecoscan.preview")
  private Boolean preview;

  /** The only rules or families to run. */
  @Parameter(property = "ecoscan.rules")
  private List<String> rules = List.of();

  /** Rules or families not to run. */
  @Parameter(property = "ecoscan.disableRules")
  private List<String> disableRules = List.of();

  /**
   * The configuration file. Without it, {@code ecoscan.yml} in the folder that the whole build
   * starts from, or else in that of the module, if there is one.
   */
  @Parameter(property = "ecoscan.config")
  private File configFile;

  /** Where the report {@code ecoscan.json} goes. */
  @Parameter(
      property = "ecoscan.outputDirectory",
      defaultValue = "${project.build.directory}/ecoscan")
  private File outputDirectory;

  /** Workers; 0 for this module's share of the processors. */
  @Parameter(property = "ecoscan.threads", defaultValue = "0")
  private int threads;

  /** The language of findings: French for {@code fr}, English for any other. */
  @Parameter(property = "ecoscan.locale", defaultValue = "${user.language}")
  private String locale;

  /** How the sources are encoded; UTF-8 when not said. */
  @Parameter(defaultValue = "${project.build.sourceEncoding}", readonly = true)
  private String encoding;

  /**
   * Made by Maven.
   *
   * @param repositories where jars come from
   */
  @Inject
  public CheckMojo(RepositorySystem repositories) {
    this.repositories = repositories;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    var language = Locale.forLanguageTag(locale.replace('_', '-'));
    if (skip) {
      getLog().info(new Text("ecoscan is skipped", "ecoscan n'est pas lancé").in(language));
      return;
    }
    try {
      check(language);
    } catch (ConfigException e) {
      throw new MojoExecutionException(e.in(language), e);
    } catch (IOException e) {
      var text = new Text("cannot write the report", "impossible d'écrire le rapport");
      throw new MojoExecutionException(text.in(language) + " (" + e + ")", e);
    }
  }

  private void check(Locale language) throws ConfigException, IOException, MojoFailureException {
    var ruleSet = RuleSet.load(getClass().getClassLoader());
    var settings = settings(ruleSet);
    var roots = ProjectSources.of(project, settings.includeTests());
    if (roots.isEmpty()) {
      getLog().info(new Text("nothing to scan here", "rien à analyser ici").in(language));
      return;
    }
    var reactor = new Reactor(session);
    var needs = Needs.of(project, reactor, settings.includeTests());
    var classPath = new Libraries(repositories, reactor).classPath(project, needs);
    classPath.warning().ifPresent(text -> getLog().warn(text.in(language)));
    var request =
        new ScanRequest(
            reactor.root(),
            roots,
            needs.declarations(),
            classPath.entries(),
            Encoding.of(encoding),
            new JavaLevel(session, project).number(),
            ruleSet,
            settings,
            threads > 0 ? threads : reactor.threadsPerModule());
    var scanned = new Scan().run(request);
    var report = new ModuleReport(request, scanned, language, outputDirectory.toPath());
    report.publish(getLog());
    if (report.isBlocked()) {
      throw new MojoFailureException(report.reason());
    }
  }

  private Settings settings(RuleSet ruleSet) throws ConfigException {
    var file =
        configFile == null ? ConfigFile.find(session, project) : Optional.of(configFile.toPath());
    var start = file.isPresent() ? new SettingsReader(ruleSet).read(file.get()) : Settings.DEFAULT;
    var settings =
        new SettingsBuilder(start, ruleSet)
            .include("ecoscan.includes", includes)
            .exclude("ecoscan.excludes", excludes)
            .only("ecoscan.rules", rules)
            .disable("ecoscan.disableRules", disableRules);
    Optional.ofNullable(failOn).ifPresent(value -> settings.failOn("ecoscan.failOn", value));
    Optional.ofNullable(includeTests).ifPresent(settings::includeTests);
    Optional.ofNullable(includeGenerated).ifPresent(settings::includeGenerated);
    Optional.ofNullable(preview).ifPresent(settings::preview);
    return settings.build();
  }
}
