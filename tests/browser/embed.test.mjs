// SPDX-License-Identifier: GPL-2.0-or-later
// The search on a page of another origin: the box, the frame and the fragment, under the strict policy of that page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { assertAccessible, assertFits, host, launch, open, site, visit } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const box = (page) => page.locator("minutebook-search");

test("the box answers in place and leads to the site", () =>
  visit(browser, `${host}/`, {}, async (page) => {
    await page.evaluate(() => {
      document.addEventListener("minutebook-results", ({ detail }) => {
        document.documentElement.dataset.total = detail.total;
      });
    });
    await box(page).getByRole("combobox").fill("climate change");
    await box(page).getByRole("button").click();
    const status = box(page).getByRole("status");
    await status.getByText(/^\d+ results$/).waitFor();
    assert.equal(await status.textContent(), `${await page.locator("html").getAttribute("data-total")} results`);
    assert.equal(await box(page).locator("li.hit").count(), 5);
    assert.ok((await box(page).locator("li.hit mark").count()) > 0);
    await assertAccessible(page);
    await box(page).getByRole("link", { name: "All results" }).click();
    await page.waitForURL(`${site}/search?q=climate+change`);
  }));

test("the box by keyboard alone", () =>
  visit(browser, `${host}/`, {}, async (page) => {
    await page.keyboard.press("Tab");
    await page.keyboard.type("decisions chair:mar");
    const input = box(page).getByRole("combobox");
    await box(page).getByRole("option").first().waitFor();
    assert.equal(await input.getAttribute("aria-expanded"), "true");
    await assertAccessible(page);
    await page.keyboard.press("ArrowDown");
    const active = await input.getAttribute("aria-activedescendant");
    assert.equal(await box(page).locator(`#${active}`).getAttribute("aria-selected"), "true");
    await page.keyboard.press("Escape");
    assert.equal(await input.getAttribute("aria-expanded"), "false");
    assert.equal(await input.inputValue(), "decisions chair:mar");
    await page.keyboard.type("i");
    await box(page).getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await box(page).locator("li.hit").first().waitFor();
    assert.match(await input.inputValue(), /^decisions chair:/);
    for (let step = 0; step < 20 && !page.url().startsWith(site); ++step) {
      await page.keyboard.press("Tab");
      const isHit = await page.evaluate(() =>
        document.activeElement.shadowRoot?.activeElement?.closest("li.hit") != null);
      if (!isHit) continue;
      await page.keyboard.press("Enter");
      await page.waitForURL(`${site}/item/**`);
    }
    assert.ok(page.url().startsWith(`${site}/item/`));
  }));

test("two filters narrow the box, and keep the focus", () =>
  visit(browser, `${host}/`, {}, async (page) => {
    const total = async () => parseInt(await box(page).getByRole("status").textContent(), 10);
    await box(page).getByRole("combobox").fill("climate change");
    await page.keyboard.press("Enter");
    await box(page).locator("li.hit").first().waitFor();
    const all = await total();
    let before = all;
    for (const facet of ["Kind", "Body"]) {
      await box(page).locator("summary", { hasText: facet }).click();
      const value = box(page).locator("details", { hasText: facet }).getByRole("checkbox").first();
      const answered = page.waitForResponse(`${site}/v1/search?**`);
      await value.check();
      await answered;
      await page.waitForFunction((was) =>
        parseInt(document.querySelector("minutebook-search").shadowRoot.querySelector("[role=status]").textContent, 10) <= was, before);
      assert.ok(await value.isChecked());
      assert.ok(await value.evaluate((input) => input.getRootNode().activeElement === input));
      before = await total();
    }
    assert.ok(before < all);
    await assertAccessible(page);
    const href = await box(page).locator("[part=more] a").getAttribute("href").catch(() => null);
    if (href) assert.match(href, /kind=.*organization=/);
  }));

test("without script there is a form that leads to the search page", () =>
  visit(browser, `${host}/`, { scripts: false }, async (page) => {
    await page.getByRole("searchbox").fill("climate change");
    await page.getByRole("button", { name: "Search" }).click();
    await page.waitForURL(`${site}/search?q=climate+change`);
    await page.getByRole("status").first().waitFor();
  }));

test("a search that cannot be reached is said in words, with the way to the page", async () => {
  const { page, close } = await open(browser);
  await page.route(`${site}/v1/search?**`, (route) => route.abort());
  await page.goto(`${host}/`);
  await box(page).getByRole("combobox").fill("climate");
  await page.keyboard.press("Enter");
  await box(page).getByText("The search cannot be reached at the moment.").waitFor();
  assert.equal(await box(page).getByRole("link").getAttribute("href"), `${site}/search?q=climate`);
  await assertAccessible(page);
  await close();
});

test("the frame fits what is in it, and its links leave it", () =>
  visit(browser, `${host}/`, {}, async (page) => {
    const frame = page.frameLocator("#minutes");
    await frame.locator("li.hit").first().waitFor();
    await page.waitForFunction(() => document.getElementById("minutes").height > 200);
    await frame.getByRole("searchbox").fill("climate change");
    await frame.getByRole("button").click();
    await frame.locator("mark").first().waitFor();
    await frame.locator("li.hit a").first().click();
    await page.waitForURL(`${site}/item/**`);
  }));

test("a page that is not listed cannot frame anything", async () => {
  const { page, faults, close } = await open(browser);
  await page.goto(`${host}/`);
  await page.evaluate((address) => {
    document.getElementById("minutes").src = address;
  }, `${site}/search?q=climate`);
  await page.waitForFunction(() => document.getElementById("minutes").contentDocument === null);
  for (let wait = 0; wait < 50 && faults.length === 0; ++wait) await page.waitForTimeout(50);
  assert.match(faults.join("\n"), /frame-ancestors/);
  await close();
});

test("the fragment is put in", () =>
  visit(browser, `${host}/`, {}, async (page) => {
    await page.locator("#latest li").first().waitFor();
    assert.ok((await page.locator("#latest a").first().getAttribute("href")).startsWith(`${site}/item/`));
  }));

test("the page with all of it keeps nobody out, light and dark, narrow and wide", async () => {
  for (const scheme of ["light", "dark"]) {
    for (const width of [320, 1280]) {
      await visit(browser, `${host}/`, { scheme, width }, async (page) => {
        await page.locator("#latest li").first().waitFor();
        await box(page).getByRole("combobox").fill("climate change");
        await page.keyboard.press("Enter");
        await box(page).locator("li.hit").first().waitFor();
        await assertAccessible(page, `${scheme}, ${width} px`);
        await assertFits(page);
      });
    }
  }
});
