/* Makes the pages follow the screen and survive a lost connection. Without it every form works as well. */
(function () {
  "use strict";
  var lost = document.getElementById("verbinding"), along = document.getElementById("meegaan");
  var atFirst = document.body.getAttribute("data-now"); /* what was on the screen when this page was made */
  var known = atFirst ? {path: atFirst} : null, stream = null, worry = 0;

  function each(list, visit) { Array.prototype.forEach.call(list, visit); }
  function show(element, on) { if (element.hidden === on) element.hidden = !on; }
  function remember(path) { try { sessionStorage.setItem("gekozen", path); } catch (none) { /* not kept */ } }
  function chosen() { try { return sessionStorage.getItem("gekozen"); } catch (none) { return null; } }

  /* --- what somebody typed or ticked --- */
  function isText(field) { return field.tagName === "TEXTAREA" || field.tagName === "INPUT" && !/hidden|checkbox/.test(field.type); }
  function changed(field) {
    if (field.type === "checkbox") return field.checked !== field.defaultChecked;
    return isText(field) && field.value !== field.defaultValue;
  }
  function occupied() {
    var at = document.activeElement;
    if (at && isText(at) || document.querySelector("main[data-typed], form[aria-busy]")) return true;
    return Array.prototype.some.call(document.querySelectorAll("main input, main textarea"), changed);
  }

  /* --- following what is on the screen; never away from what somebody is typing --- */
  function parsed(html) { return new DOMParser().parseFromString(html, "text/html"); }
  function freshen() {
    fetch(location.pathname, {credentials: "same-origin"}).then(function (answer) { return answer.text(); }).then(function (html) {
      var page = parsed(html);
      each(document.querySelectorAll("[data-fresh]"), function (old) {
        var now = page.getElementById(old.id);
        if (now && now.innerHTML !== old.innerHTML) old.replaceWith(now);
      });
    }).catch(function () { /* the stream tells when the connection is lost */ });
  }
  function soon(act, most) { setTimeout(act, Math.random() * most); } /* a hall full of phones, not all at once */
  function heard(fact) {
    var before = known, news = before && before.kind && JSON.stringify(before) !== JSON.stringify(fact);
    if (fact.kind === "black") { show(along, false); return; }
    known = fact;
    if (fact.path === location.pathname) {
      show(along, false);
      if (chosen() === fact.path) remember("");
      if (news) soon(freshen, 800);
    } else if (fact.path === "/") {
      show(along, false);
    } else if (before && before.path !== fact.path && chosen() !== location.pathname && !occupied()) {
      soon(function () { if (known === fact && !occupied()) location.assign(fact.path); else heard(known); }, 300);
    } else if (location.pathname === "/") {
      if (news) soon(freshen, 300);
    } else {
      along.querySelector("b").textContent = fact.title;
      along.querySelector("a").href = fact.path;
      show(along, true);
    }
  }
  function listen() {
    if (!window.EventSource || stream) return;
    stream = new EventSource(document.body.getAttribute("data-live"));
    stream.onmessage = function (event) {
      clearTimeout(worry); worry = 0;
      if (!document.querySelector("form[aria-busy]")) show(lost, false);
      heard(JSON.parse(event.data));
    };
    stream.onerror = function () {
      if (!worry) worry = setTimeout(function () { show(lost, true); }, 3000);
      if (stream && stream.readyState === 2) { hush(); setTimeout(listen, 3000 + Math.random() * 4000); }
    };
  }
  function hush() { if (stream) { stream.close(); stream = null; } }
  document.addEventListener("visibilitychange", function () {
    if (document.hidden) { hush(); clearTimeout(worry); worry = 0; } else listen();
  });
  window.addEventListener("pagehide", hush);
  window.addEventListener("pageshow", function (event) { if (event.persisted) listen(); });
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[data-choose]");
    if (link && (!known || link.pathname !== known.path)) remember(link.pathname);
  });
  along.querySelector("a").addEventListener("click", function () { remember(""); });

  /* --- sending again until it is stored; the submission id makes that it is stored once --- */
  function body(form, button) {
    var pairs = [];
    each(form.elements, function (field) {
      if (!field.name || field.tagName === "BUTTON" && field !== button) return;
      if (field.type === "checkbox" && !field.checked) return;
      pairs.push(encodeURIComponent(field.name) + "=" + encodeURIComponent(field.value));
    });
    return pairs.join("&");
  }
  function carry(from, to, sent) { /* what was typed in the other forms stays */
    each(from.querySelectorAll("form[data-form]"), function (old) {
      var kind = old.getAttribute("data-form"), next = to.querySelector('form[data-form="' + kind + '"]');
      if (old === sent || kind === "leave" || !next) return;
      each(old.elements, function (field) {
        var same = field.name && field.tagName !== "BUTTON" && next.elements[field.name];
        if (!same || !changed(field)) return;
        if (field.type === "checkbox") same.checked = field.checked; else same.value = field.value;
      });
    });
  }
  function place(page, url, sent) {
    var old = document.querySelector("main"), main = page.querySelector("main");
    if (!main) { location.assign(url); return; }
    carry(old, main, sent);
    old.replaceWith(main);
    document.title = page.title;
    history.replaceState(null, "", url);
    var to = main.querySelector("[aria-invalid]") || main.querySelector(".error, .saved");
    if (!to) return;
    if (!to.matches("input, textarea")) to.tabIndex = -1;
    to.focus({preventScroll: true});
    to.scrollIntoView({block: "center"});
  }
  function busy(form, on) {
    if (on) form.setAttribute("aria-busy", "true"); else form.removeAttribute("aria-busy");
    each(form.elements, function (field) { if (isText(field)) field.readOnly = on; });
  }
  function send(form, data, wait) {
    var stop = window.AbortController ? new AbortController() : null;
    var timer = setTimeout(function () { if (stop) stop.abort(); }, 10000);
    fetch(form.action, {
      method: "POST", body: data, credentials: "same-origin", signal: stop ? stop.signal : undefined,
      headers: {"Content-Type": "application/x-www-form-urlencoded"}
    }).then(function (answer) {
      return answer.text().then(function (html) {
        var at = new URL(answer.url);
        clearTimeout(timer); busy(form, false); show(lost, false);
        place(parsed(html), answer.redirected ? at.pathname + at.search : location.pathname, form);
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
    if (form.hasAttribute("aria-busy")) return;
    var data = body(form, event.submitter || document.activeElement);
    busy(form, true);
    send(form, data, 1000);
  });
  listen();
})();
