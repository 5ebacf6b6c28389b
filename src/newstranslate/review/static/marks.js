// Aids for a text that is typed: the marks of the source, which a click or key inserts, and the
// words of findings, marked under the text and selected by a click.
import { _ } from "./words.js";

// The marks of a source in order; a mark that is split by terms counts once.
export function marks(section) {
  const found = new Map();
  for (const piece of section.querySelectorAll(".unit-source [data-mark]")) {
    const number = piece.dataset.mark;
    if (!found.has(number)) found.set(number, { pieces: [], text: "" });
    const mark = found.get(number);
    mark.pieces.push(piece);
    mark.text += piece.textContent;
  }
  return [...found.values()];
}

export function nameMarks(section) {
  for (const { pieces } of marks(section)) {
    pieces[0].classList.add("first");
    pieces.forEach((piece) => (piece.title = _("Insert this mark at the cursor")));
  }
}

// Shows which marks of the source a target lacks, and returns the first one.
export function lacking(section, target) {
  const left = new Map();
  let first = null;
  for (const mark of marks(section)) {
    const before = left.get(mark.text) ?? target.split(mark.text).length - 1;
    left.set(mark.text, before - 1);
    mark.pieces.forEach((piece) => piece.classList.toggle("missing", before < 1));
    if (before < 1) first ??= mark;
  }
  return first;
}

// Converts the offsets of findings from code points to UTF-16 units.
function spans(section, target) {
  const points = [...target];
  return [...section.querySelectorAll("#findings .words[data-start]")]
    .map((one) => {
      const start = points.slice(0, Number(one.dataset.start)).join("").length;
      return { start, end: start + one.dataset.words.length, severity: one.closest(".finding").classList[1], words: one.dataset.words };
    })
    .filter(({ start, end, words }) => target.slice(start, end) === words)
    .sort((one, other) => one.start - other.start);
}

// Marks the words of findings under the text; text typed since then is not marked.
export function underline(section, text) {
  const under = section.querySelector(".under");
  const target = text.value;
  const pieces = [];
  let at = 0;
  for (const { start, end, severity } of spans(section, target)) {
    if (start < at) continue;
    const found = Object.assign(document.createElement("span"), { textContent: target.slice(start, end) });
    found.classList.add("found", severity);
    pieces.push(target.slice(at, start), found);
    at = end;
  }
  under.replaceChildren(...pieces, `${target.slice(at)}\n`);
  under.scrollTop = text.scrollTop;
}

// Selects the words of a finding.
export function select(text, button) {
  const start = [...text.value].slice(0, Number(button.dataset.start)).join("").length;
  const end = start + button.dataset.words.length;
  if (text.value.slice(start, end) !== button.dataset.words) return;
  text.focus();
  text.setSelectionRange(start, end);
}
