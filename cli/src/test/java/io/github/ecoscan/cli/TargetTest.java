package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetTest {
  private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

  @TempDir private Path folder;
  private Path shop;
  private Path shelf;
  private Path file;

  @BeforeEach
  void createProjects() throws IOException {
    shop = Files.createDirectories(folder.resolve("shop"));
    shelf = Files.createDirectories(folder.resolve("shelf"));
    file = Files.writeString(shop.resolve("Shop.java"), "class Shop {}");
  }

  @Test
  void namesFilesRelativeToTheFolder() throws UsageException {
    assertThat(of(shop).base()).isEqualTo(shop);
    assertThat(of(shop.resolve("../shop/.")).base()).isEqualTo(shop);
  }

  @Test
  void namesAFileRelativeToItsFolder() throws UsageException {
    assertThat(of(file).base()).isEqualTo(shop);
    assertThat(Target.folder(Path.of("Shop.java"))).isEqualTo(Path.of(""));
  }

  @Test
  void namesFilesRelativeToTheCommonFolderOfSeveralPaths() throws UsageException {
    assertThat(of(shop, shelf).base()).isEqualTo(folder);
    assertThat(of(file, shelf).base()).isEqualTo(folder);
    assertThat(of(file, shop).base()).isEqualTo(shop);
    assertThat(of(folder, shop).base()).isEqualTo(folder);
  }

  @Test
  void findsARootOnce() throws UsageException {
    assertThat(of(shop, shop).roots()).isEqualTo(of(shop).roots()).isNotEmpty();
  }

  @Test
  void tellsThatAPathIsMissing() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> of(folder.resolve("gone")))
        .withMessage("no such file or folder: " + folder.resolve("gone"));
  }

  @Test
  void refusesFilesThatAreNotJava() throws IOException {
    var notes = Files.writeString(folder.resolve("notes.txt"), "");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> of(notes))
        .withMessage("neither a folder nor a Java file: " + notes);
  }

  private static Target of(Path... paths) throws UsageException {
    return Target.of(List.of(paths), MESSAGES);
  }
}
