/* Sending forms until they are stored, in their order, and links while there is no connection. */
/* --- forms --- */
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
    if (old === sent || kind === "leave" || old.hasAttribute("data-saves") || !next) return;
    each(old.elements, function (field) {
      var same = field.name && field.tagName !== "BUTTON" && next.elements[field.name];
      if (!same || !changed(field)) return;
      if (field.type === "checkbox") same.checked = field.checked; else same.value = field.value;
      inSight(same);
    });
  });
}
function place(page, url, sent, turn) {
  var old = main(), now = page.querySelector("main");
  if (!now) { location.assign(url); return; }
  carry(old, now, sent);
  each(now.querySelectorAll("[autofocus]"), function (field) { field.removeAttribute("autofocus"); }); /* see `attend` */
  now.hidden = old.hidden;
  old.parentNode.replaceChild(now, old);
  paper(page.querySelector("footer > p"));
  document.title = page.title;
  history.replaceState(null, "", url);
  newest = asked + 1; /* whatever is still under way may be of before this */
  if (turn < asked) freshen();
  if (typeof atWork === "function") atWork();
  filling();
  attend(now);
}
function paper(now) { /* the line at the foot, which not every page has */
  var foot = document.querySelector("footer"), old = foot.querySelector("p");
  if (old) foot.removeChild(old);
  if (now) foot.appendChild(now);
}
function attend(page) { /* to what is asked, wrong or done: at the top, where no keyboard that opens comes over it */
  var to = page.querySelector("[aria-invalid], .question") || page.querySelector(".error, .saved");
  if (!to) return;
  if (!isText(to) && to.type !== "checkbox") to.tabIndex = -1;
  to.focus({preventScroll: true});
  if (to.name) to = page.querySelector("#fout-" + to.name) || to; /* it stands over its field */
  to.scrollIntoView({block: to.className === "saved" ? "center" : "start"});
}
function busy(form, on) {
  if (!form) return;
  if (on) form.setAttribute("aria-busy", "true"); else form.removeAttribute("aria-busy");
  each(form.elements, function (field) { if (isText(field)) field.readOnly = on; });
}
function askedToWait(answer) { /* milliseconds that the server asks for when too much comes at once (RFC 9110, 10.2.3), or 0 */
  if (answer.status !== 429 && answer.status !== 503) return 0;
  var seconds = parseInt(answer.headers.get("Retry-After"), 10) || (answer.status === 429 ? 2 : 0);
  return seconds && Math.min(seconds, 120) * 1000 + Math.random() * 1000;
}
/* --- in the order in which it was sent, again until it is stored; the submission id makes that each is stored once --- */
function waiting(state) { /* "lost", "crowded" or nothing: what still waits is named */
  show(bars.onderweg, state === "lost"); show(bars.druk, state === "crowded");
  each(document.querySelectorAll(".bars [data-kind]"), function (name) {
    var kind = name.getAttribute("data-kind"), many = queue.filter(function (item) { return item.kind === kind; }).length;
    show(name, many > 0);
    name.querySelector("b").textContent = many > 1 ? " (" + many + ")" : "";
  });
}
function store() { /* never what a helper types, or one's own details */
  var list = queue.filter(function (item) { return !item.secret && fresh(item); }).map(function (item) {
    return {at: item.at, from: item.from, kind: item.kind, action: item.action, data: item.data};
  });
  keep("onderweg", list.length && list);
}
function attach() { /* the forms of this page that wait; after a page came in the place of another they are others */
  queue.forEach(function (item) {
    if (item.form && !document.contains(item.form)) item.form = null;
    if (!item.form && item.from === location.pathname) each(document.querySelectorAll('form[data-form="' + item.kind + '"]'), function (form) {
      if (form.action === item.action) item.form = form;
    });
    busy(item.form, true);
  });
}
function failed(item) {
  bars.mislukt.querySelector("a").href = item.from;
  show(bars.mislukt, true);
}
function arrived(item, answer, page) {
  var form = item.form, at = new URL(answer.url);
  busy(form, false);
  if (answer.redirected) { keep(draftName(item.from, item.kind), null); show(bars.getypt, false); }
  if (form && document.contains(form)) place(page, answer.redirected ? at.pathname + at.search : location.pathname, form, item.turn);
  else if (!answer.redirected) failed(item);
  if (answer.redirected && (!form || item.queued)) show(bars.bezorgd, true);
  attach();
}
function send(item) {
  var stop = window.AbortController ? new AbortController() : null;
  var timer = setTimeout(function () { if (stop) stop.abort(); }, 10000);
  sending = true;
  item.turn = asked;
  fetch(item.action, {
    method: "POST", body: item.data, credentials: "same-origin", signal: stop ? stop.signal : undefined,
    headers: {"Content-Type": "application/x-www-form-urlencoded"}
  }).then(function (answer) {
    var later = askedToWait(answer);
    if (later) throw {later: later};
    return answer.text().then(function (html) {
      clearTimeout(timer); sending = false; pause = 1000;
      queue.splice(queue.indexOf(item), 1); store();
      show(bars.verbinding, false);
      var crowded = queue.some(function (other) { return other.until > Date.now(); });
      waiting(crowded ? "crowded" : queue.length && !bars.onderweg.hidden ? "lost" : "");
      arrived(item, answer, parsed(html));
      next();
      if (answer.redirected) goOn();
    });
  }).catch(function (why) {
    var later = why && why.later || 0;
    clearTimeout(timer); sending = false; show(bars.verbinding, false);
    item.until = Date.now() + later;
    queue.forEach(function (other) { other.queued = other.queued || other !== item; });
    waiting(later ? "crowded" : "lost");
    if (later) { next(); return; } /* it alone has to wait */
    alarm = setTimeout(next, pause);
    pause = Math.min(pause * 2, 8000);
  });
}
function next() {
  var ready = queue.filter(function (item) { return !(item.until > Date.now()); })[0];
  if (sending || !queue.length) return;
  clearTimeout(alarm);
  if (typeof planWaits === "function" && planWaits()) { save(); return; } /* it goes on once the plan is stored */
  if (ready) { send(ready); return; }
  alarm = setTimeout(next, Math.min.apply(null, queue.map(function (item) { return item.until; })) - Date.now());
}
window.addEventListener("online", function () { next(); goOn(); });
window.addEventListener("beforeunload", function (event) { /* of a helper nothing is kept: the browser asks first */
  if (queue.some(function (item) { return item.secret && item.until; })) { event.preventDefault(); event.returnValue = ""; }
});
document.addEventListener("submit", function (event) {
  var form = event.target;
  if (form.method !== "post" || !window.fetch || !window.DOMParser || !window.URL) {
    if (form.method === "post") keep(draftName(location.pathname, form.getAttribute("data-form")), null);
    else if (window.fetch && mayBeLost()) { event.preventDefault(); reach(form.action + "?" + body(form)); }
    return;
  }
  event.preventDefault();
  if (form.hasAttribute("aria-busy")) return;
  show(bars.bezorgd, false); show(bars.mislukt, false);
  queue.push({at: Date.now(), from: location.pathname, kind: form.getAttribute("data-form"), action: form.action,
    data: body(form, event.submitter || document.activeElement), form: form, secret: isPrivate(form)});
  store();
  busy(form, true);
  if (bars.onderweg.hidden === false) waiting("lost"); /* it is named at once */
  next();
});
function takeUp() { /* what was sent before this page came: it was reloaded, or left, before that arrived */
  if (!window.fetch) return;
  each([].concat(kept("onderweg") || []), function (item) { if (fresh(item)) queue.push(item); else failed(item); });
  store();
  if (!queue.length) return;
  attach();
  waiting("lost");
  next();
}

/* --- a link while there is no connection: a page of our own, not the browser's --- */
function mayBeLost() { return navigator.onLine === false || worry !== 0 || !bars.onderweg.hidden; }
function away(url) {
  var there = document.getElementById("weg");
  main().hidden = Boolean(url);
  show(there, Boolean(url));
  wanted = url;
  if (url) { there.querySelector("a").href = url; there.focus(); }
}
function goOn() { if (wanted && !queue.length) location.assign(wanted); }
function reach(url) {
  var stop = window.AbortController ? new AbortController() : null;
  setTimeout(function () { if (stop) stop.abort(); }, 5000);
  fetch(url, {method: "HEAD", credentials: "same-origin", cache: "no-store", signal: stop ? stop.signal : undefined})
    .then(function () { location.assign(url); }, function () { away(url); });
}
document.addEventListener("click", function (event) {
  var link = event.target.closest && event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  var here = link.pathname === location.pathname && link.search === location.search && link.hash;
  if (here || link.origin !== location.origin || !window.fetch || !mayBeLost()) return;
  event.preventDefault();
  reach(link.href);
});
function back() { away(""); main().focus(); }
