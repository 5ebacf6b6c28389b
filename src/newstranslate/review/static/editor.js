// The editor of a unit: saves typed text automatically, updates findings while typing, and keeps
// unsaved text in the page and in this browser.
import { base, post, part, get, elements, form, Unreachable } from "./net.js";
import { copy, keep, kept, keyOf } from "./kept.js";
import { lacking, nameMarks, select, underline } from "./marks.js";
import { _, ngettext } from "./words.js";

const SAVE_AFTER = 900; // ms without typing
const CHECK_AFTER = 250;
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+/g;
const GONE = _("not saved: the sentence has changed in the article; your text is kept in this browser");
const SEEN_AFTER = 300; // ms; nobody can have read the unit before: the key press was meant for the previous one

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
    this.opened = performance.now();
    this.typing = false; // whether anything was typed since the text was inserted
    this.theirs = null; // the text that somebody else saved meanwhile, until one is chosen
    this.swapped = false; // whether somebody else's text was put in, and nobody has acted on it since
    this.gone = null; // the successor of the unit, when its sentence has changed in the article
    this.despite = null; // the token that confirms an approval despite the reported errors
    this.keep = keyOf(this.lang, this.name, this.unit);
    section.querySelectorAll(".scripted").forEach((one) => (one.hidden = false));
    this.listen();
    nameMarks(section);
    this.restore();
    this.mark();
  }

  path(verb) {
    return `${base}/${verb}/${this.lang}/${this.name.split("/").map(encodeURIComponent).join("/")}`;
  }

  get dirty() {
    return this.text.value !== this.saved;
  }

  listen() {
    this.text.addEventListener("input", () => this.typed());
    this.text.addEventListener("paste", (event) => this.pasted(event));
    this.text.addEventListener("scroll", () => underline(this.section, this.text));
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
      } else if (event.target.matches("[data-remark]")) {
        event.preventDefault();
        this.remark(new FormData(event.target, event.submitter));
      }
    });
  }

  clicked(event) {
    const mark = event.target.closest(".unit-source [data-mark]");
    if (mark && getSelection().isCollapsed) return this.insertMark(mark.dataset.mark);
    const button = event.target.closest("button, a");
    if (!button) return;
    if (button.matches(".insert")) this.insert(button.dataset.form);
    else if (button.matches(".words")) select(this.text, button);
    else if (button.matches(".take")) this.replace(button.dataset.text);
    else if (button.dataset.engine) this.ask(button.dataset.engine);
    else if ("reader" in button.dataset) this.read(button);
    else if (button.dataset.key === "copy") this.replace(this.source);
    else if (button.dataset.key === "undo") this.events.undo();
    else if (button.dataset.key === "despite") this.approveDespite();
    else if (button.dataset.choose === "theirs") this.takeTheirs();
    else if (button.dataset.choose === "mine") this.keepMine();
    else if (button.dataset.moved === "put") this.events.moved(this.gone.unit, this);
    else if (button.dataset.moved === "go") this.events.moved(this.gone.unit);
    else if (button.dataset.moved === "copy") this.copied(button);
    else if (button.dataset.refused === "take") this.replace(this.refused ?? this.text.value);
    else if (button.dataset.refused === "drop") this.refuse(null);
    else return;
    event.preventDefault();
  }

  get source() {
    return this.section.querySelector(".unit-source").textContent;
  }

  // --- typing ---

  typed() {
    this.typing = true;
    this.mark();
    this.askAgain();
    this.remember();
    clearTimeout(this.saving);
    clearTimeout(this.checking);
    if (!this.theirs) {
      this.say(_("not saved yet"));
      this.saving = setTimeout(() => this.save("save"), SAVE_AFTER);
    }
    this.checking = setTimeout(() => this.check(), CHECK_AFTER);
  }

  // --- marks of the source, words of findings ---

  mark() {
    lacking(this.section, this.text.value);
    underline(this.section, this.text);
  }

  insertMark(number) {
    const pieces = this.section.querySelectorAll(`.unit-source [data-mark="${number}"]`);
    this.insertPlain([...pieces].map((piece) => piece.textContent).join(""));
  }

  // Inserts the first mark of the source that the text lacks.
  nextMark() {
    const next = lacking(this.section, this.text.value);
    if (next) this.insertPlain(next.text);
    else this.say(_("no mark of the source is missing"));
  }

  insertPlain(words) {
    if (!this.text.readOnly) this.put(this.text.selectionStart, this.text.selectionEnd, words);
  }

  // Keeps the browser's undo history: inserted text can be removed with Ctrl Z.
  put(start, end, words) {
    this.text.focus();
    this.text.setSelectionRange(start, end);
    if (!document.execCommand("insertText", false, words)) {
      this.text.setRangeText(words, start, end, "end");
      this.typed();
    }
  }

  // Word and PowerPoint end a line inside a paragraph with a control character, which no file takes.
  pasted(event) {
    const words = event.clipboardData.getData("text/plain");
    if (this.text.readOnly || words.search(CONTROL) < 0) return;
    event.preventDefault();
    this.insertPlain(words.replace(CONTROL, " "));
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
    const box = this.section.querySelector("#findings");
    if (!box.matches(":focus-within")) box.replaceChildren(elements(answer.data.html));
    else box.addEventListener("focusout", () => setTimeout(() => this.check()), { once: true });
    this.mark();
    this.section.querySelectorAll(".terms li").forEach((item, at) => {
      item.className = answer.data.terms[at] ? "ok" : "missing";
    });
  }

  // --- saving: one request at a time, each with the version that the previous one returned ---

  save(action = "save", more = {}) {
    clearTimeout(this.saving);
    // An approval is of the text at the key press, whatever is typed while an earlier save is under way.
    const meant = action === "save" ? null : this.text.value;
    this.busy = this.busy.then(() => this.write(action, more, meant)).catch((error) => this.failed(error));
    return this.busy;
  }

  async write(action, more, meant) {
    const target = meant ?? this.text.value;
    if (this.theirs) return this.say(_("not saved: choose one of the two texts"), true), false;
    if (this.gone && !(await this.returned())) return this.say(GONE, true), false;
    if (action === "save" && target === this.saved) return this.unchanged();
    this.say(_("saving …"));
    const fields = { unit: this.unit, seen: this.version, action, target, ...more };
    const answer = await post(this.path("save"), fields);
    if (answer.status === 409) return this.conflict(answer.data.conflict);
    if (answer.status === 404) return await this.moved(), false;
    const { stands } = answer.data;
    if (!answer.ok && !stands) return this.say(answer.data.error, true), false;
    this.version = answer.data.version;
    this.state = answer.data.state;
    this.saved = target;
    this.forget();
    this.say(this.dirty ? _("not saved yet") : _("saved, %(state)s", { state: _(this.state) }));
    this.events.saved(this);
    return stands ? this.stands(answer.data) : true;
  }

  unchanged() {
    this.forget();
    this.say(_(this.state));
    return true;
  }

  // --- approving: only on purpose, and only this unit ---

  async approve(more = {}) {
    if (!this.typing && this.unread()) return;
    if (!(await this.save("approve", more))) return;
    this.askAgain();
    this.events.approved(this);
  }

  // Whether the key press was meant for what was there before; says so.
  unread() {
    const { swapped } = this;
    const fresh = performance.now() - this.opened < SEEN_AFTER;
    this.swapped = false;
    if (swapped) this.say(_("not approved: somebody else has changed this text; read it, then approve it"), true);
    else if (fresh) this.say(_("this unit has just opened: not approved"), true);
    return swapped || fresh;
  }

  approveDespite() {
    if (this.despite) return this.approve({ despite: this.despite });
    this.say(_("no error has been reported"));
  }

  // The focus stays in the text. Confirming has its own key, and typing cancels the question.
  stands({ stands, despite }) {
    if (this.dirty) return this.say(_("not approved: the text has changed, and there is an error"), true), false;
    this.despite = despite;
    const items = stands.map((words) => Object.assign(document.createElement("li"), { textContent: words, dir: "auto" }));
    this.section.querySelector("#standing-errors").replaceChildren(...items);
    this.section.querySelector("#standing").hidden = false;
    this.say(ngettext("not approved: there is an error", "not approved: there are %(num)s errors", stands.length), true);
    this.check();
    return false;
  }

  askAgain() {
    this.despite = null;
    const box = this.section.querySelector("#standing");
    if (box && !box.matches(":focus-within")) box.hidden = true;
  }

  failed(error) {
    if (error instanceof Unreachable) {
      this.say(_("The server does not answer. Your text is kept here and in this browser."), true);
      clearTimeout(this.saving);
      this.saving = setTimeout(() => this.save("save"), 4000);
    } else {
      this.say(error.message, true);
    }
    return false;
  }

  leave() {
    // The browser sends a beacon even while the tab is closing.
    if (!this.dirty || this.text.readOnly || this.gone) return;
    const fields = { unit: this.unit, seen: this.version, action: "save", target: this.text.value };
    navigator.sendBeacon(this.path("save"), form(fields));
  }

  // --- changes by others ---

  // The sentence has changed in the article: shows the new one, keeps focus and text.
  async moved() {
    clearTimeout(this.saving);
    const found = await this.whereabouts();
    if (found.there) return this.saveAgain();
    this.gone = found;
    if (this.dirty) this.remember();
    const box = this.section.querySelector("#moved");
    box.querySelector("#moved-title").textContent = found.unit ? _("This sentence has changed in the article") : _("This sentence is no longer in the article");
    box.querySelector("#moved-source").replaceChildren(elements(found.html));
    box.querySelector("[data-moved=put]").hidden = !found.unit || !this.dirty;
    box.querySelector("[data-moved=go]").hidden = !found.unit;
    box.hidden = false;
    this.say(this.dirty ? GONE : _("the sentence has changed in the article"), this.dirty);
  }

  whereabouts() {
    return get(`${this.path("kept")}?unit=${this.unit}`);
  }

  // The file was away for a moment, as during a checkout of git.
  saveAgain() {
    this.saving = setTimeout(() => this.save("save"), SAVE_AFTER);
  }

  // Whether the sentence that was gone is in the article again.
  async returned() {
    if (!(await this.whereabouts()).there) return false;
    this.gone = null;
    this.section.querySelector("#moved").hidden = true;
    return true;
  }

  async copied(button) {
    await copy(this.text.value);
    button.textContent = _("Copied");
  }

  // Keeps both texts and the focus until one is chosen; nothing is saved before that.
  conflict(theirs) {
    clearTimeout(this.saving);
    this.theirs = theirs;
    const [told, changed] = ["theirs", "mine"].map((one) => this.section.querySelector(`#conflict-${one}`));
    told.textContent = theirs.target;
    changed.replaceChildren(elements(theirs.html));
    this.section.querySelector("#conflict").hidden = false;
    this.say(_("not saved: somebody else changed this unit meanwhile"), true);
    return false;
  }

  chosen(refused) {
    this.theirs = null;
    this.section.querySelector("#conflict").hidden = true;
    this.refuse(refused);
    this.text.focus();
  }

  takeTheirs() {
    const { theirs } = this;
    if (!theirs) return;
    this.chosen(this.text.value);
    this.adopt(theirs);
  }

  keepMine() {
    const { theirs } = this;
    if (!theirs) return;
    this.chosen(theirs.target);
    this.version = theirs.version;
    this.state = theirs.state;
    this.saved = theirs.target;
    this.save("save");
  }

  // The rejected text stays available, also after a reload, until it is discarded.
  refuse(words) {
    this.refused = words || null;
    const box = this.section.querySelector("#refused");
    box.hidden = !this.refused;
    this.section.querySelector("#refused-text").textContent = this.refused ?? "";
    keep(`${this.keep}/refused`, this.refused);
  }

  adopt({ target, version, state }) {
    this.version = version;
    this.state = state;
    this.saved = target;
    if (this.text.value !== target) {
      const { selectionStart, selectionEnd } = this.text;
      this.text.value = target;
      this.text.setSelectionRange(selectionStart, selectionEnd);
    }
    this.typing = false;
    this.askAgain();
    this.forget();
    this.say(_("current text of the file, %(state)s", { state: _(state) }));
    this.check();
  }

  async elsewhere(row) {
    const cell = row.querySelector(`[data-lang="${this.lang}"]`);
    await this.busy;
    if (!cell || cell.dataset.version === this.version) return;
    const before = this.text.value;
    await this.meet();
    this.swapped = !this.typing && this.text.value !== before;
  }

  // The file has another text or state: shows it, unless something was typed here since.
  async meet() {
    const there = await this.there();
    await this.busy;
    if (there.version === this.version) return;
    if (!this.typing || this.text.value === there.target) return this.adopt(there);
    this.saved = there.target; // the server compares the two texts, and writes nothing
    this.theirs = null;
    await this.save("save");
  }

  async there() {
    const { html } = await part(`${this.path("editor")}?unit=${this.unit}`);
    const { dataset } = elements(html).querySelector("section");
    return { target: elements(html).querySelector("textarea").value, version: dataset.version, state: dataset.state };
  }

  // --- aids ---

  async waive(data) {
    if (this.dirty && !(await this.save("save"))) return;
    // In turn with the saves: each needs the version that the previous one returned.
    this.busy = this.busy.then(() => this.waiveNow(Object.fromEntries(data)));
    await this.busy;
  }

  async waiveNow(data) {
    const fields = { ...data, seen: this.version };
    const answer = await this.post("waive", fields);
    if (!answer) return;
    if (answer.status === 409) return this.conflict(answer.data.conflict);
    if (!answer.ok) return this.say(answer.data.error, true);
    this.version = answer.data.version;
    this.state = answer.data.state;
    this.events.saved(this);
    this.text.focus();
    this.check();
  }

  async remark(data) {
    const answer = await this.post("remark", Object.fromEntries(data));
    if (!answer) return;
    if (!answer.ok) return this.say(answer.data.error, true);
    const thread = this.section.querySelector("#thread");
    thread.replaceChildren(elements(answer.data.html));
    thread.querySelector("[name=said]").focus();
    this.say(data.get("action") === "resolve" ? _("resolved") : _("added"));
  }

  async ask(engine) {
    const strict = this.section.querySelector("#strict").checked;
    this.say(_("asking %(name)s …", { name: engine }));
    const answer = await this.post("ask", { unit: this.unit, engine, target: this.text.value, ...(strict ? { strict: "1" } : {}) });
    if (!answer) return;
    if (!answer.ok) return this.say(answer.data.error, true);
    this.say("");
    this.section.querySelector("#asked").hidden = false;
    this.section.querySelector("#asked-text").replaceChildren(elements(answer.data.html));
    this.section.querySelector("#asked-take").dataset.text = answer.data.target;
  }

  // A language model reads the saved text; its errors are listed among the findings.
  async read(button) {
    if (this.dirty) return this.say(_("save the text first: the saved text is read"), true);
    button.disabled = true;
    this.say(_("asking the second reader …"));
    const answer = await this.post("read", { unit: this.unit });
    if (!answer?.ok) button.disabled = false;
    if (!answer) return;
    if (!answer.ok) return this.say(answer.data.error, true);
    this.say(answer.data.told);
    await this.check();
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

  // --- typed text, kept across reloads and restarts of the server ---

  remember() {
    keep(this.keep, JSON.stringify({ target: this.text.value, version: this.version, source: this.source }));
    if (this.gone) this.section.querySelector("[data-moved=put]").hidden = !this.gone.unit;
  }

  forget() {
    if (this.dirty) this.remember();
    else keep(this.keep, null);
  }

  restore() {
    this.refuse(kept(`${this.keep}/refused`));
    const { target, version } = JSON.parse(kept(this.keep)) ?? {};
    if (target === undefined || this.text.readOnly || target === this.text.value) return this.forget();
    this.text.value = target;
    this.version = version;
    this.typed();
    this.say(_("text you typed earlier, not saved yet"), true);
  }
}
