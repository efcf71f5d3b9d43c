package com.example.etl.files;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

public class ArchiveFile {

  private static final int SEPARATOR = 0x1E;

  private final Path file;

  public ArchiveFile(Path file) {
    this.file = file;
  }

  public void append(Iterable<String> messages) throws IOException {
    try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
      for (String message : messages) {
        for (char c : message.toCharArray()) {
          out.write(c < 128 ? c : '?');
        }
      }
    }
  }

  public void rewrite(Iterable<String> messages) throws IOException {
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(file.toFile()))) {
      for (String message : messages) {
        out.write(message.getBytes());
        out.write(SEPARATOR);
      }
    }
  }

  public long[] loadIndex(int size) throws IOException {
    long[] offsets = new long[size];
    try (DataInputStream in = new DataInputStream(new FileInputStream(index().toFile()))) {
      for (int i = 0; i < size; i++) {
        offsets[i] = in.readLong();
      }
    }
    return offsets;
  }

  public void saveIndex(long[] offsets) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(index())))) {
      for (long offset : offsets) {
        out.writeLong(offset);
      }
    }
  }

  private Path index() {
    return file.resolveSibling(file.getFileName() + ".idx");
  }
}
