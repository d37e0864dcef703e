// SPDX-License-Identifier: GPL-2.0-or-later
// Every page: opens without a fault, keeps nobody out, and fits, in light and dark, narrow and wide, with script and
// without.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { assertAccessible, assertFits, launch, site, visit } from "./browser.mjs";

const QUESTION = "decisions on climate change chaired by Marian Hesketh";

// {path, status}: all pages that the site has, with something to show in each.
async function pages() {
  const answer = await fetch(`${site}/v1/search?q=${encodeURIComponent(QUESTION)}&limit=1`);
  const [hit] = (await answer.json()).hits;
  const good = [
    "/", "/search", `/search?q=${encodeURIComponent(QUESTION)}`, "/search?q=climate&kind=decision&kind=action&sort=newest",
    "/search?q=board&page=2", "/search?q=xyzzyplugh", "/search?q=climate&lang=cy",
    `/item/${hit.item_id}`, `/meeting/${hit.meeting_id}`, `/person/${encodeURIComponent(hit.chair)}`,
    `/body/${encodeURIComponent(hit.organization)}`, "/decisions", "/actions", "/timeline", "/coverage", "/help",
    "/accessibility", "/facet/chair?q=climate", "/embed?q=climate",
  ];
  const bad = ["/nothing", "/item/nothing", "/meeting/nothing", "/person/nothing", "/body/nothing"];
  return [
    ...good.map((path) => ({ path, status: 200 })),
    ...bad.map((path) => ({ path, status: 404 })),
    { path: "/search?page=none", status: 400 },
  ];
}

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

// A browser says so in its console where a page is an error.
const isNoFault = (status) => (fault) => status !== 200 && fault.includes(`status of ${status}`);

for (const [scheme, width] of [["light", 1280], ["dark", 320]]) {
  test(`pages, ${scheme}, ${width} px`, async (suite) => {
    for (const { path, status } of await pages()) {
      await suite.test(path, () =>
        visit(browser, site + path, { scheme, width, allows: isNoFault(status) }, async (page, response) => {
          assert.equal(response.status(), status);
          assert.equal(await page.locator("h1").count(), 1);
          assert.notEqual(await page.title(), "");
          await assertAccessible(page, path);
          await assertFits(page);
        }));
    }
  });
}

test("pages without script", async (suite) => {
  for (const { path, status } of await pages()) {
    await suite.test(path, () =>
      visit(browser, site + path, { scripts: false, allows: isNoFault(status) }, async (page, response) => {
        assert.equal(response.status(), status);
        assert.equal(await page.locator("main").count(), 1);
      }));
  }
});

test("every link of the site that a page shows leads somewhere", async () => {
  const seen = new Set();
  for (const { path, status } of await pages()) {
    if (status !== 200) continue;  // an error page links to itself in the other language
    await visit(browser, site + path, { scripts: false, allows: () => true }, async (page) => {
      const links = await page.locator("a[href], link[href], script[src]").evaluateAll((all) =>
        all.map((link) => link.href || link.src));
      for (const link of links) seen.add(link.split("#")[0]);
    });
  }
  const broken = [];
  for (const link of seen) {
    if (!link.startsWith(site)) continue;
    const { status } = await fetch(link);
    if (status !== 200) broken.push(`${status} ${link}`);
  }
  assert.deepEqual(broken, []);
});
