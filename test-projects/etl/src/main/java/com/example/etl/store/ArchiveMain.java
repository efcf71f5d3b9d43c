package com.example.etl.store;

import com.example.etl.model.Reading;
import com.example.etl.parse.LineParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

public final class ArchiveMain {

  private ArchiveMain() {}

  public static void main(String[] args) throws IOException, SQLException {
    LineParser parser = new LineParser();
    List<Reading> newest =
        Files.readAllLines(Path.of(args[1])).stream()
            .map(parser::parse)
            .flatMap(Optional::stream)
            .toList();
    new ArchiveStore(args[0]).trimAll(newest);
  }
}
