// The messages of the scripts, in the reader's language: the page contains the translations, the
// scripts the English sentences. Placeholders are written as in the rest of the program: %(name)s.
const box = document.getElementById("words");
const known = box ? JSON.parse(box.textContent) : {};
const rules = new Intl.PluralRules(document.documentElement.lang);
const ALL = ["zero", "one", "two", "few", "many", "other"];

const filled = (words, values) => words.replace(/%\((\w+)\)s/g, (_, name) => values[name]);

export function _(words, values = {}) {
  return filled(known[words] ?? words, values);
}

// The sentence for the number `num`; the plural forms are in the order of `ALL`.
export function ngettext(one, many, num, values = {}) {
  const forms = known[one] ?? [one, many];
  const kind = rules.select(num);
  const at = forms.length === ALL.length ? ALL.indexOf(kind) : Number(kind !== "one");
  return filled(forms[at], { num, ...values });
}
