// Every key in one table: what it does, and where. Physical keys (event.code), so that they work
// the same on an Arabic, a French and an English keyboard.
export const KEYS = [
  { title: "In a text" },
  { key: "Ctrl ↵", does: "approve", words: "Approve, go to the next unit", ctrl: true, code: "Enter" },
  { key: "Ctrl Alt ↵", does: "despite", words: "Approve in spite of the errors that were just told", ctrl: true, alt: true, code: "Enter" },
  { key: "Ctrl ⇧ ↵", does: "translate", words: "Mark as translated, go to the next unit", ctrl: true, shift: true, code: "Enter" },
  { key: "Ctrl S", does: "save", words: "Save as a draft now (it happens by itself, too)", ctrl: true, code: "KeyS" },
  { key: "Alt ↓", does: "next", words: "Next unit", alt: true, repeats: true, code: "ArrowDown" },
  { key: "Alt ↑", does: "previous", words: "Unit before", alt: true, repeats: true, code: "ArrowUp" },
  { key: "Alt N", does: "nextOpen", words: "Next unit that needs work", alt: true, code: "KeyN" },
  { key: "Alt C", does: "copy", words: "Copy the source into the text", alt: true, code: "KeyC" },
  { key: "Alt 1–9", does: "term", words: "Insert the term of this number", alt: true, digits: true },
  { key: "Alt ⇧ 1–9", does: "match", words: "Take the memory's match of this number", alt: true, shift: true, digits: true },
  { key: "Alt T", does: "takeAsked", words: "Take the engine's translation", alt: true, code: "KeyT" },
  { key: "Alt K", does: "concordance", words: "See how the selected words were translated elsewhere", alt: true, code: "KeyK" },
  { key: "Alt R", does: "reopen", words: "Take the approval back", alt: true, code: "KeyR" },
  { key: "Alt Z", does: "undo", words: "Undo the last saved change: of a text, an approval, a waiver, of many units", alt: true, code: "KeyZ" },
  { key: "Alt ⇧ Z", does: "redo", words: "Do again what was undone", alt: true, shift: true, code: "KeyZ" },
  { key: "Esc", does: "close", words: "Leave the text", code: "Escape" },
  { title: "In the article, at a unit (↓ goes to one)" },
  { key: "J or ↓", does: "next", words: "Next unit", code: "KeyJ", outside: true, repeats: true },
  { key: "", does: "next", code: "ArrowDown", outside: true, chooses: true, repeats: true },
  { key: "K or ↑", does: "previous", words: "Unit before", code: "KeyK", outside: true, repeats: true },
  { key: "", does: "previous", code: "ArrowUp", outside: true, chooses: true, repeats: true },
  { key: "N", does: "nextOpen", words: "Next unit that needs work", code: "KeyN", outside: true },
  { key: "↵", does: "enter", words: "Work on the unit", code: "Enter", outside: true },
  { key: "/", does: "search", words: "Words in this article", char: "/", outside: true },
  { key: "?", does: "help", words: "These keys (Alt H in a text)", char: "?", outside: true },
  { key: "", does: "help", alt: true, code: "KeyH" },
];

const CALM = 1_000; // ms after typing in which no letter is a command
let typedAt = -CALM;
const pressed = new Map(); // key → where it went down

// Where a key was pressed: commands of one letter need a unit that was chosen. When the focus is
// lost while somebody types, the letters that follow do nothing.
function place(target) {
  if (target.matches("textarea, input, select, [contenteditable]")) return "text";
  if (target.closest(".row a.target")) return "unit";
  return target === document.body || target.matches("main") ? "page" : "control";
}

function reaches(key, where) {
  if (!key.outside) return true;
  if (performance.now() - typedAt < CALM) return false;
  if (where === "unit") return true;
  return Boolean(key.chooses) && where === "page" && !document.getElementById("editor");
}

function fits(key, event, where) {
  if (key.title || !reaches(key, where)) return false;
  const ctrl = event.ctrlKey || event.metaKey;
  if (key.char) return event.key === key.char && !ctrl && !event.altKey;
  if (!!key.ctrl !== ctrl || !!key.alt !== event.altKey || !!key.shift !== event.shiftKey) return false;
  return key.digits ? /^(Digit|Numpad)[1-9]$/.test(event.code) : event.code === key.code;
}

// A key that is held down goes on where it was pressed, and nowhere else: ↵ that opened a unit
// writes no lines into its text.
function strays(event) {
  if (!event.repeat) pressed.set(event.code, event.target);
  return event.repeat && pressed.get(event.code) !== event.target;
}

export function listen(actions) {
  document.addEventListener("input", () => (typedAt = performance.now()), true);
  document.addEventListener("keydown", (event) => {
    const strayed = strays(event);
    if (event.isComposing || document.querySelector("dialog[open]")) return;
    const where = place(event.target);
    const key = KEYS.find((one) => fits(one, event, where));
    const presses = where === "control" && event.repeat && (event.key === "Enter" || event.key === " ");
    if ((strayed && !key?.repeats) || presses || (key && event.repeat && !key.repeats)) return event.preventDefault();
    if (!key) return;
    const number = key.digits ? Number(event.code.slice(-1)) : 0;
    if (actions[key.does](number, event) !== false) event.preventDefault();
  }, true);
}

export function help() {
  const list = document.createElement("dl");
  list.className = "keys";
  for (const key of KEYS) {
    if (key.title) {
      const title = document.createElement("h3");
      title.textContent = key.title;
      list.append(title);
    } else if (key.words) {
      const [name, words, kbd] = ["dt", "dd", "kbd"].map((tag) => document.createElement(tag));
      kbd.textContent = key.key;
      name.append(kbd);
      words.textContent = key.words;
      list.append(name, words);
    }
  }
  return list;
}
