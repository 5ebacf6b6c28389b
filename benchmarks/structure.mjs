// The structure of Markdown documents as commonmark.js, marked and remark see it: words apart.
//
// stdin: a JSON list of [name, text]; stdout: a JSON list of {reader: {structure, words}}.
// The packages are looked for from the folder in NODE_STRUCTURE: npm install commonmark marked
// unified remark-parse remark-gfm remark-directive remark-frontmatter remark-math remark-mdx
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import fs from "node:fs";

const require = createRequire(process.env.NODE_STRUCTURE + "/package.json");
const load = async (name) => {
  const folder = `${process.env.NODE_STRUCTURE}/node_modules/${name}`;
  const about = JSON.parse(fs.readFileSync(`${folder}/package.json`, "utf8"));
  let entry = about.exports?.["."] ?? about.exports ?? about.module ?? about.main ?? "index.js";
  while (typeof entry !== "string") entry = entry.import ?? entry.default;
  return import(pathToFileURL(`${folder}/${entry}`).href);
};

const PROSE = /\s(alt|title|placeholder|label|caption|aria-label|summary|content|text|description|heading|quote|subtitle|button)\s*=\s*("[^"]*"|'[^']*')/gi;
const tags = (html) => (html.match(/<!--[^]*?-->|<[^>]*>/g) ?? []).map((t) => t.replace(PROSE, " $1")).join("");

const commonmark = require("commonmark");
function byCommonmark(text) {
  const structure = [], words = [];
  const walker = new commonmark.Parser().parse(text).walker();
  for (let event; (event = walker.next()); ) {
    const { node, entering } = event;
    if (node.type === "text") words.push(node.literal);
    else if (node.type === "softbreak") words.push(" ");
    else if (!entering) structure.push("/" + node.type);
    else {
      const kept = { code: node.literal, code_block: node.literal, html_inline: tags(node.literal ?? ""),
        html_block: tags(node.literal ?? "") }[node.type] ?? "";
      structure.push([node.type, node.level ?? "", node.listType ?? "", node.destination ?? "",
        node.title ? "titled" : "", node.info ?? "", kept].join(" ").trim());
      words.push(" ");
    }
  }
  return { structure, words: words.join("") };
}

const { lexer } = await load("marked");
function byMarked(text) {
  const structure = [], words = [];
  const walk = (tokens) => { for (const t of tokens ?? []) one(t); };
  const one = (t) => {
    if (t.type === "text" || t.type === "escape") return t.tokens ? walk(t.tokens) : words.push(t.text);
    if (t.type === "space" || t.type === "def") return;
    structure.push([t.type, t.depth ?? "", t.ordered ?? "", t.href ?? "", t.lang ?? "", t.task ?? "",
      t.type === "code" || t.type === "codespan" ? t.text : "", t.type === "html" ? tags(t.raw) : ""].join(" ").trim());
    words.push(" ");
    if (t.type === "table") [t.header, ...t.rows].forEach((row) => row.forEach((c) => { structure.push("cell"); walk(c.tokens); }));
    else if (t.type === "list") t.items.forEach((i) => { structure.push(`item ${i.task} ${i.checked} ${i.loose}`); walk(i.tokens); });
    else walk(t.tokens);
    structure.push("/" + t.type);
  };
  walk(lexer(text));
  return { structure, words: words.join("") };
}

const { unified } = await load("unified");
const plugins = {};
for (const n of ["parse", "gfm", "directive", "frontmatter", "math", "mdx"]) plugins[n] = (await load(`remark-${n}`)).default;
const remark = (mdx) => {
  let made = unified().use(plugins.parse).use(plugins.gfm).use(plugins.frontmatter, ["yaml", "toml"]).use(plugins.math);
  return mdx ? made.use(plugins.mdx).use(plugins.directive) : made;
};
const readers = { md: remark(false), mdx: remark(true) };
function byRemark(name, text) {
  const structure = [], words = [];
  const walk = (n) => {
    if (n.type === "text") return void words.push(n.value);
    const kept = ["code", "inlineCode", "math", "inlineMath", "mdxjsEsm", "mdxFlowExpression", "mdxTextExpression"].includes(n.type) ? n.value : "";
    const attributes = (n.attributes?.map ? n.attributes.map((a) => `${a.name}=${/^(alt|title|caption|label|text|description|heading|quote|subtitle|button)$/.test(a.name) ? "" : a.value?.value ?? a.value}`) : []).join(",");
    structure.push([n.type, n.depth ?? "", n.ordered ?? "", n.url ?? "", n.title ? "titled" : "", n.lang ?? "",
      n.identifier ?? "", n.checked ?? "", n.spread ?? "", n.name ?? "", attributes, kept, n.type === "html" ? tags(n.value) : ""].join(" ").trim());
    words.push(" ");
    n.children?.forEach(walk);
    structure.push("/" + n.type);
  };
  walk(readers[name.endsWith(".mdx") ? "mdx" : "md"].parse(text));
  return { structure, words: words.join("") };
}

const or = (read) => {
  try { return read(); } catch (error) { return { structure: [`refused: ${error.message}`], words: "" }; }
};
const pieces = [];
for await (const piece of process.stdin) pieces.push(piece);
const documents = JSON.parse(Buffer.concat(pieces).toString());
const made = documents.map(([name, text]) => ({
  commonmark: or(() => byCommonmark(text)), marked: or(() => byMarked(text)), remark: or(() => byRemark(name, text)),
}));
process.stdout.write(JSON.stringify(made));
