package com.example.etl.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

public class LegacyLines {

  private static final Pattern BLANKS = Pattern.compile("[ \\t]{2,}");

  public List<String[]> read(Path file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String line;
      while ((line = reader.readLine()) != null) {
        rows.add(line.split("\\s*;\\s*"));
      }
    }
    return rows;
  }

  public List<String[]> readTabs(Path file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(BLANKS.matcher(line).replaceAll(" ").split("\t"));
    }
    return rows;
  }
}
