// One unit in work: typed text goes to the file by itself, findings follow the typing, and what
// could not be saved stays in the page and in this browser.
import { base, post, part, elements, form, Unreachable } from "./net.js";

const SAVE_AFTER = 900; // ms without typing
const CHECK_AFTER = 250;

export class Editor {
  constructor(section, events) {
    this.section = section;
    this.events = events;
    this.unit = section.dataset.unit;
    this.lang = section.dataset.lang;
    this.name = section.dataset.name;
    this.version = section.dataset.version;
    this.state = section.dataset.state;
    this.text = section.querySelector("textarea");
    this.told = section.querySelector("#told");
    this.saved = this.text.value;
    this.busy = Promise.resolve();
    this.keep = `newstranslate/${this.lang}/${this.name}/${this.unit}`;
    section.querySelectorAll(".scripted").forEach((one) => (one.hidden = false));
    this.listen();
    this.restore();
  }

  path(verb) {
    return `${base}/${verb}/${this.lang}/${this.name.split("/").map(encodeURIComponent).join("/")}`;
  }

  get dirty() {
    return this.text.value !== this.saved;
  }

  listen() {
    this.text.addEventListener("input", () => this.typed());
    this.section.querySelector("form.work").addEventListener("submit", (event) => {
      event.preventDefault();
      const action = event.submitter?.value ?? "save";
      if (action === "approve") this.approve();
      else this.save(action);
    });
    this.section.addEventListener("click", (event) => this.clicked(event));
    this.section.addEventListener("submit", (event) => {
      if (event.target.matches("[data-waive]")) {
        event.preventDefault();
        this.waive(new FormData(event.target));
      }
    });
  }

  clicked(event) {
    const button = event.target.closest("button, a");
    if (!button) return;
    if (button.matches(".insert")) this.insert(button.dataset.form);
    else if (button.matches(".take")) this.replace(button.dataset.text);
    else if (button.dataset.engine) this.ask(button.dataset.engine);
    else if (button.dataset.key === "copy") this.replace(this.source);
    else if (button.dataset.key === "undo") this.events.undo();
    else return;
    event.preventDefault();
  }

  get source() {
    return this.section.querySelector(".unit-source").textContent;
  }

  // --- typing ---

  typed() {
    this.despite = false;
    this.remember();
    this.say("not saved yet");
    clearTimeout(this.saving);
    clearTimeout(this.checking);
    this.saving = setTimeout(() => this.save("save"), SAVE_AFTER);
    this.checking = setTimeout(() => this.check(), CHECK_AFTER);
  }

  // Keeps the browser's own undo: what is put in can be taken back with Ctrl Z.
  put(start, end, words) {
    this.text.focus();
    this.text.setSelectionRange(start, end);
    if (!document.execCommand("insertText", false, words)) {
      this.text.setRangeText(words, start, end, "end");
      this.typed();
    }
  }

  replace(words) {
    if (!this.text.readOnly) this.put(0, this.text.value.length, words);
  }

  async insert(words) {
    if (this.text.readOnly) return;
    const before = this.text.value;
    const points = (at) => [...before.slice(0, at)].length;
    const { selectionStart, selectionEnd } = this.text;
    const fields = { unit: this.unit, target: before, form: words, start: points(selectionStart), end: points(selectionEnd) };
    const answer = await this.post("term", fields);
    if (!answer?.ok || this.text.value !== before) return;
    const made = answer.data.target;
    this.replaceChanged(before, made);
    const caret = [...made].slice(0, answer.data.caret).join("").length;
    this.text.setSelectionRange(caret, caret);
  }

  replaceChanged(before, made) {
    let start = 0;
    while (start < before.length && before[start] === made[start]) start += 1;
    let tail = 0;
    const most = Math.min(before.length, made.length) - start;
    while (tail < most && before[before.length - 1 - tail] === made[made.length - 1 - tail]) tail += 1;
    this.put(start, before.length - tail, made.slice(start, made.length - tail));
  }

  async check() {
    const target = this.text.value;
    const answer = await this.post("findings", { unit: this.unit, target });
    if (!answer?.ok || this.text.value !== target) return;
    if (!this.section.querySelector("#findings form:focus-within")) {
      this.section.querySelector("#findings").replaceChildren(elements(answer.data.html));
    }
    this.section.querySelectorAll(".terms li").forEach((item, at) => {
      item.className = answer.data.terms[at] ? "ok" : "missing";
    });
  }

  // --- saving: one after the other, each with the version that the last one left ---

  save(action = "save", more = {}) {
    clearTimeout(this.saving);
    this.busy = this.busy.then(() => this.write(action, more)).catch((error) => this.failed(error));
    return this.busy;
  }

  async write(action, more) {
    const target = this.text.value;
    if (action === "save" && target === this.saved) return true;
    if (this.text.readOnly && action === "save") return true;
    const before = { target: this.saved, state: this.state, version: this.version };
    this.say("saving …");
    const fields = { unit: this.unit, seen: this.version, action, target, ...more };
    const answer = await post(this.path("save"), fields);
    if (answer.status === 409) return this.conflict(answer.data.conflict);
    if (answer.data.stands) return this.stands(answer.data.stands);
    if (!answer.ok) return this.say(answer.data.error, true), false;
    this.version = answer.data.version;
    this.state = answer.data.state;
    this.saved = target;
    this.forget();
    this.say(this.dirty ? "not saved yet" : `saved, ${this.state}`);
    this.events.saved(this, before);
    return true;
  }

  async approve() {
    const more = this.despite ? { despite: "1" } : {};
    if (await this.save("approve", more)) this.events.approved(this);
  }

  stands(errors) {
    this.despite = true;
    this.say(`${errors.length === 1 ? "an error stands" : `${errors.length} errors stand`}: approve again to approve all the same, or waive`, true);
    this.check();
    return false;
  }

  async takeBack(before) {
    this.text.value = before.target;
    this.saved = null;
    await this.save("restore", { state: before.state, to: before.version });
    this.check();
  }

  failed(error) {
    if (error instanceof Unreachable) {
      this.say("The server does not answer. Your text is kept here and in this browser.", true);
      clearTimeout(this.saving);
      this.saving = setTimeout(() => this.save("save"), 4000);
    } else {
      this.say(error.message, true);
    }
    return false;
  }

  leave() {
    // On the way out, with the tab closing: the browser sends this even so.
    if (!this.dirty || this.text.readOnly) return;
    const fields = { unit: this.unit, seen: this.version, action: "save", target: this.text.value };
    navigator.sendBeacon(this.path("save"), form(fields));
  }

  // --- what others did ---

  conflict(theirs) {
    const box = this.section.querySelector("#conflict");
    const [title, told, changed, take, mine] = ["h2", "p", "p", "button", "button"].map((tag) => document.createElement(tag));
    title.textContent = "Somebody else changed this unit meanwhile";
    told.textContent = theirs.target;
    changed.append("Yours, as it differs: ", elements(theirs.html));
    for (const one of [told, changed]) Object.assign(one, { lang: this.lang, dir: this.text.dir });
    take.textContent = "Take theirs";
    mine.textContent = "Keep mine";
    for (const one of [take, mine]) one.type = "button";
    take.onclick = () => {
      this.adopt(theirs);
      box.hidden = true;
    };
    mine.onclick = () => {
      this.version = theirs.version;
      box.hidden = true;
      this.saved = theirs.target;
      this.save("save");
    };
    box.replaceChildren(title, told, changed, take, " ", mine);
    box.hidden = false;
    this.say("not saved: changed meanwhile", true);
    take.focus();
    return false;
  }

  adopt({ target, version, state }) {
    this.version = version;
    this.state = state;
    this.saved = target;
    this.text.value = target;
    this.forget();
    this.say(`as others left it, ${state}`);
    this.check();
  }

  async elsewhere(row) {
    // The row on the page is new: take it in, unless there is typing that it does not know.
    const cell = row.querySelector(`[data-lang="${this.lang}"]`);
    if (!cell || cell.dataset.version === this.version) return;
    const { html } = await part(`${this.path("editor")}?unit=${this.unit}`);
    const made = elements(html).querySelector("section");
    const theirs = { target: made.querySelector("textarea").value, version: made.dataset.version, state: made.dataset.state };
    if (made.dataset.version === this.version) return;
    if (!this.dirty) this.adopt(theirs);
    else this.say("somebody else is changing this unit", true);
  }

  // --- aids ---

  async waive(data) {
    if (this.dirty && !(await this.save("save"))) return;
    const fields = { ...Object.fromEntries(data), seen: this.version };
    const answer = await this.post("waive", fields);
    if (!answer) return;
    if (answer.status === 409) return this.conflict(answer.data.conflict);
    if (!answer.ok) return this.say(answer.data.error, true);
    this.version = answer.data.version;
    this.state = answer.data.state;
    this.events.saved(this, null);
    document.activeElement?.blur();
    await this.check();
    this.text.focus();
  }

  async ask(engine) {
    const strict = this.section.querySelector("#strict").checked;
    this.say(`asking ${engine} …`);
    const answer = await this.post("ask", { unit: this.unit, engine, target: this.text.value, ...(strict ? { strict: "1" } : {}) });
    if (!answer) return;
    if (!answer.ok) return this.say(answer.data.error, true);
    this.say("");
    this.section.querySelector("#asked").hidden = false;
    this.section.querySelector("#asked-text").replaceChildren(elements(answer.data.html));
    this.section.querySelector("#asked-take").dataset.text = answer.data.target;
  }

  async post(verb, fields) {
    try {
      return await post(this.path(verb), fields);
    } catch (error) {
      this.failed(error);
      return null;
    }
  }

  say(words, bad = false) {
    this.told.textContent = words;
    this.told.classList.toggle("bad", bad);
  }

  // --- what is typed, kept over a reload or a restart of the server ---

  remember() {
    try {
      localStorage.setItem(this.keep, JSON.stringify({ target: this.text.value, version: this.version }));
    } catch {
      // a full or forbidden store: the page itself still holds the text
    }
  }

  forget() {
    if (this.dirty) return this.remember();
    try {
      localStorage.removeItem(this.keep);
    } catch {
      // as above
    }
  }

  restore() {
    let kept = null;
    try {
      kept = JSON.parse(localStorage.getItem(this.keep));
    } catch {
      return;
    }
    if (!kept || this.text.readOnly || kept.target === this.text.value) return this.forget();
    this.text.value = kept.target;
    this.version = kept.version;
    this.typed();
    this.say("what you typed before, not saved yet", true);
  }
}
