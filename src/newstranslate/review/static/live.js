// Changes by others, as they happen: an event stream that is reopened when it breaks. A hidden tab
// closes its stream, because a browser allows only six connections per server, and requests the
// changes that it missed when it is shown again. `state` is told whether the server answers and, if
// not, whether it refuses this page.
import { base } from "./net.js";

const AGAIN = 5_000; // ms after a refusal; a browser reopens a broken stream itself, a refused one never

export function follow(langs, name, heard, state, missed) {
  const query = langs.map((lang) => `on=${encodeURIComponent(`${lang}/${name}`)}`).join("&");
  let source = null;
  let later = 0;
  let behind = false; // whether the stream was closed or broken, so that changes were missed
  function open() {
    source = new EventSource(`${base}/events?${query}`);
    source.onmessage = (event) => heard(JSON.parse(event.data));
    source.onopen = () => {
      state(true);
      if (behind) missed();
      behind = false;
    };
    source.onerror = ({ target }) => {
      const refused = target.readyState === EventSource.CLOSED;
      behind = true;
      state(false, refused);
      if (refused) later = setTimeout(open, AGAIN);
    };
  }
  function close() {
    clearTimeout(later);
    source?.close();
    source = null;
    behind = true;
  }
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) close();
    else if (!source) open();
  });
  addEventListener("pagehide", close);
  open();
}
