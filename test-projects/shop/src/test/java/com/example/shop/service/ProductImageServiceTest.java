package com.example.shop.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductImageServiceTest {
  @TempDir Path folder;

  @Test
  void sumsUpAllBytes() throws IOException {
    byte[] image = new byte[20_000];
    new Random(7).nextBytes(image);
    Files.write(folder.resolve("mug.jpg"), image);
    CRC32 expected = new CRC32();
    expected.update(image);
    assertEquals(expected.getValue(), new ProductImageService(folder).checksum("mug"));
  }

  @Test
  void sumsUpNothing() throws IOException {
    Files.createFile(folder.resolve("none.jpg"));
    assertEquals(0, new ProductImageService(folder).checksum("none"));
  }

  @Test
  void needsTheImage() {
    var images = new ProductImageService(folder);
    assertThrows(FileNotFoundException.class, () -> images.checksum("lost"));
  }
}
