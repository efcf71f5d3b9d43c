"use strict";
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const index = JSON.parse(byId("index").textContent);
  root.classList.add("js");

  // language
  let onLanguage = () => {};
  const languages = [...document.querySelectorAll("[data-language]")];
  const relabel = () => {
    const title = document.querySelector("title");
    document.title = title.dataset[root.lang];
    document.querySelectorAll("option[data-en]").forEach((option) => {
      option.textContent = option.dataset[root.lang];
    });
    languages.forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.language === root.lang));
    });
  };
  document.querySelector(".languages").hidden = false;
  languages.forEach((button) => button.addEventListener("click", () => {
    root.lang = button.dataset.language;
    relabel();
    onLanguage();
  }));

  const form = byId("filters");
  if (!form) {
    relabel();
    return;
  }
  form.hidden = false;

  const place = (number) => {
    const [name, at] = index.files[number];
    const [folder, module] = index.folders[at];
    return [folder === "." ? name : `${folder}/${name}`, module, folder];
  };

  const findings = [...document.querySelectorAll("#groups .f")].map((element) => {
    const [number, ruleAt, fileAt, severity, traits] = element.dataset.k.split(" ");
    const [rule, en, fr, family, familyEn, familyFr] = index.rules[ruleAt];
    const [file, module, folder] = place(fileAt);
    element.querySelector(".at").title = file;
    return {
      element, number: Number(number), severity, traits, ruleAt: Number(ruleAt),
      rule, family, file, module, folder,
      names: { rule: { en, fr }, family: { en: familyEn, fr: familyFr } },
      text: null,
    };
  });
  findings.sort((a, b) => a.number - b.number);
  const groups = byId("groups");
  const boxes = [...form.querySelectorAll("fieldset input")];
  const statuses = { all: "", blocking: "b", new: "n", known: "k", fixable: "x" };
  let facet = null;
  let grouped = "rule";

  // the words of a finding, made when first searched
  const textOf = (finding) => {
    if (finding.text === null) {
      const { rule, file, family, names } = finding;
      finding.text = [finding.element.textContent, rule, file, family, names.rule.en, names.rule.fr]
        .join(" ").toLowerCase();
    }
    return finding.text;
  };

  const isShown = (finding, words, severities) =>
    severities.has(finding.severity) &&
    finding.traits.includes(statuses[byId("status").value]) &&
    (byId("family").value === "" || finding.family === byId("family").value) &&
    (facet === null || finding[facet.key] === facet.value) &&
    words.every((word) => textOf(finding).includes(word));

  // messages of long lists stand in one language, with the number of their form
  const brief = [...document.querySelectorAll("[data-m]")];
  let told = root.lang;
  const retell = () => {
    if (told === root.lang) return;
    const [from, to] = told === "en" ? [0, 1] : [1, 0];
    for (const message of brief) {
      const forms = index.sayings[message.dataset.m];
      const codes = [...message.querySelectorAll("code")];
      const quoted = {};
      forms[from].split("`").forEach((part, i) => {
        if (i % 2 === 1) quoted[part] = codes.shift().textContent;
      });
      message.replaceChildren(...forms[to].split("`").map((part, i) => {
        return i % 2 === 1 ? make("code", "", quoted[part]) : part;
      }));
    }
    findings.forEach((finding) => { finding.text = null; });
    told = root.lang;
  };

  const nameOf = (finding, key) => {
    const names = finding.names[key];
    return names ? names[root.lang] : finding[key];
  };

  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
  };

  const regroup = (shown) => {
    const key = byId("group").value;
    const wasOpen = new Set(
      key === grouped ? [...groups.querySelectorAll(".group[open]")].map((g) => g.dataset.key) : []);
    const sorted = new Map();
    for (const finding of shown) {
      const value = key === "none" ? "" : finding[key];
      if (!sorted.has(value)) sorted.set(value, []);
      sorted.get(value).push(finding);
    }
    const isFew = shown.length <= 30;
    const fragment = document.createDocumentFragment();
    // rules in the order of their weight, as without script; else the largest group first
    const order = key === "rule"
      ? (a, b) => a[1][0].ruleAt - b[1][0].ruleAt
      : (a, b) => b[1].length - a[1].length;
    for (const [value, members] of [...sorted].sort(order)) {
      if (key === "none") {
        members.forEach((finding) => fragment.append(finding.element));
        continue;
      }
      const group = make("details", "group", "");
      const summary = document.createElement("summary");
      summary.append(make("b", "", nameOf(members[0], key)));
      if (key === "rule" && nameOf(members[0], key) !== value) summary.append(make("span", "rule", value));
      summary.append(make("span", "n", members.length.toLocaleString(root.lang)));
      group.dataset.key = value;
      group.open = isFew || wasOpen.has(value);
      group.append(summary, ...members.map((finding) => finding.element));
      fragment.append(group);
    }
    groups.replaceChildren(fragment);
    grouped = key;
  };

  const show = () => {
    const words = byId("q").value.toLowerCase().split(/\s+/).filter((word) => word);
    const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const shown = findings.filter((finding) => isShown(finding, words, severities));
    byId("shown").textContent = shown.length.toLocaleString(root.lang);
    byId("facet").textContent = facet === null ? "" : nameOf(facet.example, facet.key);
    byId("everything").hidden = shown.length === findings.length && facet === null;
    regroup(shown);
  };

  const clear = () => {
    form.reset();
    facet = null;
    show();
  };
  const choose = (key, value) => {
    clear();
    const example = findings.find((finding) => finding[key] === value);
    if (!example) return;
    facet = { key, value, example };
    show();
    byId("findings").scrollIntoView();
  };

  onLanguage = () => {
    retell();
    show();
  };

  let timer = 0;
  byId("q").addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, 120);
  });
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  byId("everything").addEventListener("click", clear);
  document.querySelectorAll("[data-facet]").forEach((link) => link.addEventListener("click", (event) => {
    event.preventDefault();
    choose(link.dataset.facet, link.dataset.value);
  }));
  document.querySelectorAll(".map [data-p]").forEach((cell) => cell.addEventListener("click", () =>
    choose("file", place(cell.dataset.p)[0])));

  // a link to a finding or a rule opens what it points into
  const reveal = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (/^f\d+$/.test(id) && !byId(id)) clear();
    const target = id && byId(id);
    if (!target) return;
    for (let box = target; box; box = box.parentElement) {
      if (box.tagName === "DETAILS") box.open = true;
    }
    target.scrollIntoView();
  };
  window.addEventListener("hashchange", reveal);

  document.addEventListener("keydown", (event) => {
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      byId("q").focus();
    } else if (event.key === "Escape" && event.target === byId("q")) {
      clear();
    }
  });

  // a browser may keep the form's values over a reload
  form.reset();
  relabel();
  show();
  reveal();
})();
