// Two frames that scroll together, block by block: source and translation have the same blocks with
// different heights. No script runs in the frames; the surrounding panes are scrolled.
const panes = [...document.querySelectorAll(".pane")];
const together = document.getElementById("together");
together.parentElement.hidden = false;
const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, td, th, dt, dd, pre, figcaption, img, hr";
let led = null; // the pane that the user scrolls
let calm = 0;

const frameOf = (pane) => pane.querySelector("iframe");
const pageOf = (pane) => frameOf(pane).contentDocument;

// A frame is as high as its content, so that the pane scrolls and not the frame.
function fit(pane) {
  const page = pageOf(pane);
  if (!page?.body) return;
  const frame = frameOf(pane);
  frame.style.height = "0";
  frame.style.height = `${page.documentElement.scrollHeight + 4}px`;
}

// The positions of the blocks, with both ends; null if the two sides have different blocks.
function tops(pane) {
  const page = pageOf(pane);
  const found = [...page.body.querySelectorAll(BLOCKS)].filter((one) => !one.querySelector(BLOCKS));
  const frame = frameOf(pane);
  return [0, ...found.map((one) => one.getBoundingClientRect().top + frame.offsetTop - pane.offsetTop), pane.scrollHeight];
}

function follow(pane) {
  const other = panes.find((one) => one !== pane);
  let [here, there] = [tops(pane), tops(other)];
  if (there.length > here.length) there = [0, ...there.slice(there.length - here.length + 1)]; // skips the note that marks a draft
  if (here.length > there.length) here = [0, ...here.slice(here.length - there.length + 1)];
  const room = (one) => Math.max(1, one.scrollHeight - one.clientHeight);
  if (pane.scrollTop >= room(pane) - 2) return other.scrollTo(0, room(other));
  const at = Math.max(0, here.findLastIndex((top) => top <= pane.scrollTop));
  const next = Math.min(at + 1, here.length - 1);
  const part = (pane.scrollTop - here[at]) / Math.max(1, here[next] - here[at]);
  other.scrollTo(0, there[at] + part * (there[next] - there[at]));
}

for (const pane of panes) {
  const frame = frameOf(pane);
  frame.addEventListener("load", () => fit(pane));
  fit(pane);
  for (const kind of ["pointerenter", "wheel", "touchstart", "focusin", "keydown"]) {
    pane.addEventListener(kind, () => (led = pane), { passive: true });
  }
  pane.addEventListener("scroll", () => {
    if (!together.checked || (led && led !== pane)) return;
    cancelAnimationFrame(calm);
    calm = requestAnimationFrame(() => follow(pane));
  }, { passive: true });
}
addEventListener("resize", () => panes.forEach(fit));
