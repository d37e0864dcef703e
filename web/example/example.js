// SPDX-License-Identifier: GPL-2.0-or-later
// What a page does for its frame and its fragment. The box needs none of it.
"use strict";
{
  // The frame is asked to say how high it is, and only the site that is in it is believed.
  const frame = document.getElementById("minutes");
  const address = new URL(frame.src);
  window.addEventListener("message", ({ origin, source, data }) => {
    if (origin !== address.origin || source !== frame.contentWindow || data?.type !== "minutebook-height") return;
    if (Number.isFinite(data.height)) frame.height = Math.min(Math.max(data.height, 100), 2000);
  });
  address.searchParams.set("parent", window.location.origin);
  frame.src = address.href;

  // What a server-side include does, for those who try this page without a server that can. The fragment is read as a
  // document that runs nothing, and its text and links are taken over.
  const latest = document.getElementById("latest");
  const copied = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    const copy = document.createElement(node.localName);
    if (node.localName === "a") copy.href = node.href;
    copy.append(...[...node.childNodes].map(copied));
    return copy;
  };
  const show = async () => {
    const response = await fetch(latest.dataset.source, { credentials: "omit" });
    if (!response.ok) return;
    const policy = window.trustedTypes?.createPolicy?.("fragment", { createHTML: (text) => text });
    const text = await response.text();
    const piece = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, "text/html");
    latest.replaceChildren(...[...piece.body.childNodes].map(copied));
  };
  show().catch(() => {});  // the link stays
}
