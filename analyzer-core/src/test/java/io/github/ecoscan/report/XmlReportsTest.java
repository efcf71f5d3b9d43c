package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Text;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The formats in XML, read back with the JDK's parser. */
class XmlReportsTest {
  private static final ReportView FULL = SampleView.full(Locale.ENGLISH, Path.of("none"));

  @Test
  void checkstyleHasAnErrorForEachFinding() throws Exception {
    var root = parse(SampleView.text(ReportFormat.CHECKSTYLE, FULL));
    assertThat(root.getTagName()).isEqualTo("checkstyle");
    assertThat(elements(root, "file"))
        .extracting(file -> file.getAttribute("name"))
        .isSorted()
        .doesNotHaveDuplicates()
        .contains(Sources.PAGES, Printable.text(Sources.HOSTILE));
    assertThat(elements(root, "error"))
        .hasSize(Shown.all(FULL.report()).size())
        .allSatisfy(
            error -> {
              assertThat(error.getAttribute("line")).matches("[1-9]\\d*");
              assertThat(error.getAttribute("column")).matches("[1-9]\\d*");
              assertThat(error.getAttribute("severity")).isIn(Set.of("info", "warning", "error"));
              assertThat(error.getAttribute("source")).matches("ecoscan\\.\\w+\\.[a-z-]+");
            })
        .extracting(error -> error.getAttribute("message"))
        .anyMatch(message -> message.startsWith("</script><b>\\u001b]0;owned"));
  }

  @Test
  void junitFailsTheRulesThatBlock() throws Exception {
    var root = parse(SampleView.text(ReportFormat.JUNIT, FULL));
    var cases = elements(root, "testcase");
    assertThat(root.getTagName()).isEqualTo("testsuites");
    assertThat(root.getAttribute("tests")).isEqualTo(String.valueOf(cases.size()));
    assertThat(root.getAttribute("failures"))
        .isEqualTo(String.valueOf(elements(root, "failure").size()));
    assertThat(cases)
        .extracting(test -> test.getAttribute("name"))
        .isSorted()
        .contains("keyset-get-lookup", "serializer-per-call");
    assertThat(cases)
        .filteredOn(test -> !elements(test, "failure").isEmpty())
        .extracting(test -> test.getAttribute("classname") + "." + test.getAttribute("name"))
        .containsExactly("ecoscan.data.sql-in-loop", "ecoscan.memory.string-concat-in-loop");
    assertThat(elements(root, "system-err").get(0).getTextContent().lines())
        .hasSize(FULL.report().failures().size());
  }

  @Test
  void holdsAnyCharacter() throws Exception {
    var all =
        IntStream.of(0, 1, '\t', '\n', '\r', '"', '&', '\'', '<', ']', '>', 0x7f, 0x85, 0xD800)
                .mapToObj(c -> String.valueOf((char) c))
                .reduce("", String::concat)
            + "\uFFFE\uFFFF\uD83C\uDF31]]><!--";
    var finding =
        SampleReport.finding("r", Severity.MAJOR, Text.same(all), all, new Span(1, 1, 1, 2));
    var view = SampleView.of(SampleReport.of(List.of(finding), List.of()));
    var printed = Printable.text(all).replace("\uFFFE", "\\ufffe").replace("\uFFFF", "\\uffff");
    var error = elements(parse(SampleView.text(ReportFormat.CHECKSTYLE, view)), "error").get(0);
    assertThat(error.getAttribute("message")).isEqualTo(printed);
    var out = elements(parse(SampleView.text(ReportFormat.JUNIT, view)), "system-out").get(0);
    assertThat(out.getTextContent()).isEqualTo(printed + ":1:1: " + printed);
  }

  private static Element parse(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static List<Element> elements(Element parent, String name) {
    var nodes = parent.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
