// The user's choice of keys, stored in this browser: the command key, and whether single letters
// are commands at a unit.
const KEPT = "newstranslate-keys";

export const choices = {
  F2: { words: "F2", code: "F2" },
  F4: { words: "F4", code: "F4" },
  F8: { words: "F8", code: "F8" },
  F9: { words: "F9", code: "F9" },
  space: { words: "Ctrl Space", code: "Space", ctrl: true },
};

let kept = { leader: "F2", letters: true };
try {
  const { leader, letters } = JSON.parse(localStorage.getItem(KEPT)) ?? {};
  if (leader in choices) kept.leader = leader;
  if (letters === false) kept.letters = false;
} catch {
  // storage disabled or invalid: default keys
}

export const chosen = () => kept;

function keep(more) {
  kept = { ...kept, ...more };
  try {
    localStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // applies to this page only
  }
  dispatchEvent(new Event("keys-chosen"));
}

// The fields in the help for choosing keys.
export function choose(box) {
  const leader = box.querySelector("select");
  const letters = box.querySelector("input");
  leader.replaceChildren(...Object.entries(choices).map(([value, { words }]) => new Option(words, value)));
  leader.value = kept.leader;
  letters.checked = kept.letters;
  leader.onchange = () => keep({ leader: leader.value });
  letters.onchange = () => keep({ letters: letters.checked });
}
