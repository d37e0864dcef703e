// SPDX-License-Identifier: GPL-2.0-or-later
// What makes the pages quicker where scripts run; without it all of them work. Finds its elements by data attributes and
// by the names that the forms have; puts text into the page only as text.
(() => {
  "use strict";

  // Forms send nothing for what was left empty, so that addresses stay short.
  document.addEventListener("submit", (event) => {
    const empty = [...event.target.elements].filter((one) => one.name && one.value === "" && !one.disabled);
    for (const one of empty) one.disabled = true;
    setTimeout(() => empty.forEach((one) => (one.disabled = false)));
  });

  // Copying, and saying so where the button stands.
  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    const label = button.textContent;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = label), 3000);
    });
  }

  document.documentElement.classList.add("scripted");
  suggestions();
  filters();

  // Completions below a box: the combobox pattern with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
  function suggestions() {
    document.querySelectorAll("input[data-suggest]").forEach((input, place) => {
      const list = document.createElement("ul");
      list.id = `suggestions-${place}`;
      list.className = "suggestions";
      list.hidden = true;
      list.setAttribute("role", "listbox");
      list.setAttribute("aria-label", input.labels[0].textContent);
      input.parentElement.append(list);
      for (const [name, value] of Object.entries({
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-expanded": "false",
        "aria-controls": list.id,
      })) {
        input.setAttribute(name, value);
      }
      let active = -1;
      let asked = null; // the request on its way
      let timer = 0;

      const options = () => [...list.children];
      const close = () => {
        clearTimeout(timer);
        asked?.abort();
        list.hidden = true;
        active = -1;
        input.setAttribute("aria-expanded", "false");
        input.removeAttribute("aria-activedescendant");
      };
      const mark = (index) => {
        active = index;
        options().forEach((one, i) => one.setAttribute("aria-selected", String(i === index)));
        if (index < 0) return input.removeAttribute("aria-activedescendant");
        input.setAttribute("aria-activedescendant", options()[index].id);
        options()[index].scrollIntoView({ block: "nearest" });
      };
      const take = (index) => {
        input.value = options()[index].dataset.text;
        close();
        input.focus();
      };
      const show = (found) => {
        list.replaceChildren(
          ...found.map((one, i) => {
            const option = document.createElement("li");
            option.id = `${list.id}-${i}`;
            option.setAttribute("role", "option");
            option.dataset.text = one.text;
            const detail = document.createElement("span");
            detail.textContent = one.detail ?? "";
            option.append(one.value, " ", detail);
            option.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
            option.addEventListener("click", () => take(i));
            return option;
          }),
        );
        list.hidden = found.length === 0;
        input.setAttribute("aria-expanded", String(!list.hidden));
        mark(-1);
      };
      const ask = async () => {
        asked?.abort();
        asked = new AbortController();
        try {
          const query = new URLSearchParams({ q: input.value, limit: 8 });
          const answer = await fetch(`${input.dataset.suggest}?${query}`, { signal: asked.signal });
          if (answer.ok) show((await answer.json()).suggestions);
        } catch {
          close(); // no suggestions are no error to somebody who types
        }
      };

      input.addEventListener("input", () => {
        clearTimeout(timer);
        if (input.value.trim() === "") return close();
        timer = setTimeout(ask, 120);
      });
      input.addEventListener("keydown", (event) => {
        if (event.isComposing || list.hidden) return;
        const count = options().length;
        const keys = {
          ArrowDown: () => mark((active + 1) % count),
          ArrowUp: () => mark((active <= 0 ? count : active) - 1),
          Escape: close,
          Tab: close,
          Enter: active < 0 ? null : () => take(active),
        };
        if (!keys[event.key]) return;
        if (event.key !== "Tab") event.preventDefault();
        keys[event.key]();
      });
      input.addEventListener("blur", close);
      input.form?.addEventListener("submit", close);
    });
  }

  // What is chosen is applied at once. The number of results is a live region of its own, and stays in the page, so that
  // it is announced; the focus and what is open stay where they are.
  function filters() {
    const form = document.getElementById("finder");
    if (!form || !document.getElementById("filters")) return;
    let asked = null;
    let shown = location.search;

    const address = () => {
      const values = [...new FormData(form)].filter(([, value]) => value !== "");
      return `${form.action}?${new URLSearchParams(values)}`;
    };
    const put = (page) => {
      const open = new Map([...document.querySelectorAll("#filters details[id]")].map((one) => [one.id, one.open]));
      const { name, value, id } = document.activeElement ?? {};
      const scrolled = [scrollX, scrollY];
      document.title = page.title;
      document.getElementById("filters").replaceWith(page.getElementById("filters"));
      const count = document.getElementById("count");
      count.textContent = page.getElementById("count").textContent;
      page.getElementById("count").remove();
      document.getElementById("results").replaceChildren(count, ...page.getElementById("results").childNodes);
      for (const [place, isOpen] of open) {
        const details = document.getElementById(place);
        if (details) details.open = isOpen || details.open;
      }
      const same = [...document.querySelectorAll("#filters input, #filters select")].find(
        (one) => one.name === name && (one.type !== "checkbox" || one.value === value),
      );
      (same ?? document.getElementById(id))?.focus({ preventScroll: true });
      scrollTo(...scrolled);
    };
    // The browser makes the page: to make one of text here would need a policy that lets text be markup.
    const load = (url) => {
      asked?.abort();
      const request = new XMLHttpRequest();
      asked = request;
      request.open("GET", url);
      request.responseType = "document";
      request.onload = () => (request.response?.getElementById("results") ? put(request.response) : location.assign(url));
      request.onerror = () => location.assign(url);
      request.send();
    };

    document.addEventListener("change", (event) => {
      const control = event.target;
      if (control.form !== form || control.id === "q" || !control.checkValidity()) return;
      const url = address();
      history.pushState(null, "", url);
      shown = location.search;
      load(url);
    });
    // A link to a place in the page is no other question.
    addEventListener("popstate", () => location.search === shown || location.reload());
  }
})();
