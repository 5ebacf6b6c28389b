// What others do, as it happens: one line from the server, opened again when it breaks. A hidden tab
// lets its line go — a browser has but six for a server — and asks for what it missed on its return.
import { base } from "./net.js";

export function follow(langs, name, heard, state, missed) {
  const query = langs.map((lang) => `on=${encodeURIComponent(`${lang}/${name}`)}`).join("&");
  let source = null;
  function open() {
    source = new EventSource(`${base}/events?${query}`);
    source.onmessage = (event) => heard(JSON.parse(event.data));
    source.onopen = () => state(true);
    source.onerror = () => state(false);
  }
  function close() {
    source?.close();
    source = null;
  }
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) close();
    else if (!source) {
      open();
      missed();
    }
  });
  addEventListener("pagehide", close);
  open();
}
