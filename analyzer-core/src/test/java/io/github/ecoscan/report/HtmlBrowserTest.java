package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ecoscan.model.ScanReport;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser, from a file, as a reader opens it. */
class HtmlBrowserTest {
  private static final String SHOWN =
      "[...document.querySelectorAll('#groups .f')].map(f => f.dataset.k.split(' ')[0]).join(' ')";
  private static final String VISIBLE =
      """
      [...document.querySelectorAll('body *')]
          .filter(element => element.checkVisibility())
          .flatMap(element => [...element.childNodes])
          .filter(node => node.nodeType === Node.TEXT_NODE)
          .map(node => node.data)
          .join(' ')
      """;
  private static final String DONE = "new Promise(done => setTimeout(() => done(true), 250))";

  @TempDir private static Path folder;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    var chromium = Browser.installed();
    assumeTrue(
        chromium.isPresent() || System.getenv("CI") != null,
        "NOT TESTED: the HTML report in a browser, for there is no chromium on the PATH");
    Sources.write(folder);
    browser =
        Browser.start(
            chromium.orElseThrow(() -> new AssertionError("CI is set, but chromium is missing")),
            Files.createDirectory(folder.resolve("profile")));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static URI page(ScanReport report, String name) throws IOException {
    var file = folder.resolve(name);
    return Files.writeString(file, ReportSamples.html(report, Locale.ENGLISH, folder)).toUri();
  }

  private static void open(ScanReport report) throws Exception {
    browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    browser.open(page(report, "ecoscan.html"));
  }

  private static String text(String expression) throws Exception {
    return browser.eval(expression).getAsString();
  }

  private static List<String> shown() throws Exception {
    return List.of(text(SHOWN).split(" "));
  }

  @Test
  void asksNobodyForAnythingAndComplainsOfNothing() throws Exception {
    var page = page(SampleReport.full(), "ecoscan.html");
    open(SampleReport.full());
    browser.eval("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    browser.eval("document.querySelector('[data-language=fr]').click()");
    browser.eval(DONE);
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).containsExactly(page.toString());
  }

  @Test
  void refusesScriptsAndRequestsThatAreNotItsOwn() throws Exception {
    open(SampleReport.full());
    browser.eval(
        """
        const script = document.createElement('script');
        script.textContent = 'window.owned = true';
        document.body.append(script);
        const image = document.createElement('img');
        image.src = 'https://ecoscan.invalid/beacon.png';
        document.body.append(image);
        """);
    browser.eval(DONE);
    assertThat(browser.eval("window.owned === undefined").getAsBoolean()).isTrue();
    assertThat(browser.complaints())
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c).contains("Security Policy"));
  }

  @Test
  void searches() throws Exception {
    open(SampleReport.full());
    var all = shown();
    assertThat(all).hasSize(9);
    browser.eval("q.value = 'ORDERS query'; q.dispatchEvent(new Event('input'))");
    browser.eval(DONE);
    assertThat(shown()).hasSize(1);
    assertThat(text("document.querySelector('#groups .f').textContent"))
        .contains("shop.Orders#stock(Order)");
    assertThat(text("shown.textContent")).isEqualTo("1");
    browser.eval("document.getElementById('everything').click()");
    assertThat(shown()).hasSameElementsAs(all);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void filters() throws Exception {
    open(SampleReport.full());
    choose("status", "blocking");
    assertThat(shown()).hasSize(2);
    choose("family", "data");
    assertThat(shown()).hasSize(1);
    browser.eval("document.getElementById('everything').click()");
    browser.eval("document.querySelector('fieldset input[value=minor]').click()");
    assertThat(shown()).hasSize(4);
    browser.eval("document.querySelector('[data-facet=rule][data-value=select-star]').click()");
    assertThat(text("document.querySelector('#groups .group > summary b').textContent"))
        .isEqualTo("select-star");
    assertThat(shown()).hasSize(1);
  }

  private static void choose(String select, String value) throws Exception {
    browser.eval("document.getElementById('%s').value = '%s'".formatted(select, value));
    browser.eval(
        "document.getElementById('%s').dispatchEvent(new Event('change', {bubbles: true}))"
            .formatted(select));
  }

  @ParameterizedTest
  @CsvSource({"rule, 5", "family, 3", "module, 1", "folder, 2", "file, 4", "none, 0"})
  void groups(String key, int groups) throws Exception {
    open(SampleReport.full());
    choose("group", key);
    assertThat(browser.eval("document.querySelectorAll('#groups .group').length").getAsInt())
        .isEqualTo(groups);
    assertThat(shown()).hasSize(9);
  }

  @Test
  void expandsWithTheKeyboardAndFollowsLinks() throws Exception {
    open(SampleReport.full());
    browser.eval("document.querySelector('#first summary').focus()");
    press("Enter", "\r");
    assertThat(browser.eval("document.querySelector('#first details').open").getAsBoolean())
        .isTrue();
    browser.eval("document.querySelectorAll('.group').forEach(g => { g.open = false; })");
    browser.eval("document.querySelector('#first .places a').click()");
    browser.eval(DONE);
    assertThat(browser.eval("f0.open && f0.closest('.group').open").getAsBoolean()).isTrue();
    assertThat(browser.eval("f0.querySelector('mark').offsetHeight > 0").getAsBoolean()).isTrue();
    press("/", "/");
    assertThat(text("document.activeElement.id")).isEqualTo("q");
  }

  private static void press(String key, String text) throws Exception {
    var code = key.equals("Enter") ? 13 : 191;
    browser.send(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyDown", "key", key, "text", text, "windowsVirtualKeyCode", code));
    browser.send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
  }

  @Test
  void speaksBothLanguages() throws Exception {
    open(SampleReport.full());
    assertThat(text(VISIBLE))
        .contains("2 findings block the build", "a query for each element")
        .doesNotContain("bloquent la construction");
    browser.eval("document.querySelector('[data-language=fr]').click()");
    assertThat(text(VISIBLE))
        .contains("2 constats bloquent la construction", "une requête par élément")
        .doesNotContain("block the build", "a query for each element");
    assertThat(text("document.documentElement.lang + document.title"))
        .startsWith("frRapport ecoscan");
    assertThat(text("document.querySelector('#status option').textContent")).isEqualTo("tous");
  }

  @Test
  void isWholeWithoutScript() throws Exception {
    var page = page(SampleReport.full(), "plain.html");
    browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    browser.open(page);
    assertThat(text(VISIBLE))
        .contains("2 findings block the build", "a query for each element", "By family")
        .doesNotContain("Search", "Français");
    browser.eval("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    assertThat(text(VISIBLE)).contains("shop.Orders#all(List)", "s += r.name()");
    browser.send("Emulation.setScriptExecutionDisabled", Map.of("value", false));
  }

  @Test
  void answersAtOnceWithFiveThousandFindings() throws Exception {
    open(SampleReport.of(ReportSamples.many(5_000), List.of()));
    assertThat(text("shown.textContent")).isEqualTo("5,000");
    browser.eval("q.value = 'rows4321'; q.dispatchEvent(new Event('input'))");
    browser.eval(DONE);
    browser.eval(DONE);
    assertThat(text("shown.textContent")).isEqualTo("1");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void saysWhatIsNewAndWhatToDoFirst() throws Exception {
    look(1200, "screen");
    var file = folder.resolve("standings.html");
    Files.writeString(
        file, SampleView.text(ReportFormat.HTML, SampleView.full(Locale.ENGLISH, folder)));
    browser.open(file.toUri());
    assertThat(text("document.querySelector('.verdict').innerText"))
        .contains("Failed", "2 findings block the build", "Begin with: Query in a loop")
        .contains("7 new", "1 known from the baseline", "1 outside the change");
    var widths =
        browser
            .eval(
                "[...document.querySelectorAll('.tasks .fill')]"
                    + ".map(bar => -bar.getBoundingClientRect().width)")
            .getAsJsonArray();
    assertThat(widths).hasSize(5).allSatisfy(width -> assertThat(width.getAsDouble()).isNegative());
    // the first is known in energy; the others are ordered by their weight
    assertThat(StreamSupport.stream(widths.spliterator(), false).skip(1).map(w -> w.getAsDouble()))
        .isSorted();
    assertThat(text("document.querySelector('.tasks .saving').innerText")).endsWith("Wh a year");
  }

  @Test
  void drawsWhereTheWasteSitsAndPutsCostsSideBySide() throws Exception {
    look(1200, "screen");
    open(SampleReport.full());
    assertThat(text("[...document.querySelectorAll('.panel h3')].map(h => h.innerText).join(' ')"))
        .isEqualTo("Compute Equipment Data");
    assertThat(
            browser
                .eval(
                    "new Set([...document.querySelectorAll('.panel')].map(p => p.offsetTop)).size")
                .getAsInt())
        .isEqualTo(1);
    assertThat(
            browser
                .eval(
                    "[...document.querySelectorAll('.map .cell')].every(c => c.getBoundingClientRect().width > 1)")
                .getAsBoolean())
        .isTrue();
    assertThat(browser.eval("document.querySelectorAll('.map .cell').length").getAsInt())
        .as("the fourth file weighs too little to be seen")
        .isEqualTo(3);
    browser.eval("document.querySelector('.map [data-p]').dispatchEvent(new MouseEvent('click'))");
    assertThat(text("document.getElementById('facet').innerText")).endsWith("Orders.java");
  }

  @Test
  void drawsThePathAsStepsAndExplainsTheRule() throws Exception {
    look(1200, "screen");
    var file = folder.resolve("path.html");
    Files.writeString(
        file, SampleView.text(ReportFormat.HTML, SampleView.full(Locale.ENGLISH, folder)));
    browser.open(file.toUri());
    browser.eval("f0.open = true");
    assertThat(text("[...f0.querySelectorAll('.path li')].map(l => l.innerText).join('|')"))
        .isEqualTo(
            "for each element of orders\nshop.Orders#all(List)\nsrc/main/java/shop/Orders.java:9"
                + "|the query\nshop.Orders#stock(Order)\nsrc/main/java/shop/Orders.java:5");
    assertThat(text("getComputedStyle(f0.querySelector('.path li'), '::before').content"))
        .contains("counter(step)");
    browser.eval("f0.querySelector('.where a').click()");
    browser.eval(DONE);
    assertThat(text("document.querySelector('.help[open]').innerText"))
        .contains("Query in a loop", "Finds a thing that costs");
  }

  @Test
  void takesWhatMeansHarmForWords() throws Exception {
    open(SampleReport.full());
    assertThat(browser.eval("document.scripts.length").getAsInt()).isEqualTo(2);
    assertThat(text("document.getElementById('groups').textContent"))
        .contains("</script><b>\\u001b]0;owned", "/</script>.java");
    choose("group", "file");
    assertThat(text("document.getElementById('groups').textContent")).contains("/</script>.java");
    assertThat(browser.eval("document.querySelectorAll('.say b').length").getAsInt()).isZero();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void printsAllThatIsClosedAndNoControls() throws Exception {
    look(800, "print");
    open(SampleReport.full());
    assertThat(text(VISIBLE))
        .contains("2 findings block the build", "a query for each element")
        .doesNotContain("Group by", "Français");
    assertThat(browser.eval("getComputedStyle(document.body).backgroundColor").getAsString())
        .isEqualTo("rgb(255, 255, 255)");
    look(1200, "screen");
  }

  private static void look(int width, String media) throws Exception {
    browser.send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    browser.send("Emulation.setEmulatedMedia", Map.of("media", media));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "print", "narrow"})
  void axeFindsNothingSerious(String how) throws Exception {
    var isNarrow = how.equals("narrow");
    browser.send(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            isNarrow ? 390 : 1200,
            "height",
            900,
            "deviceScaleFactor",
            1,
            "mobile",
            false));
    browser.send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            how.equals("print") ? "print" : "screen",
            "features",
            List.of(
                Map.of(
                    "name",
                    "prefers-color-scheme",
                    "value",
                    how.equals("dark") ? "dark" : "light"))));
    open(SampleReport.full());
    browser.eval("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    browser.eval(axe());
    for (var language : List.of("fr", "en")) {
      browser.eval("document.querySelector('[data-language=" + language + "]').click()");
      var violations = browser.eval("axe.run().then(result => result.violations)").getAsJsonArray();
      assertThat(
              StreamSupport.stream(violations.spliterator(), false)
                  .filter(
                      v ->
                          List.of("serious", "critical")
                              .contains(v.getAsJsonObject().get("impact").getAsString()))
                  .map(Object::toString)
                  .collect(Collectors.toList()))
          .isEmpty();
      assertThat(browser.eval("axe.run().then(result => result.passes.length)").getAsInt())
          .isGreaterThan(20);
    }
    assertThat(browser.eval("document.documentElement.scrollWidth <= innerWidth").getAsBoolean())
        .isTrue();
  }

  private static String axe() throws IOException {
    try (var script = HtmlBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
