package io.github.ecoscan.report;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.rule.RuleProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/**
 * The myths that come with the rules, what measures them, and the rules of creedengo, each of which
 * is to have an answer.
 */
public record Myths(List<Myth> myths, List<Peer> creedengo, List<Figure> figures) {
  private static final Gson GSON = new Gson();

  /** A rule of another tool, and in a few words what it is about. */
  public record Peer(String id, Text title) {}

  /**
   * What a measurement gave on one JDK: what is flagged, and what is advised instead.
   *
   * @param origin the folder of {@code benchmarks} whose results it is from
   * @param unit {@code ns} or {@code bytes}
   */
  public record Figure(
      String pair, int jdk, String origin, String unit, double flagged, double advised) {}

  public Myths {
    myths = List.copyOf(myths);
    creedengo = List.copyOf(creedengo);
    figures = List.copyOf(figures);
  }

  /** All myths on the class path of a class loader. A broken file is a defect and throws. */
  public static Myths load(ClassLoader loader) {
    var myths = new ArrayList<Myth>();
    var peers = new ArrayList<Peer>();
    var figures = new ArrayList<Figure>();
    for (var provider : ServiceLoader.load(RuleProvider.class, loader)) {
      for (var url : provider.myths()) {
        var file = read(url);
        orEmpty(file.myths()).forEach(entry -> myths.add(entry.myth()));
        peers.addAll(orEmpty(file.creedengo()));
        figures.addAll(orEmpty(file.figures()));
      }
    }
    return new Myths(myths, peers, figures);
  }

  private static File read(URL url) {
    try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
      return GSON.fromJson(reader, File.class);
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("%s: %s".formatted(url, e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(url.toString(), e);
    }
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }

  /** A file as written; absent members are null. */
  private record File(List<Entry> myths, List<Peer> creedengo, List<Figure> figures) {}

  private record Entry(
      String name,
      String verdict,
      List<String> claimedBy,
      Text claim,
      Text answer,
      List<String> rules,
      List<Myth.Measure> measures) {

    Myth myth() {
      var known = Myth.Verdict.valueOf(verdict.toUpperCase(Locale.ROOT).replace('-', '_'));
      return new Myth(name, known, claimedBy, claim, answer, rules, measures);
    }
  }
}
