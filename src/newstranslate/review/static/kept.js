// Unsaved texts, kept across reloads: in this browser or, if its storage is full or disabled, in
// the page.
const PREFIX = "newstranslate/";
const memory = new Map();

export const keyOf = (lang, name, unit) => `${PREFIX}${lang}/${name}/${unit}`;

export function keep(key, words) {
  if (words === null) memory.delete(key);
  else memory.set(key, words);
  try {
    if (words === null) localStorage.removeItem(key);
    else localStorage.setItem(key, words);
  } catch {
    // the page itself still has it
  }
}

export function kept(key) {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

// All kept texts: { key, lang, name, unit, target, source }. `refused` marks a rejected text.
export function entries() {
  let keys = [];
  try {
    keys = Object.keys(localStorage);
  } catch {
    // only the texts in the page
  }
  const all = new Set([...keys, ...memory.keys()]);
  return [...all].filter((key) => key.startsWith(PREFIX)).map(entry).filter(Boolean);
}

function entry(key) {
  const match = /^([^/]+)\/(.+)\/([0-9a-f]{12})(\/refused)?$/.exec(key.slice(PREFIX.length));
  if (!match) return null;
  const [, lang, name, unit, refused] = match;
  const words = kept(key);
  try {
    const { target, source = "" } = refused ? { target: words } : JSON.parse(words);
    return typeof target === "string" ? { key, lang, name, unit, target, source, refused: Boolean(refused) } : null;
  } catch {
    return null;
  }
}

export async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const there = document.activeElement; // pages without TLS have no clipboard API: copies as in old browsers
    const field = Object.assign(document.createElement("textarea"), { value: words, className: "unseen" });
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    there?.focus({ preventScroll: true });
  }
}
