package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
  private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

  @TempDir private Path folder;
  private Path a;
  private Path b;

  @BeforeEach
  void createJars() throws IOException {
    a = Files.createFile(folder.resolve("a.jar"));
    b = Files.createFile(folder.resolve("b.jar"));
    Files.createFile(folder.resolve("notes.txt"));
  }

  @Test
  void splitsAtPathSeparators() throws UsageException {
    assertThat(read(a + File.pathSeparator + b, folder.toString()).entries())
        .containsExactly(a, b, folder);
    assertThat(read("", File.pathSeparator).entries()).isEmpty();
  }

  @Test
  void takesAllJarsOfAFolder() throws UsageException {
    assertThat(read(folder + "/*").entries()).containsExactly(a, b);
  }

  @Test
  void readsEntriesFromAFile() throws UsageException, IOException {
    var file = Files.writeString(folder.resolve("cp.txt"), a + File.pathSeparator + b + "\n");
    var lines = Files.writeString(folder.resolve("lines.txt"), b + "\r\n" + a + "\r\n");

    assertThat(read("@" + file).entries()).containsExactly(a, b);
    assertThat(read("@" + lines).entries()).containsExactly(b, a);
  }

  @Test
  void passesOverWhatIsNotThere() throws UsageException {
    var classPath = read(a + File.pathSeparator + "gone.jar", "gone/*");

    assertThat(classPath.entries()).containsExactly(a);
    assertThat(classPath.missing()).containsExactly("gone.jar", "gone/*");
  }

  @Test
  void tellsThatAFileCannotBeRead() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> read("@gone.txt"))
        .withMessageStartingWith("cannot read gone.txt (");
  }

  private static ClassPath read(String... arguments) throws UsageException {
    return ClassPath.of(List.of(arguments), MESSAGES);
  }
}
