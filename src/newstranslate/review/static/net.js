// Requests to the server: JSON and parts of HTML, with messages for failures.
// The path prefix of the pages, behind a proxy.
import { _ } from "./words.js";
export const { base } = document.documentElement.dataset;
const csrf = document.querySelector("meta[name=csrf]").content;

export class Unreachable extends Error {}

export function form(fields) {
  return new URLSearchParams({ ...fields, csrf });
}

export async function post(path, fields, options = {}) {
  let answer;
  try {
    answer = await fetch(path, {
      method: "POST", body: form(fields), headers: { Accept: "application/json" }, ...options,
    });
  } catch {
    throw new Unreachable();
  }
  return { status: answer.status, ok: answer.ok, data: await dataOf(answer) };
}

// Refusals of the server itself are plain text; a proxy answers with a page of its own.
async function dataOf(answer) {
  const words = await answer.text().catch(() => "");
  try {
    return JSON.parse(words);
  } catch {
    const plain = answer.status < 500 && answer.headers.get("Content-Type")?.startsWith("text/plain");
    return { error: plain ? words.trim() : _("The server answered %(status)s. Reload the page.", { status: answer.status }) };
  }
}

export async function get(path) {
  let answer;
  try {
    answer = await fetch(path, { headers: { Accept: "application/json" } });
  } catch {
    throw new Unreachable();
  }
  if (!answer.ok) throw new Error(_("The server answered %(status)s.", { status: answer.status }));
  return answer.json();
}

export async function part(path) {
  let answer;
  try {
    answer = await fetch(path);
  } catch {
    throw new Unreachable();
  }
  const html = await answer.text();
  if (!answer.ok) throw new Error(html.slice(0, 200));
  return { html, headers: answer.headers };
}

export function elements(html) {
  const made = document.createElement("template");
  made.innerHTML = html; // from our own templates, where everything is escaped
  return made.content;
}
