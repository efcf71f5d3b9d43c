package com.example.etl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.etl.files.ArchiveFile;
import com.example.etl.files.CsvExport;
import com.example.etl.files.LegacyLines;
import com.example.etl.files.RejectLog;
import com.example.etl.model.Reading;
import com.example.etl.parse.JsonParser;
import com.example.etl.parse.LineParser;
import com.example.etl.report.DailyReport;
import com.google.gson.JsonSyntaxException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EtlTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path folder;

  @Test
  void appendsMessages() throws IOException {
    Path file = folder.resolve("archive");
    ArchiveFile archive = new ArchiveFile(file);
    archive.append(List.of("first", "é"));
    archive.append(List.of());
    archive.append(List.of("x".repeat(10_000)));
    assertEquals("first?" + "x".repeat(10_000), Files.readString(file));
  }

  @Test
  void keepsItsIndex() throws IOException {
    ArchiveFile archive = new ArchiveFile(folder.resolve("archive"));
    long[] offsets = {0, Long.MAX_VALUE, -1};
    archive.saveIndex(offsets);
    assertArrayEquals(offsets, archive.loadIndex(3));
    assertThrows(EOFException.class, () -> archive.loadIndex(4));
  }

  @Test
  void readsJson() {
    JsonParser parser = new JsonParser();
    assertEquals(
        new Reading("m1", NOON, 1.5),
        parser.parse("{\"meter\": \"m1\", \"at\": 1767268800, \"kwh\": 1.5}"));
    assertThrows(JsonSyntaxException.class, () -> parser.parse("{"));
  }

  @Test
  void readsLines() {
    LineParser parser = new LineParser();
    assertEquals(
        Optional.of(new Reading("m1", NOON, 1.5)), parser.parse("m1;2026-01-01T12:00:00Z;1.5"));
    assertEquals(Optional.empty(), parser.parse("# a comment"));
    assertEquals(Optional.empty(), parser.parse(""));
  }

  @Test
  void sumsUp() {
    DailyReport report = new DailyReport();
    List<Reading> readings = List.of(new Reading("m1", NOON, 0.1), new Reading("m1", NOON, 0.2));
    assertEquals(0.1 + 0.2, report.sum(readings));
    assertEquals(0.0, report.sum(List.of()));
    assertEquals(
        "meter;readings;kwh\nm1;2;" + (0.1 + 0.2) + "\n", report.summary(Map.of("m1", readings)));
    assertEquals("meter;readings;kwh\n", report.summary(Map.of()));
  }

  @Test
  void exportsHours() throws IOException {
    Path file = folder.resolve("export.csv");
    new CsvExport().write(List.of(new Reading("m1", NOON, 1.5)), file);
    assertTrue(Files.readString(file).matches("m1;20\\d\\d-\\d\\d-\\d\\d \\d\\d;1.5\n"));
    new CsvExport().writeDays(List.of(new Reading("m1", NOON, 1.5)), file);
    assertEquals("m1;2026-01-01\n", Files.readString(file));
  }

  @Test
  void readsLegacyFiles() throws IOException {
    Path file = folder.resolve("legacy");
    Files.writeString(file, "m1 ; 2 ;3\n;\n");
    List<String[]> rows = new LegacyLines().read(file);
    assertArrayEquals(new String[] {"m1", "2", "3"}, rows.get(0));
    assertArrayEquals(new String[0], rows.get(1));
  }

  @Test
  void logsRejects() throws IOException {
    RejectLog log = new RejectLog(folder);
    log.append(List.of("a", "b"));
    log.appendAll(List.of("c"));
    assertEquals("a\nb\nc\n", Files.readString(folder.resolve("rejects.log")));
  }
}
