// SPDX-License-Identifier: GPL-2.0-or-later
// Texts that are scripts where somebody takes them for markup: as questions, as filters, as names in addresses, and in
// the papers themselves. None runs, none makes a request, and the Content-Security-Policy has nothing to stop.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { host, hostile, launch, open } from "./browser.mjs";
import { PAYLOADS } from "./hostile.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

// Opens each address in one window and holds that nothing happened but answers with a status of refusal.
async function assertHarmless(addresses) {
  const { page, faults, close } = await open(browser);
  for (const address of addresses) {
    await page.goto(address, { waitUntil: "load" });
    for (const focusable of await page.locator("[autofocus], [onfocus], [onerror], [onload]").all()) {
      assert.fail(`${address} has an element made of a text: ${await focusable.evaluate((one) => one.outerHTML)}`);
    }
  }
  await close();
  assert.deepEqual(faults.filter((fault) => !/status of 40[04]/.test(fault)), []);
}

test("as a question, a filter and a day", () =>
  assertHarmless(PAYLOADS.flatMap((payload) => {
    const text = encodeURIComponent(payload);
    return [
      `${hostile}/search?q=${text}`,
      `${hostile}/search?q=cranes&chair=${text}&from=${text}&sort=${text}&lang=${text}`,
      `${hostile}/embed?q=${text}&parent=${text}`,
    ];
  })));

test("as a name in an address", () =>
  assertHarmless(PAYLOADS.filter((payload) => !payload.includes("\u0000")).flatMap((payload) => {
    const text = encodeURIComponent(payload);
    return ["item", "meeting", "person", "body"].map((page) => `${hostile}/${page}/${text}`);
  })));

test("in the papers, on every page that shows them", async () => {
  const answer = await fetch(`${hostile}/v1/search?q=cranes&limit=100&facets=100`);
  const { hits, facets } = await answer.json();
  assert.ok(hits.length > PAYLOADS.length);
  const items = new Set(hits.map((hit) => hit.item_id));
  const meetings = new Set(hits.map((hit) => hit.meeting_id));
  const named = (page, values = []) => values.map(({ value }) => `${hostile}/${page}/${encodeURIComponent(value)}`);
  await assertHarmless([
    ...[1, 2, 3, 4, 5].map((page) => `${hostile}/search?q=cranes&page=${page}`),
    `${hostile}/decisions`, `${hostile}/actions`, `${hostile}/timeline?q=cranes`, `${hostile}/coverage`,
    `${hostile}/embed?q=cranes&limit=20`, `${hostile}/`,
    ...[...items].slice(0, 30).map((id) => `${hostile}/item/${id}`),
    ...[...meetings].slice(0, 30).map((id) => `${hostile}/meeting/${id}`),
    ...named("person", facets.person).slice(0, 20), ...named("body", facets.organization).slice(0, 20),
  ]);
});

test("in the box on another origin", async () => {
  const { page, faults, close } = await open(browser);
  await page.goto(`${host}/`);
  const box = page.locator("minutebook-search");
  await box.getByRole("combobox").waitFor();
  const hit = (payload) => ({
    item_id: payload, id: payload, kind: payload, item: { title: payload }, organization: payload, date: "2019-06-13", snippet: `${payload} <mark>${payload}</mark>`,
  });
  const answer = {
    query: "x", total: { value: 99 }, hits: PAYLOADS.map(hit),
    facets: { kind: PAYLOADS.map((payload) => ({ value: payload, count: 1 })) },
  };
  const headers = { "Access-Control-Allow-Origin": host };
  await page.route("**/v1/search?**", (route) => route.fulfill({ json: answer, headers }));
  await page.route("**/v1/suggest?**", (route) => route.fulfill({
    json: { suggestions: PAYLOADS.map((payload) => ({ text: payload, detail: payload })) }, headers,
  }));
  await box.getByRole("combobox").fill("cranes");
  await box.getByRole("option").first().waitFor();
  await box.getByRole("button").click();
  await box.locator("li.hit").first().waitFor();
  assert.equal(await box.locator("li.hit script, li.hit img, li.hit svg, li.hit iframe").count(), 0);
  assert.equal(await box.locator("p.title").first().textContent(), PAYLOADS[0]);
  await close();
  assert.deepEqual(faults, []);
});
