// SPDX-License-Identifier: GPL-2.0-or-later
// An intranet that embeds the search: the pages of web/example/ from an origin of their own, with the strict
// Content-Security-Policy that docs/embedding.md gives, and the address of the site put in place of the example's.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const example = join(fileURLToPath(new URL(".", import.meta.url)), "../../web/example");
const TYPES = { html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript" };

// A running server: its origin, and `site`, the address of the search, to be set.
export async function serveHostPages() {
  const host = { origin: "", site: "" };
  const server = createServer((request, response) => {
    const name = new URL(request.url, host.origin).pathname.slice(1) || "index.html";
    if (!/^[a-z_]+\.(html|css|js)$/.test(name)) return response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": TYPES[name.split(".").pop()],
      "Content-Security-Policy": `default-src 'none'; base-uri 'none'; style-src 'self'; script-src 'self' ${host.site}; ` +
        `connect-src ${host.site}; frame-src ${host.site}; form-action ${host.site}; require-trusted-types-for 'script'`,
    });
    response.end(readFileSync(join(example, name), "utf8").replaceAll("http://127.0.0.1:8080", host.site));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  host.origin = `http://127.0.0.1:${server.address().port}`;
  return host;
}
