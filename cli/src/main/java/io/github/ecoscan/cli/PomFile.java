package io.github.ecoscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A {@code pom.xml} and the parents of it that are on disk, read without Maven: properties and
 * settings of plugins as written, without profiles. A file that cannot be read counts as absent.
 */
final class PomFile {
  private static final String NAME = "pom.xml";
  private static final int MAX_PARENTS = 16;
  private static final int MAX_REFERENCES = 8;

  /** This file's project element and its parents', nearest first. */
  private final List<Element> projects;

  private PomFile(List<Element> projects) {
    this.projects = List.copyOf(projects);
  }

  /** The project file in a folder, if there is one that can be read. */
  static Optional<PomFile> in(Path folder) {
    var projects = new ArrayList<Element>();
    var file = folder.resolve(NAME).normalize();
    while (file != null && projects.size() < MAX_PARENTS) {
      var project = read(file).orElse(null);
      if (project == null) {
        break;
      }
      projects.add(project);
      file = parent(project, file);
    }
    return projects.isEmpty() ? Optional.empty() : Optional.of(new PomFile(projects));
  }

  private static Path parent(Element project, Path file) {
    var parent = child(project, "parent").orElse(null);
    if (parent == null) {
      return null;
    }
    var relative = child(parent, "relativePath").map(PomFile::text).orElse("../" + NAME);
    if (relative.isEmpty()) {
      return null;
    }
    var other = file.resolveSibling(relative).normalize();
    return Files.isDirectory(other) ? other.resolve(NAME) : other;
  }

  private static Optional<Element> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(file)) {
      var factory = DocumentBuilderFactory.newInstance();
      // a project file of a stranger must not make this program fetch or expand anything
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return Optional.of(builder.parse(in).getDocumentElement());
    } catch (IOException | SAXException | ParserConfigurationException e) {
      return Optional.empty();
    }
  }

  /** A property's value, references to other properties resolved. */
  Optional<String> property(String name) {
    return value("${" + name + "}");
  }

  /** What the nearest project says about the compiler plugin. */
  Optional<String> compiler(String parameter) {
    return projects.stream()
        .flatMap(project -> child(project, "build").stream())
        .flatMap(build -> Stream.concat(plugins(build), managed(build)))
        .filter(plugin -> childText(plugin, "artifactId").equals("maven-compiler-plugin"))
        .flatMap(plugin -> child(plugin, "configuration").stream())
        .flatMap(configuration -> child(configuration, parameter).stream())
        .findFirst()
        .flatMap(element -> value(text(element)));
  }

  private static Stream<Element> managed(Element build) {
    return child(build, "pluginManagement").stream().flatMap(PomFile::plugins);
  }

  private static Stream<Element> plugins(Element build) {
    return child(build, "plugins").stream().flatMap(plugins -> children(plugins, "plugin"));
  }

  /** A text without references, if all of them can be resolved. */
  private Optional<String> value(String written) {
    var text = written;
    for (var i = 0; i < MAX_REFERENCES; i++) {
      var start = text.indexOf("${");
      var end = text.indexOf('}', Math.max(start, 0));
      if (start < 0 || end < 0) {
        return start < 0 ? Optional.of(text) : Optional.empty();
      }
      var declared = declared(text.substring(start + 2, end));
      if (declared.isEmpty()) {
        return Optional.empty();
      }
      text = text.substring(0, start) + declared.get() + text.substring(end + 1);
    }
    return Optional.empty();
  }

  private Optional<String> declared(String property) {
    return projects.stream()
        .flatMap(project -> child(project, "properties").stream())
        .flatMap(properties -> child(properties, property).stream())
        .findFirst()
        .map(PomFile::text);
  }

  private static Optional<Element> child(Element parent, String name) {
    return children(parent, name).findFirst();
  }

  private static Stream<Element> children(Element parent, String name) {
    var children = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        children.add(element);
      }
    }
    return children.stream();
  }

  private static String childText(Element parent, String name) {
    return child(parent, name).map(PomFile::text).orElse("");
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }
}
