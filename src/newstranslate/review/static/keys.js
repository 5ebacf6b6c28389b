// All keys in one table: what they do, and where. No command uses Alt, Option or AltGr with a
// character (Option C is ç, Alt 0 1 7 1 is «), or the numeric keypad. In a text, a command is the
// command key (F2, or the one that the user chose) followed by a letter or digit: the letter printed
// on the key or, on a keyboard without Latin letters, the key in the same position.
import { choices, chosen, choose } from "./keyset.js";
import { _ } from "./words.js";

export const KEYS = [
  { title: _("In a text") },
  { key: "Ctrl ↵", does: "approve", words: _("Approve, go to the next unit"), ctrl: true, code: "Enter" },
  { key: "Ctrl Alt ↵", does: "despite", words: _("Approve despite the errors just reported"), ctrl: true, alt: true, code: "Enter" },
  { key: "Ctrl ⇧ ↵", does: "translate", words: _("Mark as translated, go to the next unit"), ctrl: true, shift: true, code: "Enter" },
  { key: "Ctrl S", does: "save", words: _("Save as a draft now (also happens automatically)"), ctrl: true, letter: "s" },
  { key: "Alt ↓", does: "next", words: _("Next unit"), alt: true, repeats: true, code: "ArrowDown" },
  { key: "Alt ↑", does: "previous", words: _("Previous unit"), alt: true, repeats: true, code: "ArrowUp" },
  { key: "N", does: "nextOpen", words: _("Next unit that needs work"), led: true, letter: "n" },
  { key: "F", does: "nextFit", words: _("Next matching unit"), led: true, letter: "f" },
  { key: "⇧ F", does: "lastFit", words: _("Previous matching unit"), led: true, shift: true, letter: "f" },
  { key: "C", does: "copy", words: _("Copy the source into the text"), led: true, letter: "c" },
  { key: "M", does: "nextMark", words: _("Insert the next mark of the source that the text lacks"), led: true, letter: "m" },
  { key: "1–9", does: "term", words: _("Insert the term with this number"), led: true, digits: true },
  { key: "⇧ 1–9", does: "match", words: _("Use the memory match with this number"), led: true, shift: true, digits: true },
  { key: "T", does: "takeAsked", words: _("Use the engine's translation"), led: true, letter: "t" },
  { key: "K", does: "concordance", words: _("See how the selected words were translated elsewhere"), led: true, letter: "k" },
  { key: "A", does: "newTerm", words: _("Add what is selected in source and text to the glossary"), led: true, letter: "a" },
  { key: "R", does: "reopen", words: _("Revoke the approval"), led: true, letter: "r" },
  { key: "Z", does: "undo", words: _("Undo the last saved change: a text, an approval, a waiver, or many units"), led: true, letter: "z" },
  { key: "Y", does: "redo", words: _("Redo what was undone"), led: true, letter: "y" },
  { key: "H", does: "help", words: _("Show these keys"), led: true, letter: "h" },
  { key: "Esc", does: "close", words: _("Leave the text"), code: "Escape" },
  { title: _("In the article, at a unit (↓ goes to one)") },
  { key: "J ↓", does: "next", words: _("Next unit"), letter: "j", outside: true, repeats: true },
  { key: "", does: "next", code: "ArrowDown", outside: true, chooses: true, repeats: true },
  { key: "K ↑", does: "previous", words: _("Previous unit"), letter: "k", outside: true, repeats: true },
  { key: "", does: "previous", code: "ArrowUp", outside: true, chooses: true, repeats: true },
  { key: "N", does: "nextOpen", words: _("Next unit that needs work"), letter: "n", outside: true },
  { key: "F", does: "nextFit", words: _("Next matching unit"), letter: "f", outside: true },
  { key: "↵", does: "enter", words: _("Edit the unit"), code: "Enter", outside: true },
  { key: "/", does: "search", words: _("Words in this article"), char: "/", outside: true },
  { key: "?", does: "help", words: _("Show these keys"), char: "?", outside: true },
];

const CALM = 1_000; // ms after typing during which no letter is a command
const MAC = /^(Mac|iP)/.test(navigator.platform);
const MODIFIERS = new Set(["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "NumLock"]);
let typedAt = -CALM;
let led = false; // whether the command key was the last key pressed
let commanded = ""; // the key whose press was a command: while held down, it must not type anything
const pressed = new Map(); // key → element where it was pressed

// Where a key was pressed: single-letter commands need a selected unit, so that letters do nothing
// if the focus is lost while somebody is typing.
function place(target) {
  if (target.matches("textarea, input, select, [contenteditable]")) return "text";
  if (target.closest(".row a.target")) return "unit";
  return target === document.body || target.matches("main") ? "page" : "control";
}

function reaches(key, where) {
  if (!key.outside) return true;
  if ((key.letter || key.char) && !chosen().letters) return false;
  if (performance.now() - typedAt < CALM) return false;
  if (where === "unit") return true;
  return Boolean(key.chooses) && where === "page" && !document.getElementById("editor");
}

// The letter printed on the key; if it is not Latin, the letter on the same key in English.
function letterOf({ key, code }) {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  if (key.length === 1 && /^\p{Letter}$/u.test(key) && /^Key[A-Z]$/.test(code)) return code.slice(3).toLowerCase();
  return "";
}

function fits(key, event, where) {
  if (key.title || Boolean(key.led) !== led || !reaches(key, where)) return false;
  const ctrl = event.ctrlKey || event.metaKey;
  if (key.char) return event.key === key.char && !ctrl && !event.altKey;
  if (!!key.ctrl !== ctrl || !!key.alt !== event.altKey || !!key.shift !== event.shiftKey) return false;
  if (key.digits) return /^Digit[1-9]$/.test(event.code);
  return key.letter ? letterOf(event) === key.letter : event.code === key.code;
}

// Whether the key types a character in some layout, or is on the numeric keypad.
function writes(event) {
  return event.isComposing || event.getModifierState("AltGraph") || event.code.startsWith("Numpad");
}

// A key that is held down repeats only where it was pressed: ↵ that opened a unit must not add
// lines to its text.
function strays(event) {
  if (!event.repeat) pressed.set(event.code, event.target);
  return event.repeat && pressed.get(event.code) !== event.target;
}

function lead(on) {
  led = on;
  document.getElementById("leading").hidden = !on;
}

// Handles the command key and the key that follows it; a key without a command is typed as usual.
function leads(event) {
  const { code, ctrl = false } = choices[chosen().leader];
  const plain = !event.altKey && !event.shiftKey && (event.ctrlKey || event.metaKey) === ctrl;
  return event.code === code && plain && !led;
}

export function listen(actions) {
  document.addEventListener("input", ({ target }) => {
    if (!target.matches("select, [type=checkbox]")) typedAt = performance.now();
  }, true);
  document.addEventListener("pointerdown", () => lead(false), true);
  document.addEventListener("keydown", (event) => {
    const strayed = strays(event);
    if (document.querySelector("dialog[open]") || MODIFIERS.has(event.key)) return;
    const where = place(event.target);
    const key = writes(event) ? undefined : KEYS.find((one) => fits(one, event, where));
    const presses = where === "control" && event.repeat && (event.key === "Enter" || event.key === " ");
    const cancels = led && event.code === "Escape";
    if (!event.repeat && !writes(event) && leads(event)) return lead(true), event.preventDefault();
    if (!event.repeat) lead(false);
    if (cancels) return event.preventDefault();
    const held = event.repeat && commanded === event.code && !key?.repeats;
    if ((strayed && !key?.repeats) || presses || held) return event.preventDefault();
    commanded = key ? event.code : "";
    if (!key || (event.repeat && !key.repeats)) return;
    const number = key.digits ? Number(event.code.slice(-1)) : 0;
    if (actions[key.does](number, event) !== false) event.preventDefault();
  }, true);
  addEventListener("keys-chosen", () => name(document));
  document.getElementById("leading-keys").append(...listed(KEYS.filter((key) => key.led), false));
}

// The names of the keys as printed on this keyboard, with the command key.
export function name(where) {
  for (const kbd of where.querySelectorAll("kbd")) {
    kbd.dataset.named ??= kbd.textContent;
    const words = kbd.dataset.named.replace(/^F2\b/, choices[chosen().leader].words);
    kbd.textContent = MAC ? words.replace("Ctrl", "⌘").replace("Alt", "⌥") : words;
  }
}

function listed(keys, whole = true) {
  return keys.filter((key) => key.words).flatMap((key) => {
    const [term, words, kbd] = ["dt", "dd", "kbd"].map((tag) => document.createElement(tag));
    kbd.textContent = key.led && whole ? `F2 ${key.key}` : key.key;
    term.append(kbd);
    words.textContent = key.words;
    return [term, words];
  });
}

export function help(box) {
  for (const [at, { title }] of KEYS.entries()) {
    if (!title) continue;
    const end = KEYS.findIndex((key, other) => other > at && key.title);
    const list = Object.assign(document.createElement("dl"), { className: "keys" });
    list.append(...listed(KEYS.slice(at, end < 0 ? undefined : end)));
    const section = document.createElement("section");
    section.append(Object.assign(document.createElement("h3"), { textContent: title }), list);
    box.append(section);
  }
  choose(document.getElementById("key-choice"));
}
