// What others do, as it happens: one line from the server, opened again when it breaks.
export function follow(langs, name, heard, state) {
  const query = langs.map((lang) => `on=${encodeURIComponent(`${lang}/${name}`)}`).join("&");
  const source = new EventSource(`/events?${query}`);
  source.onmessage = (event) => heard(JSON.parse(event.data));
  source.onopen = () => state(true);
  source.onerror = () => state(false);
  addEventListener("pagehide", () => source.close());
}
