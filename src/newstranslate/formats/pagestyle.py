"""Style sheet of a standalone page: system fonts, short lines, light and dark mode."""

from __future__ import annotations

STYLE = """\
:root { --ink: #1b1b1b; --soft: #595959; --line: #cfcfcf; --paper: #fff; --link: #0b57a4;
  color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e3; --soft: #a9a6a2; --line: #4a4a4a; --paper: #161616; --link: #8ab8ee; } }
body { margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: break-word;
  font: 1.125rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
:lang(ar) body { line-height: 1.9; font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans",
  "Noto Sans Arabic", "Geeza Pro", Tahoma, sans-serif; }
:lang(ar) :is(em, i) { font-style: normal; font-weight: 600; }
article { max-width: 65ch; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 .5em; }
:lang(ar) :is(h1, h2, h3, h4, h5, h6) { line-height: 1.5; }
h1 { font-size: clamp(1.7rem, 5vw, 2.4rem); margin: 0 0 .4em; }
a { color: var(--link); }
.standfirst { font-size: 1.2em; margin: 0 0 .75em; }
.byline, figcaption, .footnotes { color: var(--soft); font-size: .875em; }
.byline { margin: 0 0 2em; }
figure { margin: 1.75em 0; }
figcaption { margin-top: .5em; }
img, video, iframe { max-width: 100%; }
img, video { height: auto; }
iframe { border: 0; width: 100%; aspect-ratio: 16 / 9; height: auto; }
.gallery { display: grid; gap: 1rem;
  grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); }
blockquote { margin: 1.5em 0; padding-inline-start: 1em;
  border-inline-start: 3px solid var(--line); }
ul, ol { padding-inline-start: 1.6em; }
table { display: block; overflow-x: auto; border-collapse: collapse; margin: 1.75em 0; }
th, td { padding: .4em .8em; border-bottom: 1px solid var(--line); text-align: start; }
pre { overflow-x: auto; padding: 1em; border: 1px solid var(--line); line-height: 1.5;
  text-align: left; }
code { font: .9em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.5em 0; }
"""
