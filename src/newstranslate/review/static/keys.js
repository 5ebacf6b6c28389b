// Every key in one table: what it does, and where. Physical keys (event.code), so that they work
// the same on an Arabic, a French and an English keyboard.
export const KEYS = [
  { title: "In a text" },
  { key: "Ctrl ↵", does: "approve", words: "Approve, go to the next unit", ctrl: true, code: "Enter" },
  { key: "Ctrl ⇧ ↵", does: "translate", words: "Mark as translated, go to the next unit", ctrl: true, shift: true, code: "Enter" },
  { key: "Ctrl S", does: "save", words: "Save as a draft now (it happens by itself, too)", ctrl: true, code: "KeyS" },
  { key: "Alt ↓", does: "next", words: "Next unit", alt: true, code: "ArrowDown" },
  { key: "Alt ↑", does: "previous", words: "Unit before", alt: true, code: "ArrowUp" },
  { key: "Alt N", does: "nextOpen", words: "Next unit that needs work", alt: true, code: "KeyN" },
  { key: "Alt C", does: "copy", words: "Copy the source into the text", alt: true, code: "KeyC" },
  { key: "Alt 1–9", does: "term", words: "Insert the term of this number", alt: true, digits: true },
  { key: "Alt ⇧ 1–9", does: "match", words: "Take the memory's match of this number", alt: true, shift: true, digits: true },
  { key: "Alt T", does: "takeAsked", words: "Take the engine's translation", alt: true, code: "KeyT" },
  { key: "Alt K", does: "concordance", words: "See how the selected words were translated elsewhere", alt: true, code: "KeyK" },
  { key: "Alt R", does: "reopen", words: "Take the approval back", alt: true, code: "KeyR" },
  { key: "Alt Z", does: "undo", words: "Undo the last saved change", alt: true, code: "KeyZ" },
  { key: "Esc", does: "close", words: "Leave the text", code: "Escape" },
  { title: "In the article" },
  { key: "J or ↓", does: "next", words: "Next unit", code: "KeyJ", outside: true },
  { key: "", does: "next", code: "ArrowDown", outside: true },
  { key: "K or ↑", does: "previous", words: "Unit before", code: "KeyK", outside: true },
  { key: "", does: "previous", code: "ArrowUp", outside: true },
  { key: "N", does: "nextOpen", words: "Next unit that needs work", code: "KeyN", outside: true },
  { key: "↵", does: "enter", words: "Work on the unit", code: "Enter", outside: true },
  { key: "/", does: "search", words: "Words in this article", char: "/", outside: true },
  { key: "?", does: "help", words: "These keys (Alt H in a text)", char: "?", outside: true },
  { key: "", does: "help", alt: true, code: "KeyH" },
];

function fits(key, event, typing) {
  if (key.title || (key.outside && typing)) return false;
  const ctrl = event.ctrlKey || event.metaKey;
  if (key.char) return event.key === key.char && !ctrl && !event.altKey;
  if (!!key.ctrl !== ctrl || !!key.alt !== event.altKey || !!key.shift !== event.shiftKey) return false;
  return key.digits ? /^(Digit|Numpad)[1-9]$/.test(event.code) : event.code === key.code;
}

export function listen(actions) {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || document.querySelector("dialog[open]")) return;
    const typing = event.target.matches("textarea, input, select, [contenteditable]");
    const onControl = event.target.matches("button, summary, a:not(.target)");
    const key = KEYS.find((one) => fits(one, event, typing || (onControl && one.code === "Enter")));
    if (!key) return;
    const number = key.digits ? Number(event.code.slice(-1)) : 0;
    if (actions[key.does](number, event) !== false) event.preventDefault();
  });
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
