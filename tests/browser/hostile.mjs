// SPDX-License-Identifier: GPL-2.0-or-later
// Texts that run a script where one of them is taken for markup or for an address, and an index of papers that are full
// of them. A script that runs calls alert(), which the tests hear.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const PAYLOADS = [
  `<script>alert(1)</script>`,
  `</script><script>alert(1)</script>`,
  `"><script>alert(1)</script>`,
  `'><script>alert(1)</script>`,
  `<img src=x onerror=alert(1)>`,
  `"><img src=x onerror=alert(1)>`,
  `'"><img/src/onerror=alert(1)>`,
  `<svg onload=alert(1)>`,
  `<svg/onload=alert(1)//`,
  `<svg><script>alert(1)</script></svg>`,
  `<svg><animate onbegin=alert(1) attributeName=x></svg>`,
  `<math><mtext></p><img src=x onerror=alert(1)></math>`,
  `<body onload=alert(1)>`,
  `<iframe src="javascript:alert(1)"></iframe>`,
  `<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>`,
  `<object data="javascript:alert(1)"></object>`,
  `<embed src="javascript:alert(1)">`,
  `<a href="javascript:alert(1)">x</a>`,
  `javascript:alert(1)`,
  `JaVaScRiPt:alert(1)//`,
  `data:text/html,<script>alert(1)</script>`,
  `" onfocus=alert(1) autofocus="`,
  `' onfocus=alert(1) autofocus='`,
  `" onmouseover="alert(1)`,
  `" style="animation-name:x" onanimationstart="alert(1)`,
  `<details open ontoggle=alert(1)>`,
  `<input autofocus onfocus=alert(1)>`,
  `<video><source onerror=alert(1)></video>`,
  `<audio src=x onerror=alert(1)>`,
  `<marquee onstart=alert(1)>`,
  `<style>@import "http://evil.example/x.css";</style>`,
  `<link rel=stylesheet href=http://evil.example/x.css>`,
  `<meta http-equiv=refresh content="0;url=javascript:alert(1)">`,
  `<base href=http://evil.example/>`,
  `<form action=http://evil.example/><input name=q></form>`,
  `<template><img src=x onerror=alert(1)></template>`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>`,
  `</title><script>alert(1)</script>`,
  `</textarea><script>alert(1)</script>`,
  `--><script>alert(1)</script>`,
  `]]><script>alert(1)</script>`,
  `\${alert(1)}{{constructor.constructor('alert(1)')()}}`,
  `&lt;img src=x onerror=alert(1)&gt;`,
  `<mark><img src=x onerror=alert(1)></mark>`,
  `\u2028<script>alert(1)</script>\u2029`,
  `<scr\u0000ipt>alert(1)</scr\u0000ipt>`,
];

// Each payload as a body, an item, a person and what was said.
function paper(payload, number) {
  return `Note of last Board ${number} ${payload} meeting
\tTitle:
\tBoard ${number} ${payload}
\tDate:
\tThursday ${(number % 28) + 1} June 2019

<AI1>

\t1
\tCranes ${payload} and quays

\tCllr Ann ${payload} Hill said that cranes ${payload} were tall.

\tDecision
\tThe Board agreed that cranes ${payload} stay.

\tAction
\tCllr Ann ${payload} Hill to paint ${payload} the cranes.

</AI1>
`;
}

export function hostileIndex(program, folder) {
  const papers = join(folder, "hostile");
  mkdirSync(papers);
  PAYLOADS.forEach((payload, number) => writeFileSync(join(papers, `${number}.txt`), paper(payload, number)));
  const index = join(folder, "hostile.index");
  execFileSync(program, ["index", "--index", index, papers], { stdio: "ignore" });
  return index;
}
