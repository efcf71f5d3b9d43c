package com.example.etl.files;

import com.example.etl.model.Reading;
import com.example.etl.parse.LineParser;
import com.example.etl.store.ReadingStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

public class CsvImport {

  private final LineParser parser;
  private final ReadingStore store;

  public CsvImport(LineParser parser, ReadingStore store) {
    this.parser = parser;
    this.store = store;
  }

  public long load(Path file) throws IOException, SQLException {
    long loaded = 0;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String line;
      while ((line = reader.readLine()) != null) {
        Optional<Reading> reading = parser.parse(line);
        if (reading.isPresent()) {
          store.insert(reading.get());
          loaded++;
        }
      }
    }
    return loaded;
  }
}
