package io.github.ecoscan.maven;

import io.github.ecoscan.engine.Progress;
import io.github.ecoscan.model.Text;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;

/** Tells the log of a build what a scan meets; how far it is, nobody reads there. */
record LogProgress(Log log, Locale language) implements Progress {

  @Override
  public void analysed(int done, int all) {}

  @Override
  public void note(Text note) {
    log.info(note.in(language));
  }

  @Override
  public void warn(Text warning) {
    log.warn(warning.in(language));
  }
}
