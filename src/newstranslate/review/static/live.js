// Changes by others, as they happen: an event stream that is reopened when it breaks. A hidden tab
// closes its stream, because a browser allows only six connections per server, and requests the
// changes that it missed when it is shown again.
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
