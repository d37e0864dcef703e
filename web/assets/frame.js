// SPDX-License-Identifier: GPL-2.0-or-later
// Tells the page around the frame how high the frame should be; the site writes it into those frames alone whose page
// asked for it and may frame them.
"use strict";
{
  const parent = document.currentScript.dataset.parent;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    window.parent.postMessage({ type: "minutebook-height", height }, parent);
  };
  if (window.parent !== window) new ResizeObserver(tell).observe(document.body);
}
