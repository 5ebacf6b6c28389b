// The article page: rows, the editor, keys, changes by others.
import { base, part, post, elements, Unreachable } from "./net.js";
import { Editor } from "./editor.js";
import { list } from "./unsaved.js";
import { keep } from "./kept.js";
import { follow } from "./live.js";
import { Pieces } from "./window.js";
import { panels } from "./panels.js";
import { address } from "./term.js";
import { listen, help, name as nameKeys } from "./keys.js";
import { _ } from "./words.js";

const article = document.getElementById("article");
const { name, show, phrase, context, role } = article.dataset;
const langs = article.dataset.langs.split(",");
const notice = document.getElementById("notice");
const query = new URLSearchParams({ show, q: phrase, ...(context ? { context } : {}) }).toString();
const pieces = new Pieces(article, query);
let editor = null;
let heir = null; // the row of the sentence that replaced the one being edited
let current = null; // the row that keys act on
let lang = langs[0];

const rowOf = (unit) => document.getElementById(`u-${unit}`);
const cellOf = (row, where = lang) => row?.querySelector(`.cell[data-lang="${where}"]`);
const path = (verb, where) => `${base}/${verb}/${where}/${name.split("/").map(encodeURIComponent).join("/")}`;

// --- moving ---

async function beside(row, step) {
  let piece = row ? row.closest(".chunk") : document.querySelector(".chunk");
  let at = row ?? null;
  for (;;) {
    if (!piece) return null;
    const rows = [...piece.querySelectorAll(".row[data-unit]")];
    const next = at ? rows[rows.indexOf(at) + step] : rows[step > 0 ? 0 : rows.length - 1];
    if (next && cellOf(next)) return next;
    if (next) {
      at = next;
      continue;
    }
    piece = await pieces.beside(piece, step);
    at = null;
  }
}

async function nextOpen(row) {
  for (let next = await beside(row, 1); next; next = await beside(next, 1)) {
    const cell = cellOf(next);
    if (cell.dataset.state !== "approved" || cell.dataset.errors) return next;
  }
  tell(_("Every unit from here on is approved."));
  return null;
}

// Goes to the next or previous row that matches the filter; rows that no longer match are skipped.
async function fitting(row, step) {
  for (let next = await beside(row, step); next; next = await beside(next, step)) {
    if (!next.classList.contains("unfit")) return next;
  }
  tell(step > 0 ? _("No further unit matches the filter.") : _("No earlier unit matches the filter."));
  return null;
}

function mark(row) {
  current?.classList.remove("active");
  current = row;
  row?.classList.add("active");
}

function look(row) {
  mark(row);
  const link = cellOf(row)?.querySelector(".target");
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: "nearest" });
}

async function go(row) {
  if (!row) return;
  if (editor) await open(row, lang);
  else look(row);
}

// --- the editor ---

async function open(row, where) {
  const { unit } = row.dataset;
  if (editor?.unit === unit && editor.lang === where) return editor.text.focus();
  if (!(await settled())) return;
  try {
    const { html } = await part(`${path("editor", where)}?unit=${unit}`);
    leave();
    lang = where;
    mark(rowOf(unit)); // saving may have replaced the row
    current.after(elements(html));
  } catch (error) {
    return tell(error.message || _("The server does not answer."));
  }
  start();
  history.replaceState(null, "", `?unit=${unit}&lang=${where}&${query}`);
}

function start() {
  nameKeys(document.getElementById("editor"));
  editor = new Editor(document.getElementById("editor"), { saved, approved, moved, undo: () => turn("undo") });
  listUnsaved();
  editor.section.querySelector("[data-concordance]")?.addEventListener("click", (event) => {
    event.preventDefault();
    concordance();
  });
  editor.section.querySelector("[data-newterm]")?.addEventListener("click", (event) => {
    event.preventDefault();
    newTerm();
  });
  editor.section.querySelector("[data-side]")?.addEventListener("click", (event) => {
    event.preventDefault();
    aside(event.currentTarget.dataset.side, event.currentTarget.href);
  });
  editor.text.focus();
  editor.text.setSelectionRange(editor.text.value.length, editor.text.value.length);
  editor.section.scrollIntoView({ block: "nearest" });
}

// Whether the unit may be left: a unit that could not be saved stays open, with the reason.
async function settled() {
  if (!editor || editor.text.readOnly || !editor.dirty) return true;
  await editor.save("save");
  if (editor.gone) return true; // the text is among the unsaved ones
  if (editor.dirty) editor.text.focus();
  return !editor.dirty;
}

async function close() {
  editor?.text.blur(); // a letter pressed while saving must be neither typed nor a command
  if (!(await settled())) return false;
  leave();
  editor = null;
  listUnsaved();
  return true;
}

// Closes the editor; the row of a changed sentence is replaced by the new one's.
function leave() {
  if (editor?.gone) {
    const row = rowOf(editor.unit);
    if (heir) replaceRow(row, heir);
    else discard(row);
  }
  heir = null;
  editor?.section.remove();
}

// Goes to the sentence that replaced the one being edited, with the text typed for it.
async function moved(unit, one = null) {
  if (!heir && !rowOf(unit)) await refresh([editor.unit]);
  await open(heir ?? rowOf(unit), lang);
  if (!one || editor.unit !== unit) return;
  editor.replace(one.text.value);
  if (editor.text.value === one.text.value) keep(one.keep, null);
  listUnsaved();
}

function listUnsaved() {
  const put = (one) => (editor && !editor.text.readOnly ? editor.replace(one.target) : tell(_("Open a unit first, to insert the text there.")));
  list({ except: editor?.keep, name, put: role === "reader" ? null : put });
}

function saved(one) {
  refresh([one.unit]).catch(() => {}); // the file is being written from outside: its event refreshes the row
}

async function approved(one) {
  if (editor !== one) return;
  if (one.dirty) return one.say(_("approved, but what you typed since makes it a draft again"), true);
  const next = await beside(rowOf(one.unit), 1);
  if (next) await open(next, one.lang);
  else tell(_("That was the last unit."));
}

// The server knows the steps, also those before this page was loaded; `verb` is undo or redo.
async function turn(verb) {
  await editor?.busy; // waits for a save in progress, so that it can be undone, too
  if (!(await settled())) return;
  if (editor) editor.typing = false; // everything typed has been saved
  let answer;
  try {
    answer = await post(path(verb, lang), { langs: langs.join(",") });
  } catch (error) {
    return tell(error instanceof Unreachable ? _("The server does not answer.") : error.message);
  }
  const { message, error, units = [], lang: where } = answer.data;
  tell(error ?? message);
  if (!units.length) return;
  const row = rowOf(units[0]);
  if (row && units.length === 1) await open(row, where);
  if (editor?.lang === where && units.includes(editor.unit)) await editor.meet();
  for (let at = 0; at < units.length; at += 50) await refresh(units.slice(at, at + 50).filter(rowOf));
}

async function refresh(units) {
  const { html, headers } = await part(`${base}/rows/${langs.join(",")}/${name.split("/").map(encodeURIComponent).join("/")}?units=${units.join(",")}&${query}`);
  const made = elements(html);
  const answered = new Set();
  for (const fresh of [...made.querySelectorAll(".row[data-unit]")]) {
    const { unit, was } = fresh.dataset;
    answered.add(unit).add(was);
    if (was && editor?.unit === was) {
      heir = fresh;
      await editor.moved();
    } else {
      replaceRow(rowOf(was) ?? rowOf(unit), fresh);
    }
  }
  for (const unit of units.filter((one) => !answered.has(one))) {
    if (editor?.unit === unit) await editor.moved();
    else discard(rowOf(unit));
  }
  (headers.get("X-States") ?? "").split(";").forEach((states, at) => progress(langs[at], states.split(",").map(Number)));
}

function replaceRow(row, fresh) {
  if (!row) return;
  const focused = row.contains(document.activeElement);
  if (row === current) fresh.classList.add("active");
  row.replaceWith(fresh);
  if (row === current) current = fresh;
  if (focused) cellOf(fresh)?.querySelector(".target")?.focus({ preventScroll: true });
  if (editor?.unit === fresh.dataset.unit) editor.elsewhere(fresh);
}

function discard(row) {
  if (!row) return;
  if (row === current) current = row.previousElementSibling?.closest(".row[data-unit]") ?? null;
  row.remove();
}

function progress(where, [good, done, drafts, rest]) {
  const box = document.querySelector(`[data-progress="${where}"]`);
  if (!box || Number.isNaN(rest)) return;
  const total = Math.max(1, good + done + drafts + rest);
  box.querySelector("[data-approved]").textContent = good;
  box.querySelector("rect.draft").setAttribute("width", (100 * (good + done + drafts)) / total);
  box.querySelector("rect.translated").setAttribute("width", (100 * (good + done)) / total);
  box.querySelector("rect.approved").setAttribute("width", (100 * good) / total);
}

// --- changes by others ---

let asked = new Set();
let waiting = null;
function heard({ units }) {
  units.forEach((unit) => asked.add(unit));
  waiting ??= setTimeout(async () => {
    const all = [...asked];
    const wanted = all.filter(rowOf);
    asked = new Set();
    waiting = null;
    for (let at = 0; at < wanted.length; at += 50) await refresh(wanted.slice(at, at + 50)).catch(() => {});
    const came = all.filter((unit) => unit !== heir?.dataset.unit && !rowOf(unit));
    const lost = (unit) => !rowOf(unit) || (editor?.gone && unit === editor.unit);
    if (came.length && wanted.some(lost)) tell(_("The article has changed: reload this page to see all of it."));
  }, 200);
}

let lost = ""; // why nothing is heard from the server
function reach(now, refused = false) {
  const silent = refused ? _("The server no longer knows this page. Reload it; what you type is kept.") : _("The server does not answer. Start ‘newstranslate review’ again; what you type is kept.");
  const why = now ? "" : silent;
  if (why === lost) return;
  lost = why;
  tell(why);
  if (now && editor?.dirty) editor.save("save");
}

function tell(words) {
  notice.textContent = words;
}

// --- panels ---

const side = document.getElementById("side");
async function aside(title, address) {
  document.getElementById("side-title").textContent = title;
  const body = document.getElementById("side-body");
  try {
    body.replaceChildren(elements((await part(address)).html));
  } catch (error) {
    body.textContent = error.message || _("The server does not answer.");
  }
  body.querySelector("[data-concordance-form]")?.addEventListener("submit", (event) => {
    event.preventDefault();
    concordance(new FormData(event.target).get("q"));
  });
  if (!side.open) side.showModal();
}

function concordance(words) {
  const text = editor?.text;
  const typed = text ? text.value.slice(text.selectionStart, text.selectionEnd) : "";
  const q = words ?? (typed || String(getSelection()));
  const fields = new URLSearchParams({ lang: editor?.lang ?? lang, name, q: q.trim(), part: "1" });
  aside(_("Concordance"), `${base}/concordance?${fields}`);
}
async function newTerm() {
  const link = editor?.section.querySelector("[data-newterm]");
  if (!link) return tell(_("Only a reviewer may add terms."));
  const to = address(link, editor); // first, because saving clears the selection
  if (await settled()) location.href = to;
}
side.addEventListener("close", () => editor?.text.focus());

const dialog = document.getElementById("help");
help(document.getElementById("help-keys"));
dialog.addEventListener("close", () => editor?.text.focus());

// The unit that has the focus.
function chosen(event) {
  const cell = event.target.closest(".cell[data-lang]");
  if (!cell) return false;
  lang = cell.dataset.lang;
  mark(cell.closest(".row"));
  return true;
}

async function move(event, way) {
  chosen(event);
  await go(await way(current));
}

const button = (kind, number) => editor?.section.querySelector(`[data-${kind}="${number}"]`);
const actions = {
  approve: () => (editor ? void editor.approve() : false),
  despite: () => (editor ? void editor.approveDespite() : false),
  save: () => (editor ? void editor.save("save") : false),
  translate: async () => editor && (await editor.save("translate")) && go(await beside(current, 1)),
  next: (_, event) => void move(event, (row) => beside(row, 1)),
  previous: (_, event) => void move(event, (row) => beside(row, -1)),
  nextFit: (_, event) => void move(event, (row) => fitting(row, 1)),
  lastFit: (_, event) => void move(event, (row) => fitting(row, -1)),
  nextOpen: (_, event) => void move(event, nextOpen),
  copy: () => editor?.replace(editor.source),
  term: (number) => button("term", number)?.click(),
  match: (number) => button("match", number)?.click(),
  nextMark: () => editor?.nextMark(),
  takeAsked: () => editor?.section.querySelector("#asked-take")?.click(),
  concordance: () => concordance(),
  newTerm: () => void newTerm(),
  reopen: () => (editor && role === "reviewer" ? void editor.save("reopen") : false),
  undo: () => void turn("undo"),
  redo: () => void turn("redo"),
  close: async () => {
    if (editor && (await close()) && current) look(current);
  },
  enter: (_, event) => chosen(event) && void open(current, lang),
  search: () => document.getElementById("in-article").focus(),
  help: () => dialog.showModal(),
};
listen(actions);
panels();
nameKeys(document);
const helpButton = document.getElementById("help-button");
helpButton.hidden = false;
helpButton.onclick = actions.help;

document.getElementById("rows").addEventListener("click", (event) => {
  const link = event.target.closest("a.target");
  const cell = link?.closest(".cell[data-lang]");
  if (!cell || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(cell.closest(".row"), cell.dataset.lang);
});
document.getElementById("rows").addEventListener("focusin", (event) => {
  const cell = event.target.closest(".cell[data-lang]");
  if (!cell || editor) return;
  lang = cell.dataset.lang;
  mark(cell.closest(".row"));
});
document.querySelectorAll("form[data-turn]").forEach((one) => {
  one.addEventListener("submit", (event) => {
    event.preventDefault();
    turn(one.dataset.turn);
  });
});
addEventListener("pagehide", () => editor?.leave());
const missed = () => heard({ units: [...document.querySelectorAll(".row[data-unit]")].map((row) => row.dataset.unit) });
follow(langs, name, heard, reach, missed);

const there = document.getElementById("editor");
if (there) {
  lang = there.dataset.lang;
  current = rowOf(there.dataset.unit);
  start();
} else {
  listUnsaved();
}
