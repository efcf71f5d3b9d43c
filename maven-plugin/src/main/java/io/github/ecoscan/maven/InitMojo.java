package io.github.ecoscan.maven;

import io.github.ecoscan.config.SettingsReader;
import io.github.ecoscan.config.Starter;
import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a commented {@code ecoscan.yml}, unless there is one, and prints what goes into the POM
 * and into the files of build servers.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true)
public final class InitMojo extends AbstractMojo {

  @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true)
  private String root;

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String version;

  /** The language of the comments: French for {@code fr}, English for any other. */
  @Parameter(property = "ecoscan.locale", defaultValue = "${user.language}")
  private String locale;

  @Override
  public void execute() throws MojoExecutionException {
    var language = Locale.forLanguageTag(locale.replace('_', '-'));
    var starter = new Starter(language);
    getLog().info(written(starter).in(language));
    starter.snippets(version).lines().forEach(getLog()::info);
  }

  private Text written(Starter starter) throws MojoExecutionException {
    var file = Path.of(root).resolve(SettingsReader.FILE_NAME);
    try {
      Files.writeString(file, starter.settings(), StandardOpenOption.CREATE_NEW);
      return new Text("Written: " + file, "Écrit : " + file);
    } catch (FileAlreadyExistsException e) {
      return new Text(
          file + " is there already, and stays as it is.",
          file + " existe déjà et reste tel quel.");
    } catch (IOException e) {
      throw new MojoExecutionException(e.toString(), e);
    }
  }
}
