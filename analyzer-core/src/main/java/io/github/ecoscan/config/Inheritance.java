package io.github.ecoscan.config;

import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Follows {@code extends}: what a file builds on comes before it. Of several, the later ones come
 * on top.
 *
 * @param trail the files that led here, each extended by the one before it
 */
record Inheritance(SettingsLayer layer, List<Document> trail) {

  /** What holds with a file on top of what held without it. */
  SettingsFile apply(Document document, SettingsFile start) throws ConfigException {
    var settings = start;
    for (var item : document.reader().items(document.field("extends"))) {
      settings = apply(document, item, settings);
    }
    return layer.on(settings, document);
  }

  private SettingsFile apply(Document document, Field item, SettingsFile start)
      throws ConfigException {
    var name = document.reader().string(item);
    if (name.isEmpty()) {
      // told with whatever else is wrong with the file
      return start;
    }
    var inner = new ArrayList<>(trail);
    inner.add(document);
    return new Inheritance(layer, List.copyOf(inner))
        .apply(parent(document, item, name.get(), inner), start);
  }

  private static Document parent(Document document, Field item, String name, List<Document> inner)
      throws ConfigException {
    if (Document.BUNDLED.contains(name)) {
      return Document.bundled(name);
    }
    var file = file(document, name).filter(Files::isRegularFile);
    if (file.isEmpty()) {
      var what = new Text("no such file", "fichier introuvable");
      throw problem(document, item, Suggestions.unknown(what, name, Document.BUNDLED));
    }
    for (var i = 0; i < inner.size(); i++) {
      if (isSame(inner.get(i), file.get())) {
        throw problem(document, item, circle(inner.subList(i, inner.size()), file.get()));
      }
    }
    return Document.of(file.get());
  }

  private static Optional<Path> file(Document document, String name) {
    try {
      return document.file().map(file -> file.resolveSibling(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isSame(Document document, Path file) {
    try {
      return document.file().isPresent()
          && Files.exists(document.file().get())
          && Files.isSameFile(document.file().get(), file);
    } catch (IOException e) {
      return false;
    }
  }

  private static Text circle(List<Document> documents, Path file) {
    var names = documents.stream().map(Document::origin).collect(Collectors.toList());
    names.add(file.toString());
    var way = String.join(" > ", names);
    return new Text(
        "files extend each other in a circle: %s.".formatted(way),
        "des fichiers s'étendent en rond : %s.".formatted(way));
  }

  private static ConfigException problem(Document document, Field item, Text message) {
    return new ConfigException(List.of(new ConfigProblem(document.origin(), item.line(), message)));
  }
}
