// The unsaved texts, on desk and article: each can be copied, inserted into the open unit, or
// discarded. Texts that the file contains by now are deleted silently.
import { base, get } from "./net.js";
import { copy, entries, keep } from "./kept.js";
import { _ } from "./words.js";

const MOST = 100;
const box = document.getElementById("unsaved");
const shownOf = box.querySelector("ul");
const made = document.getElementById("unsaved-item");
let round = 0;

const address = (verb, { lang, name }) => `${base}/${verb}/${lang}/${name.split("/").map(encodeURIComponent).join("/")}`;

export async function list({ except = "", name = "", put = null } = {}) {
  round += 1;
  const mine = round;
  const found = entries().filter((one) => one.key !== except && !one.key.startsWith(`${except}/`) && (!name || one.name === name));
  const items = [];
  for (const one of found.slice(0, MOST)) {
    const there = await get(`${address("kept", one)}?unit=${one.unit}`).catch(() => null);
    if (!there || (one.refused && there.there)) continue; // its unit shows it
    if (there.there && there.target === one.target) keep(one.key, null);
    else items.push(item(one, there, put));
  }
  if (mine !== round) return;
  shownOf.replaceChildren(...items);
  box.hidden = !items.length;
}

function item(one, there, put) {
  const li = made.content.firstElementChild.cloneNode(true);
  const part = (name) => li.querySelector(`[data-part="${name}"]`);
  part("where").textContent = `${one.name} · ${one.lang}${there.there ? "" : ` · ${there.unit ? _("the sentence has changed in the article") : _("the sentence is no longer in the article")}`}`;
  part("source").textContent = one.source;
  part("source").hidden = !one.source;
  Object.assign(part("target"), { textContent: one.target, lang: one.lang });
  part("copy").onclick = async ({ currentTarget }) => {
    await copy(one.target);
    currentTarget.textContent = _("Copied");
  };
  part("put").hidden = !put;
  part("put").onclick = () => put(one);
  part("open").hidden = !there.unit;
  if (there.unit) part("open").href = `${address("article", one)}?unit=${there.unit}&lang=${one.lang}#u-${there.unit}`;
  part("open").textContent = there.there ? _("Open its unit") : _("Open the new sentence");
  part("away").onclick = () => {
    keep(one.key, null);
    li.remove();
    box.hidden = !shownOf.children.length;
  };
  return li;
}

if (!document.getElementById("article")) list();
