package io.github.ecoscan.maven;

import io.github.ecoscan.bytecode.ClassFolder;
import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.ConfigProblem;
import io.github.ecoscan.config.Settings;
import io.github.ecoscan.config.SettingsBuilder;
import io.github.ecoscan.config.SettingsReader;
import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.gate.GateException;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.rule.RuleSet;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/**
 * What all goals share that go by the settings of a module: Maven reads parameters from
 * superclasses only.
 *
 * <p>Maven is not asked to resolve the dependencies: it would refuse when another module of the
 * build has no jar yet.
 */
abstract class SettingsMojo extends AbstractMojo {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final RepositorySystem repositories;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Does nothing. */
  @Parameter(property = "ecoscan.skip", defaultValue = "false")
  private boolean skip;

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

  /**
   * What to do with compiled classes: read what SpotBugs wrote in this build ({@code auto}), run
   * SpotBugs on them ({@code on}; it has to be a dependency of this plugin), or neither ({@code
   * off}).
   */
  @Parameter(property = "ecoscan.bytecode")
  private String bytecode;

  /** What SpotBugs wrote, relative to the module; {@code target/spotbugsXml.xml} when not said. */
  @Parameter(property = "ecoscan.bytecodeReport")
  private String bytecodeReport;

  /**
   * Whether suppressions in the sources count only with a reason. Off, unless the configuration
   * file says otherwise.
   */
  @Parameter(property = "ecoscan.requireReason")
  private Boolean requireReason;

  /** The only rules or families to run. */
  @Parameter(property = "ecoscan.rules")
  private List<String> rules = List.of();

  /** Rules or families not to run. */
  @Parameter(property = "ecoscan.disableRules")
  private List<String> disableRules = List.of();

  /**
   * The configuration file. Without it, the nearest {@code ecoscan.yml}: in the folder of the
   * module, or else in one above it, up to that which the whole build starts from.
   */
  @Parameter(property = "ecoscan.config")
  private File configFile;

  /** Workers; 0 for this module's share of the processors. */
  @Parameter(property = "ecoscan.threads", defaultValue = "0")
  private int threads;

  /**
   * The language of findings: {@code en}, {@code fr}, or {@code auto} for the system's. Without it
   * the configuration file decides, and then the system.
   */
  @Parameter(property = "ecoscan.locale")
  private String locale;

  /** How the sources are encoded; UTF-8 when not said. */
  @Parameter(defaultValue = "${project.build.sourceEncoding}", readonly = true)
  private String encoding;

  /**
   * Made by Maven.
   *
   * @param repositories where jars come from
   */
  SettingsMojo(RepositorySystem repositories) {
    this.repositories = repositories;
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    var language = language();
    if (parameters().toggle("ecoscan.skip", skip).filter(Parameters.Given::value).isPresent()) {
      getLog().info(new Text("ecoscan is skipped", "ecoscan n'est pas lancé").in(language));
      return;
    }
    try {
      work();
    } catch (ConfigException e) {
      throw new MojoExecutionException(e.in(language), e);
    } catch (GateException e) {
      throw new MojoExecutionException(e.in(language), e);
    } catch (IOException e) {
      throw unwritable(e, language);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      throw new Defects(folder(), getClass()).exception(e, language);
    }
  }

  /** What ends a build whose disk is full, or whose folder is not to be written to. */
  static MojoExecutionException unwritable(IOException e, Locale language) {
    // with the name of the file, and why
    var reason = e instanceof FileSystemException ? e.getMessage() : e.toString();
    var text = new Text("cannot write " + reason, "écriture impossible\u00a0: " + reason);
    return new MojoExecutionException(text.in(language), e);
  }

  /** Does what the goal is for. */
  abstract void work() throws IOException, ConfigException, GateException, MojoFailureException;

  /** Adds the settings that only some goals have. */
  void addTo(SettingsBuilder settings) {}

  /** What to scan in this module; tells when there is nothing. */
  final Optional<ScanRequest> sources() throws ConfigException {
    var request = request();
    if (request.roots().isEmpty()) {
      var text = new Text("nothing to scan here", "rien à analyser ici");
      getLog().info(text.in(language(request.settings())));
      return Optional.empty();
    }
    return Optional.of(request);
  }

  private ScanRequest request() throws ConfigException {
    var ruleSet = rules();
    var settings = settings(ruleSet).build();
    var reactor = new Reactor(session);
    var workers = number("ecoscan.threads", threads);
    var roots = ProjectSources.of(project, settings.includeTests());
    var needs = Needs.of(project, reactor, settings.includeTests());
    return new ScanRequest(
            reactor.root(),
            roots,
            needs.declarations(),
            roots.isEmpty() ? List.of() : classPath(reactor, needs),
            Encoding.of(encoding),
            new JavaLevel(session, project).number(),
            ruleSet,
            settings,
            workers > 0 ? workers : reactor.threadsPerModule())
        .with(roots.isEmpty() ? List.of() : List.of(classes(settings.bytecode().report())));
  }

  private ClassFolder classes(Optional<String> report) {
    var output = Path.of(project.getBuild().getDirectory());
    return new ClassFolder(
        project.getCompileSourceRoots().stream().map(Path::of).toList(),
        Path.of(project.getBuild().getOutputDirectory()),
        report
            .map(file -> project.getBasedir().toPath().resolve(file))
            .orElse(output.resolve("spotbugsXml.xml")),
        Optional.of(output.resolve("ecoscan").resolve("bytecode.cache")));
  }

  private List<Path> classPath(Reactor reactor, Needs needs) {
    var classPath = new Libraries(repositories, reactor).classPath(project, needs);
    classPath.warning().ifPresent(text -> getLog().warn(text.in(language())));
    return classPath.entries();
  }

  /** What holds for the module, and where it comes from. */
  final SettingsBuilder settings(RuleSet ruleSet) throws ConfigException {
    var given = parameters();
    var files =
        given.text("ecoscan.config", configFile).isPresent()
            ? List.of(file("ecoscan.config", configFile))
            : ConfigFile.find(session, folder());
    var start = new SettingsReader(ruleSet).readNearest(files);
    var settings = new SettingsBuilder(start, ruleSet);
    given.list("ecoscan.includes", includes).ifPresent(list -> list.to(settings::include));
    given.list("ecoscan.excludes", excludes).ifPresent(list -> list.to(settings::exclude));
    given.list("ecoscan.rules", rules).ifPresent(list -> list.to(settings::only));
    given.list("ecoscan.disableRules", disableRules).ifPresent(list -> list.to(settings::disable));
    given
        .toggle("ecoscan.includeTests", includeTests)
        .ifPresent(on -> on.to(settings::includeTests));
    given
        .toggle("ecoscan.includeGenerated", includeGenerated)
        .ifPresent(on -> on.to(settings::includeGenerated));
    given.toggle("ecoscan.preview", preview).ifPresent(on -> on.to(settings::preview));
    given.text("ecoscan.bytecode", bytecode).ifPresent(mode -> mode.to(settings::bytecode));
    given
        .text("ecoscan.bytecodeReport", bytecodeReport)
        .ifPresent(name -> name.to(settings::bytecodeReport));
    given
        .toggle("ecoscan.requireReason", requireReason)
        .ifPresent(on -> on.to(settings::requireReason));
    given
        .text("ecoscan.locale", locale)
        .ifPresent(word -> settings.locale(word.origin(), tag(word.value()).getLanguage()));
    addTo(settings);
    return settings;
  }

  /** All rules there are. */
  final RuleSet rules() {
    return RuleSet.load(getClass().getClassLoader());
  }

  /** A number of something, from 0 on. */
  final int number(String property, int configured) throws ConfigException {
    var typed = parameters().text(property, configured).orElseThrow();
    if (NUMBER.matcher(typed.value()).matches()) {
      return Integer.parseInt(typed.value());
    }
    var text =
        new Text(
            "'%s' is not a number.".formatted(typed.value()),
            "« %s » n'est pas un nombre.".formatted(typed.value()));
    throw new ConfigException(List.of(new ConfigProblem(typed.origin(), 0, text)));
  }

  /** A file or folder, from the module's folder if relative. */
  final Path file(String property, File configured) {
    var given = parameters().text(property, configured).orElseThrow();
    return folder().resolve(given.value());
  }

  /** The module's folder; the working folder where there is no project. */
  final Path folder() {
    return project.getBasedir() == null
        ? Path.of(session.getExecutionRootDirectory()).toAbsolutePath()
        : project.getBasedir().toPath();
  }

  /** The build. */
  final MavenSession session() {
    return session;
  }

  /** The module. */
  final MavenProject project() {
    return project;
  }

  /** What the build asks for. */
  final Parameters parameters() {
    return Parameters.of(session);
  }

  /** The language of what is said before the settings are known. */
  final Locale language() {
    return parameters()
        .text("ecoscan.locale", locale)
        .map(Parameters.Given::value)
        .filter(word -> !word.equals("auto"))
        .map(SettingsMojo::tag)
        .orElseGet(() -> system(session));
  }

  /** The language of findings and reports. */
  final Locale language(Settings settings) {
    return settings.reports().locale().orElseGet(() -> system(session));
  }

  /** The system's language. */
  static Locale system(MavenSession session) {
    var typed = session.getUserProperties().getProperty("user.language");
    return tag(typed == null ? System.getProperty("user.language", "en") : typed);
  }

  /** {@code fr}, {@code fr_CA}, {@code fr-CA}. */
  static Locale tag(String word) {
    return Locale.forLanguageTag(word.replace('_', '-'));
  }
}
