package io.github.ecoscan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefectsTest {
  @TempDir private Path module;

  @Test
  void leavesAFileWithoutAnythingOfTheUsers() {
    var cause = new IllegalStateException("in /home/me/Secret.java");

    var exception = new Defects(module, CheckMojo.class).exception(cause, Locale.ENGLISH);

    var file = module.resolve("target/ecoscan/ecoscan-defect.txt");
    assertThat(exception).hasMessageContaining(file.toString()).hasCause(cause);
    assertThat(file)
        .content()
        .contains("command: CheckMojo", "defect: java.lang.IllegalStateException", "DefectsTest")
        .doesNotContain("Secret");
  }
}
