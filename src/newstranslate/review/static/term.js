// A new term from the selection: the words last selected in the unit's source and in its text. A
// click clears the selection in the page, so it is stored when it is made.
let kept = { unit: "", words: "" };

document.addEventListener("selectionchange", () => {
  const source = document.querySelector("#editor .unit-source");
  const selection = getSelection();
  if (!source || selection.isCollapsed || !source.contains(selection.anchorNode) || !source.contains(selection.focusNode)) return;
  kept = { unit: document.getElementById("editor").dataset.unit, words: String(selection).trim() };
});

// The address of the page for a new term, with the selected words filled in.
export function address(link, { unit, text }) {
  const fields = new URLSearchParams(new URL(link.href).search);
  fields.set("source", kept.unit === unit ? kept.words : "");
  fields.set("target", text.value.slice(text.selectionStart, text.selectionEnd).trim());
  return `${link.pathname}?${fields}`;
}
