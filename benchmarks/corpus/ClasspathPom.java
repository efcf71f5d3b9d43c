import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Turns a library's effective pom into the smallest pom that has the same compile class path: no parent, no build, no
 * test dependencies.
 *
 * <pre>
 *   java ClasspathPom.java clean EFFECTIVE_POM EXTRA_DEPENDENCIES|- OUT_POM
 *   java ClasspathPom.java artifact G:A:V EXTRA_DEPENDENCIES|- OUT_POM     a project that depends on the library
 *   java ClasspathPom.java drop POM MAVEN_LOG      removes and prints what the log says cannot be had; exit 1 when that is nothing
 * </pre>
 */
public final class ClasspathPom {

  private static final Pattern ARTIFACT =
      Pattern.compile("([\\w.\\-]+):([\\w.\\-]+):(?:[\\w\\-]+:)(?:[\\w.\\-]+:)?([\\w.\\-]+)");

  private static final List<String> UNAVAILABLE =
      List.of(
          "Could not find artifact",
          "was not found in",
          "Could not transfer artifact",
          "Failed to read artifact descriptor for",
          "Failure to find",
          "Failure to transfer",
          "Blocked mirror",
          "has not been downloaded from it before",
          "Could not resolve dependencies",
          "could not be resolved");

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "clean" -> Files.writeString(Path.of(args[3]), clean(Path.of(args[1]), args[2]));
      case "artifact" -> Files.writeString(Path.of(args[3]), pom("", dependency(args[1]) + extras(args[2]), ""));
      case "drop" -> System.exit(drop(Path.of(args[1]), Path.of(args[2])) ? 0 : 1);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static String clean(Path effectivePom, String extra) throws Exception {
    Element project = project(parse(effectivePom));
    StringBuilder direct = new StringBuilder();
    for (Element dependency : children(child(project, "dependencies"), "dependency")) {
      String scope = text(dependency, "scope");
      if (!scope.equals("test") && !scope.equals("system")) {
        direct.append(xml(dependency, true));
      }
    }
    StringBuilder managed = new StringBuilder();
    Element management = child(project, "dependencyManagement");
    if (management != null) {
      for (Element dependency : children(child(management, "dependencies"), "dependency")) {
        if (!text(dependency, "scope").equals("system")) {
          managed.append(xml(dependency, false));
        }
      }
    }
    StringBuilder repositories = new StringBuilder();
    for (Element repository : children(child(project, "repositories"), "repository")) {
      String url = text(repository, "url");
      if (url.startsWith("https:") && !text(repository, "id").equals("central")) {
        repositories.append("    <repository><id>").append(text(repository, "id")).append("</id><url>").append(url)
            .append("</url></repository>\n");
      }
    }
    return pom(managed.toString(), direct + extras(extra), repositories.toString());
  }

  private static String pom(String managed, String direct, String repositories) {
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>corpus</groupId>
          <artifactId>classpath</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <repositories>
        %s  </repositories>
          <dependencyManagement><dependencies>
        %s  </dependencies></dependencyManagement>
          <dependencies>
        %s  </dependencies>
        </project>
        """.formatted(repositories, managed, direct);
  }

  private static String extras(String extra) {
    StringBuilder all = new StringBuilder();
    if (!extra.equals("-") && !extra.isBlank()) {
      for (String coordinates : extra.split(",")) {
        all.append(dependency(coordinates.strip()));
      }
    }
    return all.toString();
  }

  private static String dependency(String coordinates) {
    String[] gav = coordinates.split(":");
    return "    <dependency><groupId>" + gav[0] + "</groupId><artifactId>" + gav[1] + "</artifactId><version>" + gav[2]
        + "</version></dependency>\n";
  }

  /** Every direct dependency becomes a compile one: Gradle publishes as "runtime" what the library itself compiles against. */
  private static String xml(Element dependency, boolean direct) {
    StringBuilder out = new StringBuilder("    <dependency>");
    for (String part : List.of("groupId", "artifactId", "version", "type", "classifier")) {
      String value = text(dependency, part);
      if (!value.isEmpty()) {
        out.append('<').append(part).append('>').append(value).append("</").append(part).append('>');
      }
    }
    String scope = text(dependency, "scope");
    if (direct && !scope.isEmpty()) {
      out.append("<scope>compile</scope>");
    }
    List<Element> exclusions = children(child(dependency, "exclusions"), "exclusion");
    if (!exclusions.isEmpty()) {
      out.append("<exclusions>");
      for (Element exclusion : exclusions) {
        out.append(exclusion(text(exclusion, "groupId"), text(exclusion, "artifactId")));
      }
      out.append("</exclusions>");
    }
    return out.append("</dependency>\n").toString();
  }

  private static String exclusion(String group, String artifact) {
    return "<exclusion><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId></exclusion>";
  }

  /** Removes direct dependencies that cannot be had, and excludes transitive ones from every direct dependency. */
  private static boolean drop(Path pom, Path log) throws Exception {
    Set<String> missing = missing(Files.readAllLines(log));
    String before = Files.readString(pom);
    int at = before.lastIndexOf("  <dependencies>\n");
    StringBuilder after = new StringBuilder(before.substring(0, at));
    for (String line : before.substring(at).split("\n")) {
      String kept = line;
      for (String coordinates : missing) {
        String group = coordinates.substring(0, coordinates.indexOf(':'));
        String artifact = coordinates.substring(coordinates.indexOf(':') + 1);
        String itself = "<groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId>";
        if (kept.strip().startsWith("<dependency>" + itself)) {
          kept = "";
        } else if (kept.strip().startsWith("<dependency>") && !kept.contains("<exclusion>" + itself)) {
          kept = kept.contains("</exclusions>")
              ? kept.replace("</exclusions>", exclusion(group, artifact) + "</exclusions>")
              : kept.replace("</dependency>", "<exclusions>" + exclusion(group, artifact) + "</exclusions></dependency>");
        }
      }
      if (!kept.isEmpty()) {
        after.append(kept).append('\n');
      }
    }
    missing.forEach(System.out::println);
    if (missing.isEmpty() || after.toString().equals(before)) {
      return false;
    }
    Files.writeString(pom, after.toString());
    return true;
  }

  private static Set<String> missing(List<String> log) {
    Map<String, Boolean> found = new LinkedHashMap<>();
    for (String line : log) {
      if (!line.contains("ERROR") && !line.contains("WARN")) {
        continue;
      }
      for (String phrase : UNAVAILABLE) {
        for (int from = line.indexOf(phrase); from >= 0; from = line.indexOf(phrase, from + 1)) {
          boolean follows = phrase.startsWith("Could not find") || phrase.startsWith("Could not transfer")
              || phrase.startsWith("Failed to read") || phrase.startsWith("Failure");
          Matcher matcher = ARTIFACT.matcher(line);
          if (follows ? matcher.find(from) : lastBefore(matcher, from)) {
            String coordinates = matcher.group(1) + ":" + matcher.group(2);
            if (!coordinates.startsWith("corpus:") && !coordinates.startsWith("org.apache.maven")) {
              found.put(coordinates, true);
            }
          }
        }
      }
    }
    return new TreeSet<>(found.keySet());
  }

  private static boolean lastBefore(Matcher matcher, int limit) {
    int last = -1;
    while (matcher.find() && matcher.end() <= limit) {
      last = matcher.start();
    }
    return last >= 0 && matcher.find(last);
  }

  private static Document parse(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(file.toFile());
  }

  private static Element project(Document document) throws IOException {
    Element root = document.getDocumentElement();
    if (root.getTagName().equals("project")) {
      return root;
    }
    Element project = child(root, "project");
    if (project == null) {
      throw new IOException("no <project> in the pom");
    }
    return project;
  }

  private static Element child(Element parent, String name) {
    List<Element> all = children(parent, name);
    return all.isEmpty() ? null : all.get(0);
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> all = new ArrayList<>();
    if (parent != null) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element element && element.getTagName().equals(name)) {
          all.add(element);
        }
      }
    }
    return all;
  }

  private static String text(Element parent, String name) {
    Element element = child(parent, name);
    return element == null ? "" : element.getTextContent().strip();
  }
}
