// SPDX-License-Identifier: GPL-2.0-or-later
// <minutebook-search>: the search box for pages of other sites. What stands inside the element (a form that leads to the
// search page) is shown until this script has run, and for good where it does not run. How to use it: docs/embedding.md.
//
// Whatever comes from the site becomes text nodes and attributes, never markup. Nothing is left in the page's own scope,
// and no style is inline, so that a strict Content-Security-Policy of the page holds.
"use strict";
{
  const home = new URL(".", document.currentScript.src).href;

  const TEXTS = {
    en: {
      label: "Search papers and minutes",
      search: "Search",
      searching: "Searching",
      none: "No results",
      one: "1 result",
      many: "{count} results",
      all: "All results",
      suggestions: "Suggestions",
      failed: "The search cannot be reached at the moment.",
      refused: "This question cannot be answered.",
      fullPage: "Search on the full page",
      fields: {
        kind: "Kind", organization: "Body", chair: "Chair", speaker: "Speaker", person: "Person",
        authority: "Authority", owner: "Owner", year: "Year", outcome: "Outcome", status: "Status", party: "Party",
      },
      kinds: {
        discussion: "Discussion", decision: "Decision", action: "Action", recommendation: "Recommendation",
        declaration: "Declaration of interest", apologies: "Apologies", attendance: "Attendance",
        report: "Section of a report", other: "Other",
      },
    },
    cy: {
      label: "Chwilio papurau a chofnodion",
      search: "Chwilio",
      searching: "Yn chwilio",
      none: "Dim canlyniadau",
      one: "1 canlyniad",
      many: "{count} o ganlyniadau",
      all: "Pob canlyniad",
      suggestions: "Awgrymiadau",
      failed: "Ni ellir cyrraedd y chwiliad ar hyn o bryd.",
      refused: "Ni ellir ateb y cwestiwn hwn.",
      fullPage: "Chwilio ar y dudalen lawn",
      fields: {
        kind: "Math", organization: "Corff", chair: "Cadeirydd", speaker: "Siaradwr", person: "Person",
        authority: "Awdurdod", owner: "Perchennog", year: "Blwyddyn", outcome: "Canlyniad", status: "Statws",
        party: "Plaid",
      },
      kinds: {
        discussion: "Trafodaeth", decision: "Penderfyniad", action: "Cam gweithredu", recommendation: "Argymhelliad",
        declaration: "Datganiad o fuddiant", apologies: "Ymddiheuriadau", attendance: "Presenoldeb",
        report: "Adran o adroddiad", other: "Arall",
      },
    },
  };

  const STYLES = `
    :host {
      --_text: var(--minutebook-text, #1d2125);
      --_muted: var(--minutebook-muted, #4d565e);
      --_background: var(--minutebook-background, #fff);
      --_border: var(--minutebook-border, #6b747c);
      --_accent: var(--minutebook-accent, #0b57a4);
      --_on-accent: var(--minutebook-on-accent, #fff);
      --_mark: var(--minutebook-mark, #ffe9a8);
      --_radius: var(--minutebook-radius, 4px);
      display: block;
      position: relative;
      color: var(--_text);
      background: var(--_background);
      font: var(--minutebook-font, 16px/1.5 system-ui, sans-serif);
    }
    :host([theme="dark"]) {
      --_text: var(--minutebook-text, #e9ecef);
      --_muted: var(--minutebook-muted, #b6bec6);
      --_background: var(--minutebook-background, #171a1d);
      --_border: var(--minutebook-border, #8b959e);
      --_accent: var(--minutebook-accent, #8dc1ff);
      --_on-accent: var(--minutebook-on-accent, #10151a);
      --_mark: var(--minutebook-mark, #5c4a00);
    }
    @media (prefers-color-scheme: dark) {
      :host([theme="auto"]) {
        --_text: var(--minutebook-text, #e9ecef);
        --_muted: var(--minutebook-muted, #b6bec6);
        --_background: var(--minutebook-background, #171a1d);
        --_border: var(--minutebook-border, #8b959e);
        --_accent: var(--minutebook-accent, #8dc1ff);
        --_on-accent: var(--minutebook-on-accent, #10151a);
        --_mark: var(--minutebook-mark, #5c4a00);
      }
    }
    :host([hidden]), [hidden] { display: none !important; }
    * { box-sizing: border-box; }
    form { position: relative; display: grid; grid-template-columns: 1fr auto; gap: 4px 8px; }
    label.of-box { grid-column: 1 / -1; font-weight: 600; }
    input[type="search"], button {
      min-height: 44px; min-width: 0; padding: 4px 12px; font: inherit; border-radius: var(--_radius);
      border: 1px solid var(--_border); color: var(--_text); background: var(--_background);
    }
    button { color: var(--_on-accent); background: var(--_accent); border-color: var(--_accent); cursor: pointer; }
    :focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }
    [role="listbox"] {
      position: absolute; z-index: 1; top: 100%; left: 0; right: 0; margin: 2px 0 0; padding: 4px 0; list-style: none;
      max-height: 20em; overflow: auto; color: var(--_text); background: var(--_background);
      border: 1px solid var(--_border); border-radius: var(--_radius);
    }
    [role="option"] { padding: 8px 12px; cursor: pointer; overflow-wrap: anywhere; }
    [role="option"] small { color: var(--_muted); }
    [role="option"][aria-selected="true"], [role="option"]:hover { outline: 2px solid var(--_accent); outline-offset: -2px; }
    [role="status"] { margin: 12px 0; font-weight: 600; min-height: 1.5em; }
    ol { margin: 0; padding: 0; list-style: none; }
    li.hit { padding: 12px 0; border-top: 1px solid var(--_border); overflow-wrap: anywhere; }
    li.hit p { margin: 0; }
    .title { font-weight: 600; }
    .meta { color: var(--_muted); }
    a { color: var(--_accent); }
    mark { color: inherit; background: var(--_mark); }
    details { margin: 8px 0; }
    summary { min-height: 24px; cursor: pointer; }
    .values label { display: flex; gap: 8px; align-items: baseline; min-height: 28px; }
    .values input { flex: none; width: 20px; height: 20px; }
  `;

  // An element with attributes and children; strings become text.
  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(...children);
    return element;
  }

  // The pieces of a snippet: text with <mark> around what matched, and three references (docs/json.md, search).
  function snippetNodes(snippet) {
    const decoded = (text) =>
      text.replace(/&(lt|gt|amp);/g, (_, name) => ({ lt: "<", gt: ">", amp: "&" })[name]);
    return snippet
      .split(/<\/?mark>/)
      .map((text, place) => (place % 2 === 1 ? make("mark", {}, decoded(text)) : decoded(text)));
  }

  // Fetches JSON; each call gives up the one before it. What a caller catches of those is named AbortError.
  class Latest {
    #controller = null;
    async json(url) {
      this.stop();
      this.#controller = new AbortController();
      const response = await fetch(url, { signal: this.#controller.signal, credentials: "omit" });
      if (!response.ok) throw Object.assign(new Error(`status ${response.status}`), { status: response.status });
      return response.json();
    }
    stop() {
      this.#controller?.abort();
    }
  }

  // Completions of a text field, by the pattern "combobox with list autocomplete" of the ARIA Authoring Practices.
  class Suggestions {
    #input;
    #list;
    #load;
    #chosen;
    #active = -1;
    #timer = 0;

    // `load` gives a promise of [{text, detail}] for what is typed; `chosen` is called when one was taken.
    constructor(input, list, load, chosen) {
      this.#input = input;
      this.#list = list;
      this.#load = load;
      this.#chosen = chosen;
      input.addEventListener("input", () => this.#typed());
      input.addEventListener("keydown", (event) => this.#pressed(event));
      input.addEventListener("blur", () => this.close());
      list.addEventListener("mousedown", (event) => event.preventDefault());  // the field keeps the focus
      list.addEventListener("click", (event) => {
        const option = event.target.closest("[role=option]");
        if (option) this.#take(option);
      });
    }

    close() {
      clearTimeout(this.#timer);
      this.#list.hidden = true;
      this.#input.setAttribute("aria-expanded", "false");
      this.#activate(-1);
    }

    #typed() {
      clearTimeout(this.#timer);
      const typed = this.#input.value;
      if (!typed.trim()) return this.close();
      this.#timer = setTimeout(async () => {
        try {
          const found = await this.#load(typed);
          if (this.#input.value === typed) this.#show(found);
        } catch {
          this.close();  // who types can do without
        }
      }, 150);
    }

    #show(found) {
      if (found.length === 0 || !this.#input.matches(":focus")) return this.close();
      this.#list.replaceChildren(
        ...found.map((suggestion, place) => {
          const option = make("li", { role: "option", id: `option-${place}`, "aria-selected": "false", part: "suggestion" },
            suggestion.text);
          if (suggestion.detail) option.append(" ", make("small", {}, suggestion.detail));
          option.dataset.text = suggestion.text;
          return option;
        }));
      this.#list.hidden = false;
      this.#input.setAttribute("aria-expanded", "true");
      this.#activate(-1);
    }

    #pressed(event) {
      const count = this.#list.hidden ? 0 : this.#list.children.length;
      if (count === 0) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const step = event.key === "ArrowDown" ? 1 : -1;
        const places = count + 1;  // the field itself is one
        this.#activate(((this.#active + 1 + step + places) % places) - 1);
      } else if (event.key === "Enter" && this.#active >= 0) {
        this.#take(this.#list.children[this.#active]);
      } else if (event.key === "Escape") {
        this.close();
      } else {
        return;
      }
      event.preventDefault();
    }

    #activate(place) {
      this.#list.children[this.#active]?.setAttribute("aria-selected", "false");
      this.#active = place;
      const option = this.#list.children[place];
      if (!option) return this.#input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.#input.setAttribute("aria-activedescendant", option.id);
    }

    #take(option) {
      this.#input.value = option.dataset.text;
      this.close();
      this.#chosen();
    }
  }

  class MinutebookSearch extends HTMLElement {
    #chosen = new Map();  // field -> values that were ticked
    #searches = new Latest();
    #completions = new Latest();
    #asked = null;
    #parts = null;

    connectedCallback() {
      if (this.#parts) return;
      this.#parts = this.#build();
    }

    disconnectedCallback() {
      this.#searches.stop();
      this.#completions.stop();
    }

    get #language() {
      return (this.getAttribute("lang") || this.closest("[lang]")?.lang || "en").startsWith("cy") ? "cy" : "en";
    }
    get #texts() {
      return TEXTS[this.#language];
    }
    #valueLabel(field, value) {
      return (field === "kind" && this.#texts.kinds[value]) || value;
    }
    get #endpoint() {
      const endpoint = new URL(this.getAttribute("endpoint") || home, document.baseURI).href;
      return endpoint.endsWith("/") ? endpoint : `${endpoint}/`;
    }
    get #limit() {
      return Math.min(Math.max(parseInt(this.getAttribute("limit"), 10) || 5, 1), 20);
    }
    get #facets() {
      return (this.getAttribute("facets") || "").split(/[\s,]+/).filter(Boolean);
    }

    #url(path, parameters) {
      const query = new URLSearchParams(parameters).toString();
      return this.#endpoint + path + (query ? `?${query}` : "");
    }

    // A page of the site for people, in the language of the box.
    #page(path, parameters = []) {
      return this.#url(path, this.#language === "cy" ? [...parameters, ["lang", "cy"]] : parameters);
    }

    // What is asked, as parameters that the search page and the API both take.
    #question() {
      const parameters = [["q", this.#asked ?? this.#parts.input.value]];
      if (this.getAttribute("body")) parameters.push(["organization", this.getAttribute("body")]);
      for (const [field, values] of this.#chosen) for (const value of values) parameters.push([field, value]);
      return parameters;
    }

    #build() {
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLES);
      root.adoptedStyleSheets = [sheet];

      const texts = this.#texts;
      const input = make("input", {
        id: "question", name: "q", type: "search", part: "input", role: "combobox", autocomplete: "off", maxlength: "1000",
        "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "suggestions",
      });
      const list = make("ul", { id: "suggestions", role: "listbox", part: "suggestions", "aria-label": texts.suggestions, hidden: "" });
      const form = make("form", { role: "search", part: "form", method: "get", action: this.#url("search") },
        make("label", { for: "question", class: "of-box", part: "label" }, texts.label),
        input, make("button", { type: "submit", part: "button" }, texts.search), list);
      const status = make("p", { role: "status", part: "status" });
      const facets = make("div", { part: "facets" });
      const results = make("ol", { part: "results" });
      const more = make("p", { part: "more", hidden: "" });
      root.append(form, status, facets, results, more);

      const suggestions = new Suggestions(input, list, (typed) => this.#complete(typed), () => form.requestSubmit());
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        suggestions.close();
        this.#asked = input.value;
        this.#chosen.clear();
        this.#search();
      });
      facets.addEventListener("change", (event) => this.#tick(event.target));
      return { input, status, facets, results, more };
    }

    async #complete(typed) {
      const answer = await this.#completions.json(this.#url("v1/suggest", [["q", typed], ["limit", "8"]]));
      return answer.suggestions;
    }

    #tick({ dataset: { field, value }, checked }) {
      const values = this.#chosen.get(field) ?? new Set();
      if (checked) values.add(value);
      else values.delete(value);
      this.#chosen.set(field, values);
      this.#search();
    }

    async #search() {
      this.#completions.stop();
      const texts = this.#texts;
      const { status } = this.#parts;
      status.textContent = texts.searching;
      const counted = [["limit", this.#limit], ["facets", this.#facets.length > 0 ? 8 : 0]];
      try {
        const answer = await this.#searches.json(this.#url("v1/search", [...this.#question(), ...counted]));
        this.#show(answer);
        const detail = { query: answer.query, total: answer.total.value, hits: answer.hits };
        this.dispatchEvent(new CustomEvent("minutebook-results", { detail, bubbles: true, composed: true }));
      } catch (error) {
        if (error.name !== "AbortError") this.#fail(error);
      }
    }

    #show(answer) {
      const texts = this.#texts;
      const total = answer.total.value;
      const { status, results, more } = this.#parts;
      status.textContent = total === 0 ? texts.none : total === 1 ? texts.one
        : texts.many.replace("{count}", total.toLocaleString(this.#language));
      results.replaceChildren(...answer.hits.map((hit) => this.#hit(hit)));
      this.#showFacets(answer.facets);
      this.#link(more, total > answer.hits.length ? texts.all : null);
    }

    #hit(hit) {
      const date = hit.date && new Date(`${hit.date}T00:00:00Z`)
        .toLocaleDateString(this.#language === "cy" ? "cy" : "en-GB", { dateStyle: "long", timeZone: "UTC" });
      const link = make("a", { href: this.#page(`item/${encodeURIComponent(hit.item_id)}`) + `#p-${encodeURIComponent(hit.id)}` }, hit.item.title || hit.paper.title);
      return make("li", { class: "hit", part: "result" },
        make("p", { class: "title", part: "title" }, link),
        make("p", { class: "meta", part: "meta" }, [this.#valueLabel("kind", hit.kind), hit.organization, date].filter(Boolean).join(" · ")),
        make("p", { class: "snippet", part: "snippet" }, ...snippetNodes(hit.snippet)));
    }

    #showFacets(counts) {
      const { facets } = this.#parts;
      const root = this.shadowRoot;
      const focused = root.activeElement?.dataset;
      const open = new Set([...facets.querySelectorAll("details[open]")].map((facet) => facet.dataset.field));
      facets.replaceChildren(...this.#facets.filter((field) => counts[field]?.length > 0).map((field) => {
        const values = counts[field].map(({ value, count }) => {
          const box = make("input", { type: "checkbox" });
          Object.assign(box.dataset, { field, value });
          box.checked = this.#chosen.get(field)?.has(value) ?? false;
          return make("label", { part: "value" }, box, make("span", {}, `${this.#valueLabel(field, value)} (${count.toLocaleString(this.#language)})`));
        });
        const facet = make("details", { part: "facet" },
          make("summary", {}, this.#texts.fields[field] ?? field), make("div", { class: "values" }, ...values));
        facet.dataset.field = field;
        facet.open = open.has(field);
        return facet;
      }));
      if (!focused?.value) return;
      [...facets.querySelectorAll("input")]
        .find(({ dataset }) => dataset.field === focused.field && dataset.value === focused.value)?.focus();
    }

    #fail(error) {
      const { status, facets, results, more } = this.#parts;
      status.textContent = error.status >= 400 && error.status < 500 ? this.#texts.refused : this.#texts.failed;
      for (const part of [facets, results]) part.replaceChildren();
      this.#link(more, this.#texts.fullPage);
    }

    // The way to the search page with the same question; none where there is no text.
    #link(part, text) {
      part.hidden = text === null;
      part.replaceChildren(...(text === null ? [] : [make("a", { href: this.#page("search", this.#question()) }, text)]));
    }
  }

  if (!customElements.get("minutebook-search")) customElements.define("minutebook-search", MinutebookSearch);
}
