// SPDX-License-Identifier: GPL-2.0-or-later
// Makes an index of corpus/papers, serves it and, from another origin, pages that embed the search, and runs the tests
// against both: node run.mjs MINUTEBOOK [OPTIONS OF node --test]
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { hostileIndex } from "./hostile.mjs";
import { serveHostPages } from "./host_pages.mjs";

const [program, ...options] = process.argv.slice(2);
const here = fileURLToPath(new URL(".", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "minutebook-browser-"));
const children = [];

// A server of its own over the index; its address, once it answers.
async function serve(index, ...more) {
  const server = spawn(program, ["serve", "--index", index, "--listen", "127.0.0.1:0", ...more], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  children.push(server);
  for await (const text of server.stdout) {
    const address = /http:\/\/[^/\s]+/.exec(text);
    if (address) return address[0];
  }
  throw new Error(`${program} serve ended`);
}

async function run() {
  const papers = join(here, "../../corpus/papers");
  const texts = readdirSync(papers).filter((name) => name.endsWith(".txt")).map((name) => join(papers, name));
  const index = join(folder, "index");
  execFileSync(program, ["index", "--index", index, ...texts], { stdio: "ignore" });
  const host = await serveHostPages();
  const listed = ["--cors-origin", host.origin, "--frame-ancestor", host.origin, "--papers", papers];
  host.site = await serve(index, ...listed);
  const environment = {
    ...process.env,
    MINUTEBOOK_SITE: host.site,
    MINUTEBOOK_HOST: host.origin,
    MINUTEBOOK_HOSTILE: await serve(hostileIndex(program, folder)),
  };
  const tests = readdirSync(here).filter((name) => name.endsWith(".test.mjs")).map((name) => join(here, name));
  const node = spawn(process.execPath, ["--test", "--test-concurrency=2", ...options, ...tests],
    { stdio: "inherit", env: environment });
  return new Promise((resolve) => node.on("exit", (code) => resolve(code ?? 1)));
}

let status = 1;
try {
  status = await run();
} finally {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(status);
