package io.github.ecoscan.gate;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonWriter;
import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** A baseline as a file that people review: sorted, one entry on a line, nothing that moves. */
public final class BaselineJson {
  /** Where a project keeps it. */
  public static final String DEFAULT_FILE = ".ecoscan/baseline.json";

  private static final int VERSION = 1;
  private static final Gson GSON = new Gson();

  private BaselineJson() {}

  /** The file's text. */
  public static String write(Baseline baseline) {
    var lines =
        baseline.entries().stream()
            .map(entry -> "    " + line(entry))
            .collect(Collectors.joining(",\n"));
    var findings = lines.isEmpty() ? "[]" : "[\n" + lines + "\n  ]";
    return "{\n  \"version\": %d,\n  \"findings\": %s\n}\n".formatted(VERSION, findings);
  }

  private static String line(Baseline.Entry entry) {
    var line = new StringWriter();
    try (var json = new JsonWriter(line)) {
      json.beginObject();
      json.name("rule").value(entry.rule());
      json.name("file").value(entry.file());
      json.name("symbol").value(entry.symbol());
      json.name("fingerprint").value(entry.fingerprint());
      json.name("count").value(entry.count());
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return line.toString();
  }

  /** Reads a file. */
  public static Baseline read(Path file) throws GateException {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw unreadable(file, e.toString());
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | NullPointerException
        | UnsupportedOperationException e) {
      // a conflict left by a merge, most of the time
      throw unreadable(file, String.valueOf(e.getMessage()));
    }
  }

  private static GateException unreadable(Path file, String reason) {
    return new GateException(
        new Text(
            "%s is not a baseline (%s). Delete it, and let 'ecoscan baseline' or 'mvn"
                    .formatted(file, reason)
                + " ecoscan:baseline' write it again.",
            "%s n'est pas une référence (%s). Supprimez-la, puis laissez « ecoscan baseline » ou"
                    .formatted(file, reason)
                + " « mvn ecoscan:baseline » la réécrire."));
  }

  static Baseline parse(String text) {
    var document = GSON.fromJson(text, JsonObject.class);
    var version = document.get("version").getAsInt();
    if (version != VERSION) {
      throw new IllegalArgumentException("version " + version);
    }
    var entries = new ArrayList<Baseline.Entry>();
    for (var item : document.getAsJsonArray("findings")) {
      entries.add(entry(item.getAsJsonObject()));
    }
    return new Baseline(entries);
  }

  private static Baseline.Entry entry(JsonObject item) {
    return new Baseline.Entry(
        string(item, "rule"),
        string(item, "file"),
        string(item, "symbol"),
        string(item, "fingerprint"),
        item.get("count").getAsInt());
  }

  private static String string(JsonObject item, String name) {
    JsonElement value = item.get(name);
    if (value == null) {
      throw new IllegalArgumentException("an entry lacks '" + name + "'");
    }
    return value.getAsString();
  }
}
