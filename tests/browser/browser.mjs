// SPDX-License-Identifier: GPL-2.0-or-later
// A browser and pages in it that note what must not happen: an error in the console (of a script, of the
// Content-Security-Policy, of a request), a dialog, a request to a stranger.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

export const site = process.env.MINUTEBOOK_SITE;
export const host = process.env.MINUTEBOOK_HOST;
export const hostile = process.env.MINUTEBOOK_HOSTILE;

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
}

// A page of a window of its own, and `faults`, what must not happen and did. `scripts: false` is a browser without
// JavaScript.
export async function open(browser, { scripts = true, width = 1280, scheme = "light", permissions = [] } = {}) {
  const context = await browser.newContext({
    javaScriptEnabled: scripts, viewport: { width, height: 900 }, colorScheme: scheme, reducedMotion: "reduce",
    permissions,
  });
  const page = await context.newPage();
  const faults = [];
  const ours = new Set([site, host, hostile]);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!ours.has(new URL(request.url()).origin)) faults.push(`request: ${request.url()}`);
  });
  page.setDefaultTimeout(5000);
  return { page, faults, close: () => context.close() };
}

// Opens an address in a page of its own, does what is to be done, and holds that nothing happened that must not.
// `allows` tells which of the faults are none here.
export async function visit(browser, address, { allows = () => false, ...options } = {}, act = async () => {}) {
  const { page, faults, close } = await open(browser, options);
  try {
    const response = await page.goto(address);
    await act(page, response);
    assert.deepEqual(faults.filter((fault) => !allows(fault)), []);
  } finally {
    await close();
  }
}

// Holds that axe finds nothing that keeps people out, in the page and its open shadow trees (WCAG 2.2 A and AA, and what
// axe calls best practice).
export async function assertAccessible(page, what = page.url()) {
  await page.evaluate(axe);  // by the debugger, which the Content-Security-Policy does not bind
  const { violations } = await page.evaluate(() => axe.run(document, { iframes: false }));  // those are pages of their own
  const found = violations.map(({ id, help, nodes }) =>
    `${id}: ${help}\n  ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join("\n  ")}`);
  assert.deepEqual(found, [], what);
}

// Holds that nothing has to be scrolled sideways.
export async function assertFits(page) {
  const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(needed <= given, `${page.url()} is ${needed} px wide in a window of ${given} px`);
}
