// Loads a long article in parts while scrolling, so that the page is as fast as a short one.
import { base, part, elements } from "./net.js";

export class Pieces {
  constructor(article, query) {
    this.rows = article.querySelector("#rows");
    this.query = query;
    const { count, first, chunk, langs, name } = article.dataset;
    this.address = `${base}/rows/${langs}/${name.split("/").map(encodeURIComponent).join("/")}`;
    this.chunk = Number(chunk);
    this.watcher = new IntersectionObserver((seen) => this.seen(seen), { rootMargin: "1500px" });
    article.querySelectorAll(".pager").forEach((one) => one.remove());
    const there = this.rows.firstElementChild;
    for (let from = 0; from < Number(count); from += this.chunk) {
      if (from === Number(first)) continue;
      const piece = document.createElement("section");
      Object.assign(piece, { className: "chunk sentinel", textContent: "…" });
      piece.dataset.from = from;
      if (from < Number(first)) there.before(piece);
      else this.rows.append(piece);
      this.watcher.observe(piece);
    }
    addEventListener("keydown", (event) => {
      if (event.code === "KeyF" && (event.ctrlKey || event.metaKey) && !event.altKey) void this.everything();
    }, true);
    addEventListener("beforeprint", () => this.now());
    if (Number(first)) there.querySelector(".row.active, .row")?.scrollIntoView({ block: "center" });
  }

  seen(entries) {
    for (const entry of entries) if (entry.isIntersecting) this.load(entry.target);
  }

  load(piece) {
    this.watcher.unobserve(piece);
    piece.loading ??= this.fetch(piece);
    return piece.loading;
  }

  waiting() {
    return [...this.rows.querySelectorAll(".sentinel")];
  }

  // The browser's search and printing only cover the page itself: loads all parts, in order.
  async everything() {
    for (const piece of this.waiting()) await this.load(piece);
  }

  // Printing does not wait for asynchronous requests, so this one is synchronous.
  now() {
    for (const piece of this.waiting()) {
      const request = new XMLHttpRequest();
      request.open("GET", `${this.address}?from=${piece.dataset.from}&${this.query}`, false);
      request.send();
      if (request.status === 200) this.put(piece, request.responseText);
    }
  }

  put(piece, html) {
    if (!piece.classList.contains("sentinel")) return; // already replaced by an earlier answer
    this.watcher.unobserve(piece);
    piece.replaceChildren(elements(html));
    piece.classList.remove("sentinel");
  }

  async fetch(piece) {
    try {
      const { html } = await part(`${this.address}?from=${piece.dataset.from}&${this.query}`);
      this.put(piece, html);
    } catch {
      piece.loading = undefined;
      setTimeout(() => this.watcher.observe(piece), 2000);
    }
  }

  // Returns the next or previous part, loaded; null at the ends.
  async beside(piece, step) {
    const other = step > 0 ? piece.nextElementSibling : piece.previousElementSibling;
    if (other?.classList.contains("sentinel")) await this.load(other);
    return other;
  }
}
