package com.example.etl.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

public class RejectLog {

  private final Path folder;
  private final Path log;

  public RejectLog(Path folder) {
    this.folder = folder;
    this.log = folder.resolve("rejects.log");
  }

  public void append(List<String> lines) throws IOException {
    for (String line : lines) {
      Files.writeString(
          log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  public void appendAll(List<String> lines) throws IOException {
    try (BufferedWriter out =
        Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (String line : lines) {
        out.write(line);
        out.newLine();
      }
    }
  }

  public void byMeter(Map<String, String> rejects) throws IOException {
    for (Map.Entry<String, String> reject : rejects.entrySet()) {
      Files.writeString(folder.resolve(reject.getKey() + ".txt"), reject.getValue());
    }
  }
}
