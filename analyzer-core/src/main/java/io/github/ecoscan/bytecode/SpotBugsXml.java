package io.github.ecoscan.bytecode;

import io.github.ecoscan.model.Sighting;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML that SpotBugs writes, without SpotBugs. */
final class SpotBugsXml {
  private static final String ROOT = "BugCollection";
  private static final String BUG = "BugInstance";
  private static final String SAME_ELSEWHERE = "SOURCE_LINE_ANOTHER_INSTANCE";

  private SpotBugsXml() {}

  /**
   * The sightings of some patterns, each once and in order.
   *
   * @throws IOException when the file cannot be read, or is not what SpotBugs writes
   */
  static Seen read(InputStream stream, Patterns patterns) throws IOException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      var xml = factory.createXMLStreamReader(stream);
      xml.nextTag();
      if (!xml.getLocalName().equals(ROOT)) {
        throw new IOException("the root is <%s>, not <%s>".formatted(xml.getLocalName(), ROOT));
      }
      var sightings = new TreeSet<Sighting>();
      var failed = false;
      var missing = new TreeSet<String>();
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals(BUG)) {
          var pattern = attribute(xml, "type");
          if (patterns.contains(pattern)) {
            sightings.addAll(bug(pattern, xml));
          }
        } else if (xml.getLocalName().equals("Errors")) {
          failed = number(xml, "errors") > 0;
        } else if (xml.getLocalName().equals("MissingClass")) {
          missing.add(xml.getElementText());
        }
      }
      return new Seen(List.copyOf(sightings), failed, missing);
    } catch (XMLStreamException | NumberFormatException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static List<Sighting> bug(String pattern, XMLStreamReader xml) throws XMLStreamException {
    var type = "";
    var source = "";
    var field = "";
    var method = "";
    var called = "";
    var owner = "";
    var lines = new ArrayList<Integer>();
    for (var depth = 1; depth > 0; ) {
      var event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        var role = attribute(xml, "role");
        var name = attribute(xml, "name");
        switch (xml.getLocalName()) {
          case "Class" -> type = type.isEmpty() ? attribute(xml, "classname") : type;
          case "Field" -> field = field.isEmpty() ? name : field;
          case "Method" -> {
            method = method.isEmpty() && role.isEmpty() ? name : method;
            if (called.isEmpty() && role.equals("METHOD_CALLED")) {
              called = name;
              owner = attribute(xml, "classname");
            }
          }
          case "SourceLine" -> {
            source = source.isEmpty() ? attribute(xml, "sourcepath") : source;
            // those inside other elements tell where a class, a field or a method is declared
            if (depth == 2
                && (lines.isEmpty() || role.equals(SAME_ELSEWHERE))
                && number(xml, "start") > 0) {
              lines.add(number(xml, "start"));
            }
          }
          default -> {
            // nothing that a place is known by
          }
        }
      }
    }
    if (lines.isEmpty()) {
      lines.add(0);
    }
    var found = new ArrayList<Sighting>();
    for (var line : lines) {
      found.add(new Sighting(pattern, type, source, field, method, called, owner, line));
    }
    return found;
  }

  private static int number(XMLStreamReader xml, String name) {
    var value = attribute(xml, name);
    return value.isEmpty() ? 0 : Integer.parseInt(value);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    var value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
