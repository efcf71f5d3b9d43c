package io.github.ecoscan.report;

import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * The report as a page for people: one file that loads nothing. All of it can be read without
 * JavaScript; scripts add filters and the other language, which is in the page too.
 */
final class HtmlReport {
  private static final Asset STYLE = Asset.shipped("html/report.css");
  private static final Asset SCRIPT = Asset.shipped("html/report.js");
  private static final String POLICY =
      "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'";

  /** The page is to stay under two megabytes, in which a letter with an accent counts twice. */
  private static final int MOST = 1_880_000;

  private final HtmlPage page;
  private final Markup html = new Markup();

  private HtmlReport(ReportView view) {
    this.page = HtmlPage.of(view);
  }

  static void write(ReportView view, Writer out) throws IOException {
    out.write(new HtmlReport(view).page());
  }

  private String page() {
    html.open("html", "lang", language());
    head();
    html.open("body");
    html.leaf("a", page.say("skip"), "class", "skip", "href", "#findings");
    header();
    html.open("main");
    var sayings = new Sayings();
    var summary = new HtmlSummary(page, html);
    summary.verdict();
    new HtmlFirst(page, html).write();
    new HtmlCosts(page, html).write();
    new HtmlWhere(page, html).write();
    var after = new Markup();
    new HtmlRules(page, after).write();
    new HtmlRest(page, after).write();
    var others = html.length() + after.length() + HtmlIndex.of(page, sayings).text().length();
    new HtmlFindings(page, sayings, html).write(MOST - others);
    html.add(after);
    html.closeLine();
    html.leaf("footer", page.say("footer", page.view().report().version()));
    html.asset("script", HtmlIndex.of(page, sayings), "type", "application/json", "id", "index");
    html.asset("script", SCRIPT);
    html.closeLine().closeLine();
    return "<!DOCTYPE html>\n" + html;
  }

  private String language() {
    return page.view().locale().getLanguage().equals("fr") ? "fr" : "en";
  }

  private void head() {
    html.open("head").empty("meta", "charset", "utf-8");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        POLICY.formatted(STYLE.policy(), SCRIPT.policy()));
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    var title = page.say("title", page.view().report().project());
    html.leaf("title", in(title), "data-en", title.en(), "data-fr", title.fr());
    html.asset("style", STYLE).closeLine();
  }

  private String in(Text text) {
    return text.in(Locale.forLanguageTag(language()));
  }

  private void header() {
    html.open("header", "class", "top").open("div", "class", "brand");
    html.leaf("span", "ecoscan", "class", "logo");
    html.leaf("span", page.view().report().project(), "class", "project").close();
    html.open("nav").leaf("span", page.say("nav"), "class", "unseen");
    for (var section : List.of("first", "cost", "where", "findings", "rules")) {
      html.leaf("a", page.say(section + ".heading"), "href", "#" + section);
    }
    html.close();
    html.open("div", "class", "languages", "role", "group", "hidden", "")
        .leaf("span", page.say("languages"), "class", "unseen");
    for (var tag : List.of("en", "fr")) {
      var name = tag.equals("en") ? "English" : "Français";
      html.leaf("button", name, "type", "button", "data-language", tag, "lang", tag);
    }
    html.close().closeLine();
  }
}
