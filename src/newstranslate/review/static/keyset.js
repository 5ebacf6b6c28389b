// What a person chose of the keys, kept in this browser: the key that commands begin with, and
// whether letters alone are commands at a unit.
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
  // a forbidden or broken store: the keys as they come
}

export const chosen = () => kept;

function keep(more) {
  kept = { ...kept, ...more };
  try {
    localStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // it holds for this page
  }
  dispatchEvent(new Event("keys-chosen"));
}

// The fields of the help in which a person chooses.
export function choose(box) {
  const leader = box.querySelector("select");
  const letters = box.querySelector("input");
  leader.replaceChildren(...Object.entries(choices).map(([value, { words }]) => new Option(words, value)));
  leader.value = kept.leader;
  letters.checked = kept.letters;
  leader.onchange = () => keep({ leader: leader.value });
  letters.onchange = () => keep({ letters: letters.checked });
}
