// Shows how many changes are selected, and a checkbox for all of each list.
import { _ } from "./words.js";

const form = document.getElementById("replacements");
const boxes = (within) => [...within.querySelectorAll("[name=chosen]")];

function count() {
  const chosen = boxes(form).filter((one) => one.checked).length;
  document.getElementById("chosen").textContent = _("%(number)s of %(all)s selected", { number: chosen, all: boxes(form).length });
  form.querySelector("button.primary").disabled = !chosen;
}

for (const section of form?.querySelectorAll("section") ?? []) {
  if (!boxes(section).length) continue;
  const label = document.createElement("label");
  const all = Object.assign(document.createElement("input"), { type: "checkbox" });
  const show = () => {
    const chosen = boxes(section).filter((one) => one.checked).length;
    all.checked = chosen === boxes(section).length;
    all.indeterminate = chosen > 0 && !all.checked;
  };
  all.addEventListener("change", () => {
    boxes(section).forEach((one) => (one.checked = all.checked));
    count();
  });
  section.addEventListener("change", show);
  label.append(all, ` ${_("select all")}`);
  label.className = "choose-all";
  section.querySelector("h2").after(label);
  show();
}
if (form?.querySelector("button.primary")) {
  form.addEventListener("change", count);
  count();
}
