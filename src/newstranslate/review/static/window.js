// A long article comes in pieces, as they are scrolled to: the page stays as quick as a short one.
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

  async fetch(piece) {
    try {
      const { html } = await part(`${this.address}?from=${piece.dataset.from}&${this.query}`);
      piece.replaceChildren(elements(html));
      piece.classList.remove("sentinel");
    } catch {
      piece.loading = undefined;
      setTimeout(() => this.watcher.observe(piece), 2000);
    }
  }

  // The piece after or before one, loaded; null at the ends.
  async beside(piece, step) {
    const other = step > 0 ? piece.nextElementSibling : piece.previousElementSibling;
    if (other?.classList.contains("sentinel")) await this.load(other);
    return other;
  }
}
