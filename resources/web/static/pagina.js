/* Makes the pages follow the screen and survive a lost connection. Without it every form works as well. */
(function () {
  "use strict";
  var bar = document.getElementById("meegaan"), lost = document.getElementById("verbinding");
  var typed = false, sending = false, known = null;

  function show(element, on) { if (element.hidden === on) element.hidden = !on; }
  function watch() {
    typed = false;
    document.addEventListener("input", function () { typed = true; });
  }

  /* --- following what is on the screen; never away from what somebody is typing --- */
  function title(fact) { return fact.title || "het begin"; }
  function elsewhere(fact) { return fact.path !== location.pathname; }
  function heard(fact) {
    var first = known === null, before = known;
    known = fact;
    if (elsewhere(fact)) {
      if (!first && !typed && !sending) { location.assign(fact.path); return; }
      document.getElementById("meegaan-titel").textContent = title(fact);
      document.getElementById("meegaan-link").href = fact.path;
      show(bar, fact.path !== "/" && location.pathname !== "/");
    } else {
      show(bar, false);
      var moved = before && (before.revealed !== fact.revealed || before.kind !== fact.kind);
      if (moved && fact.revealed && !typed && !sending) location.reload();
    }
  }
  function listen() {
    if (!window.EventSource) return;
    var stream = new EventSource(document.body.getAttribute("data-live"));
    stream.onmessage = function (event) { show(lost, false); heard(JSON.parse(event.data)); };
    stream.onerror = function () {
      if (!navigator.onLine) show(lost, true);
      if (stream.readyState === 2) setTimeout(listen, 2000);
    };
  }

  /* --- sending again until it is stored; the submission id makes that it is stored once --- */
  function body(form, button) {
    var pairs = [];
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!field.name || field.type === "submit" && field !== button) return;
      if (field.type === "checkbox" && !field.checked) return;
      pairs.push(encodeURIComponent(field.name) + "=" + encodeURIComponent(field.value));
    });
    return pairs.join("&");
  }
  function replaced(html, url) {
    var page = new DOMParser().parseFromString(html, "text/html"), main = page.querySelector("main");
    if (!main) { location.assign(url); return; }
    document.querySelector("main").replaceWith(main);
    document.title = page.title;
    history.replaceState(null, "", url);
    typed = Boolean(main.querySelector("[aria-invalid]"));
    var place = main.querySelector("[aria-invalid]") || main.querySelector(".saved, .error");
    if (place) {
      if (!place.matches("input, textarea")) place.tabIndex = -1;
      place.focus();
      place.scrollIntoView({block: "center"});
    }
  }
  function send(form, data, wait) {
    var stop = window.AbortController ? new AbortController() : null;
    var timer = setTimeout(function () { if (stop) stop.abort(); }, 8000);
    fetch(form.action, {
      method: "POST", body: data, credentials: "same-origin", signal: stop ? stop.signal : undefined,
      headers: {"Content-Type": "application/x-www-form-urlencoded"}
    }).then(function (answer) {
      return answer.text().then(function (html) {
        clearTimeout(timer); sending = false; show(lost, false);
        form.removeAttribute("aria-busy");
        var at = new URL(answer.url), saved = at.searchParams.get("bewaard");
        replaced(html, answer.redirected ? at.pathname + (saved ? "?bewaard=" + saved : "") : location.pathname);
      });
    }).catch(function () {
      clearTimeout(timer); show(lost, true);
      setTimeout(function () { send(form, data, Math.min(wait * 2, 8000)); }, wait);
    });
  }
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post" || !window.fetch || !window.DOMParser || !window.URL) return;
    event.preventDefault();
    if (sending) return;
    sending = true;
    form.setAttribute("aria-busy", "true");
    send(form, body(form, event.submitter || document.activeElement), 1000);
  });
  window.addEventListener("offline", function () { show(lost, true); });
  window.addEventListener("online", function () { if (!sending) show(lost, false); });
  watch();
  listen();
})();
