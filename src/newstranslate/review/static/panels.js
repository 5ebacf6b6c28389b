// The panels in the article's header: only one is open; Esc or a click elsewhere closes it.
const PANELS = ".article-head details";

function close(except) {
  for (const one of document.querySelectorAll(`${PANELS}[open]`)) if (one !== except) one.open = false;
}

export function panels() {
  for (const one of document.querySelectorAll(PANELS)) {
    one.addEventListener("toggle", () => one.open && close(one));
    one.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      close();
      one.querySelector("summary").focus();
      event.stopPropagation();
    });
  }
  document.addEventListener("pointerdown", ({ target }) => close(target.closest(PANELS)));
}
