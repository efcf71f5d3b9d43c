package com.example.etl.files;

import com.example.etl.model.Reading;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;

public class CsvExport {

  private static final int FLUSH_EVERY = 1000;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

  public void write(List<Reading> readings, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Reading reading : readings) {
        out.write(reading.meterId() + ";" + hour(reading) + ";" + reading.kilowattHours() + "\n");
        out.flush();
      }
    }
  }

  public void writeDays(List<Reading> readings, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      int written = 0;
      for (Reading reading : readings) {
        out.write(reading.meterId() + ";" + DAY.format(reading.takenAt()) + "\n");
        if (++written % FLUSH_EVERY == 0) {
          out.flush();
        }
      }
    }
  }

  /** Whoever follows the export on the other side sees each line at once. */
  public void follow(List<Reading> readings, Writer peer) throws IOException {
    for (Reading reading : readings) {
      peer.write(reading.meterId() + "\n");
      peer.flush();
    }
  }

  private static String hour(Reading reading) {
    return new SimpleDateFormat("yyyy-MM-dd HH").format(Date.from(reading.takenAt()));
  }
}
