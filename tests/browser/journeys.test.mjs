// SPDX-License-Identifier: GPL-2.0-or-later
// What people come for, each way that they may go about it: with a mouse, with a keyboard alone, and in a browser that
// runs no script.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, site, visit } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const mouse = {
  type: (locator, text) => locator.fill(text),
  activate: (locator) => locator.click(),
  toggle: (locator) => locator.click(),
};

// Tabs until the element has the focus: what cannot be reached so fails.
async function focus(locator) {
  const page = locator.page();
  const wanted = await locator.elementHandle();
  for (let presses = 0; presses < 300; ++presses) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${locator} cannot be reached by keyboard`);
}

const keyboard = {
  type: async (locator, text) => {
    await focus(locator);
    await locator.page().keyboard.press("Control+a");
    await locator.page().keyboard.type(text);
  },
  activate: async (locator) => {
    await focus(locator);
    await locator.page().keyboard.press("Enter");
  },
  toggle: async (locator) => {
    await focus(locator);
    await locator.page().keyboard.press("Space");
  },
};

const WAYS = [
  { name: "with a mouse", hand: mouse, scripts: true },
  { name: "by keyboard alone", hand: keyboard, scripts: true },
  { name: "without script", hand: mouse, scripts: false },
  { name: "without script, by keyboard alone", hand: keyboard, scripts: false },
];

// "1,368 results" is 1368.
async function total(page) {
  const words = await page.locator("#count").textContent();
  return parseInt(words.replace(/[^\d]*([\d,]+).*/s, "$1").replaceAll(",", ""), 10);
}

for (const { name, hand, scripts } of WAYS) {
  const go = (path, act) => visit(browser, site + path, { scripts, permissions: ["clipboard-read", "clipboard-write"] }, act);

  test(`${name}: type a question, take a condition of it away`, () =>
    go("/", async (page) => {
      await hand.type(page.locator("#q"), "decisions on climate change chaired by Marian Hesketh");
      await hand.activate(page.getByRole("button", { name: "Search", exact: true }).first());
      await page.waitForURL("**/search?**");
      const narrow = await total(page);
      assert.ok(narrow > 0);
      assert.match(await page.title(), /climate change/);
      await hand.activate(page.getByRole("link", { name: /^Search without .*Hesketh/ }));
      await page.waitForURL((url) => !url.href.includes("Hesketh"));
      assert.ok((await total(page)) > narrow);
    }));

  test(`${name}: choose two facets, take one away`, () =>
    go("/search?q=climate", async (page) => {
      let before = await total(page);
      for (const field of ["kind", "organization"]) {
        const value = page.locator(`#facet-${field} input[type=checkbox]`).first();
        const text = await value.getAttribute("value");
        await hand.toggle(value);
        if (!scripts) await hand.activate(page.getByRole("button", { name: "Apply" }));
        await page.waitForURL((url) => url.searchParams.get(field) === text);
        const tag = page.locator("#results .tags").getByRole("link", { name: /^Remove / });
        await tag.nth(field === "kind" ? 0 : 1).waitFor();
        const now = await total(page);
        assert.ok(now > 0 && now < before, `${now} of ${before} for ${field}`);
        before = now;
      }
      await hand.activate(page.locator("#results .tags").getByRole("link", { name: /^Remove / }).first());
      await page.waitForURL((url) => [url.searchParams.has("kind"), url.searchParams.has("organization")].filter(Boolean).length === 1);
      assert.ok((await total(page)) > before);
    }));

  test(`${name}: turn the page`, () =>
    go("/search?q=board", async (page) => {
      assert.equal(await page.locator("ol.hits").getAttribute("start"), "1");
      await hand.activate(page.locator("a[rel=next]"));
      await page.waitForURL("**page=2**");
      assert.equal(await page.locator("ol.hits").getAttribute("start"), "21");
      await hand.activate(page.locator("a[rel=prev]"));
      await page.waitForURL((url) => !url.searchParams.has("page"));
    }));

  test(`${name}: open an item, copy its citation`, () =>
    go("/search?q=decisions+on+climate+change", async (page) => {
      const link = page.locator("li.hit h3 a").first();
      const title = await link.textContent();
      await hand.activate(link);
      await page.waitForURL("**/item/**");
      assert.ok((await page.locator("h1").textContent()).includes(title));
      const id = new URL(page.url()).hash.slice(1);
      assert.equal(await page.locator(`[id="${id}"]`).count(), 1, "the passage has a place of its own");
      if (!scripts) return;
      const copy = page.locator("button[data-copy]").first();
      await hand.activate(copy);
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await copy.getAttribute("data-copy"));
    }));

  test(`${name}: past the header`, () =>
    go("/search?q=climate", async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.ok(await page.locator("main").evaluate((main) => main === document.activeElement));
    }));
}
