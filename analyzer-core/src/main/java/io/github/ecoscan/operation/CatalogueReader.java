package io.github.ecoscan.operation;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads catalogue files: JSON, one for each domain, and tables of library types. They are shipped
 * with the rules and tested there, so a broken one is a defect and throws.
 */
public final class CatalogueReader {
  private static final Gson GSON = new Gson();

  private CatalogueReader() {}

  /** Reads the files in order; an earlier file's operations take precedence. */
  public static Catalogue read(List<URL> files) {
    var operations = new ArrayList<Operation>();
    var supertypes = new LinkedHashMap<String, List<String>>();
    var libraries = new ArrayList<URL>();
    for (var url : files) {
      if (url.getPath().endsWith(".tsv")) {
        libraries.add(url);
        continue;
      }
      var file = parse(url);
      if (file.operations() != null) {
        file.operations().forEach(entry -> operations.add(entry.operation(file, url)));
      }
      if (file.supertypes() != null) {
        supertypes.putAll(file.supertypes());
      }
    }
    return new Catalogue(operations, supertypes, libraries);
  }

  private static File parse(URL url) {
    try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
      return GSON.fromJson(reader, File.class);
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("%s: %s".formatted(url, e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(url.toString(), e);
    }
  }

  /** A file: its source of facts, its operations, and supertypes of the types it names. */
  private record File(
      String domain, String source, Map<String, List<String>> supertypes, List<Entry> operations) {}

  /** An operation as written; absent members are null. */
  private record Entry(
      String kind,
      String owner,
      String annotation,
      String methodAnnotation,
      List<String> methods,
      List<String> unlessOwner,
      String after,
      List<String> unlessChained,
      List<String> unlessReturns,
      boolean unlessCollection,
      Text batch,
      boolean cacheable,
      boolean shareable,
      String source) {

    Operation operation(File file, URL url) {
      var known =
          OperationKind.of(String.valueOf(kind))
              .orElseThrow(
                  () -> new IllegalArgumentException("%s: unknown kind %s".formatted(url, kind)));
      return new Operation(
          known,
          orEmpty(owner),
          orEmpty(annotation),
          orEmpty(methodAnnotation),
          orEmpty(methods),
          orEmpty(unlessOwner),
          orEmpty(after),
          orEmpty(unlessChained),
          orEmpty(unlessReturns),
          unlessCollection,
          Optional.ofNullable(batch),
          cacheable,
          shareable,
          source == null ? orEmpty(file.source()) : source);
    }

    private static String orEmpty(String value) {
      return value == null ? "" : value;
    }

    private static List<String> orEmpty(List<String> values) {
      return values == null ? List.of() : values;
    }
  }
}
