/* Makes the pages follow the screen. Without scripts every form works as well. `static_files` joins
   these files; only the page of a group gets groep.js as well. */
var HALF_AN_HOUR = 1800000, A_DAY = 48 * HALF_AN_HOUR, bars = {}; /* by their ids; put up once the page is seen */
var worn = null; /* the rules that this page has; those of the bars are not in it, so that a page is seen sooner */
var along = document.getElementById("meegaan"), follow = document.getElementById("volgen");
var atFirst = madeWith("now"); /* what was on the screen when this page was made */
var gone = 0; /* the time at which to say that the meeting may be over */
var rest = 0; /* milliseconds until this page looks again, when there is no stream for it */
var known = {path: atFirst, shows: madeWith("shows"), work: madeWith("work")}, stream = null, worry = 0;
var anew = false; /* a stream began: what happened before it was not heard */
var fresher = 0, lookAgain = 0, lookPause = 1000; /* when the page is fetched, and when it could not be had */
var asked = 0, newest = 0; /* which time this page was asked for, and which answer it shows */
var queue = [], sending = false, alarm = null, pause = 1000; /* what was sent and has not arrived, the oldest first */
var wanted = ""; /* where somebody wanted to go while there was no connection */

function wear(text) { /* what is taken from another page of ours brings its rules; the policy of this one lets no sheet in */
  var sheet = document.styleSheets[0];
  if (!worn) {
    worn = {};
    rules(document.querySelector("style").textContent).forEach(function (rule) { worn[rule] = true; });
  }
  rules(text).forEach(function (rule) {
    if (worn[rule]) return;
    worn[rule] = true;
    try { sheet.insertRule(rule, sheet.cssRules.length); } catch (unknown) { /* an old browser goes without */ }
  });
}
function rules(text) { return text.match(/[^{}]+\{(?:[^{}]|\{[^{}]*\})*\}/g) || []; } /* each with its braces, also those within it */
function each(list, visit) { Array.prototype.forEach.call(list, visit); }
function madeWith(name) { return document.body.getAttribute("data-" + name) || undefined; }
function show(element, on) { if (element && element.hidden === on) element.hidden = !on; }
function group() { return main().getAttribute("data-group") || ""; } /* the code, on the page of a group */
function main() { return document.querySelector("main"); }

/* --- kept in this tab only, until it is stored or half an hour old; never what a helper types, or one's own details --- */
function keep(name, value) {
  try { if (value) sessionStorage.setItem(name, JSON.stringify(value)); else sessionStorage.removeItem(name); } catch (none) { /* not kept */ }
}
function kept(name) { try { return JSON.parse(sessionStorage.getItem(name)); } catch (none) { return null; } }
function fresh(item) { return item && Date.now() - item.at < HALF_AN_HOUR ? item : null; }
function draftName(path, kind) { return "getypt " + path + " " + kind; }
function isPrivate(form) { return form.method !== "post" || form.hasAttribute("data-private") || form.hasAttribute("data-saves"); }

/* --- what somebody typed or ticked --- */
function isText(field) { return field.tagName === "TEXTAREA" || field.tagName === "INPUT" && !/hidden|checkbox/.test(field.type); }
function changed(field) {
  if (field.type === "checkbox") return field.checked !== field.defaultChecked;
  return isText(field) && field.value !== field.defaultValue;
}
function occupied() {
  var at = document.activeElement;
  if (at && isText(at) || document.querySelector("main[data-typed], main[data-stays], form[aria-busy]")) return true;
  return Array.prototype.some.call(document.querySelectorAll("main input, main textarea"), changed);
}
function remember(form) {
  var kind = form && form.getAttribute("data-form"), texts = {}, any = false;
  if (!kind || isPrivate(form)) return;
  each(form.elements, function (field) {
    if (field.name === "submission" || isText(field)) texts[field.name] = field.value;
    any = any || isText(field) && field.value !== "";
  });
  keep(draftName(location.pathname, kind), any && {at: Date.now(), texts: texts});
}
function restore() {
  if (document.querySelector("main[data-typed]")) return;
  each(document.querySelectorAll("form[data-form]"), function (form) {
    var draft = fresh(kept(draftName(location.pathname, form.getAttribute("data-form"))));
    if (!draft || isPrivate(form)) return;
    Object.keys(draft.texts).forEach(function (name) { if (form.elements[name]) form.elements[name].value = draft.texts[name]; });
    each(form.elements, function (field) { if (changed(field)) { inSight(field); tooMuch(field); } });
    show(bars.getypt, true);
  });
}
/* --- more than there is room for is said while it is typed or pasted; nothing of it is cut off --- */
function tooMuch(field) {
  var most = field.getAttribute("data-most"), said = field.tooMuch; /* an emoji counts for one letter */
  var over = most && field.value.trim().replace(/\s+/g, " ").replace(/[\ud800-\udbff]/g, "").length - most;
  if (over > 0 && !said) {
    said = field.tooMuch = document.createElement("p");
    said.className = "error"; said.setAttribute("role", "status");
    field.parentNode.insertBefore(said, field.nextSibling);
  }
  show(said, over > 0);
  if (said) said.textContent = main().getAttribute("data-over").replace("#", over);
}
/* Nothing stands over a form that somebody is filling in: the bar at the foot then is only at the end of the page. */
function filling() { document.body.classList.toggle("filling", occupied()); }
["input", "focusin", "focusout"].forEach(function (kind) { document.addEventListener(kind, function () { setTimeout(filling, 0); }); });
document.addEventListener("input", function (event) { tooMuch(event.target); remember(event.target.form); });
function wipe() { /* what was typed and not sent */
  each(document.querySelectorAll("form[data-form]"), function (form) {
    if (form.hasAttribute("aria-busy")) return;
    form.reset();
    keep(draftName(location.pathname, form.getAttribute("data-form")), null);
  });
  show(bars.getypt, false);
}

/* --- the clock of the work round: counted by the laptop's time, whatever this phone thinks it is --- */
var ahead = null; /* how far the laptop's clock is before this phone's */
function tick() {
  each(document.querySelectorAll("[data-ends]"), function (clock) {
    if (ahead === null) return;
    var left = Math.ceil((parseInt(clock.getAttribute("data-ends"), 10) - Date.now() - ahead) / 60000);
    var runs = clock.querySelector("[data-clock=loopt]"), text = runs.getAttribute("data-text") || runs.textContent;
    runs.setAttribute("data-text", text);
    if (left > 0) runs.textContent = text.replace("#", left);
    show(runs, left > 0); show(clock.querySelector("[data-clock=om]"), left <= 0);
    clock.classList.toggle("soon", left > 0 && left <= 5);
  });
}
function clockIs(fact) {
  var clock = document.querySelector("[data-ends]");
  if (fact.now) ahead = fact.now - Date.now();
  if (document.getElementById("klok") && (clock ? clock.getAttribute("data-ends") : "") !== String(fact.ends || "")) freshSoon(fact.within || 300);
  tick();
}
setInterval(tick, 2000);

/* --- following what is on the screen; never away from what somebody is typing --- */
function follows() { var chosen = kept("gekozen"); return chosen !== "uit" && chosen !== location.pathname; }
function choose(path) { keep("gekozen", path); follow.setAttribute("aria-pressed", String(follows())); }
function address(fact) { return fact.path + (fact.moment ? "#" + fact.moment : ""); }
function parsed(html) {
  var style = /<style>([^<]*)<\/style>/g, looks = style.exec(html);
  if (looks && html.indexOf(" data-live=") > 0) wear(looks[1]); /* not if another answered in the laptop's place */
  return new DOMParser().parseFromString(html.replace(style, ""), "text/html"); /* a sheet in it would be told as a breach of the policy */
}
function freshen() {
  var turn = ++asked;
  clearTimeout(lookAgain);
  fetch(location.pathname, {credentials: "same-origin"}).then(function (answer) {
    var later = askedToWait(answer);
    if (later || answer.status >= 500) throw {later: later};
    return answer.text();
  }).then(function (html) {
    var page = parsed(html), all = true;
    var plan = page.querySelector("main").getAttribute("data-plan"); /* fails if another answered in the laptop's place */
    if (turn < newest) return; /* answers overtake each other */
    newest = turn; lookPause = 1000;
    each(document.querySelectorAll("[data-fresh]"), function (old) {
      var now = page.getElementById(old.id);
      if (old.querySelector("form[aria-busy]")) all = false; /* its own answer brings the whole page */
      else if (now && now.innerHTML !== old.innerHTML) old.parentNode.replaceChild(now, old);
    });
    if (all && plan) main().setAttribute("data-plan", plan);
    tick();
  }).catch(function (why) { /* the stream tells when the connection is lost */
    if (turn < asked) return; /* another is under way */
    lookAgain = setTimeout(freshen, why && why.later || lookPause * (1 + Math.random()));
    lookPause = Math.min(lookPause * 2, 8000);
  });
}
function soon(act, most) { return setTimeout(act, Math.random() * most); } /* a hall full of phones, not all at once; the server says in how long */
function freshSoon(within) { /* once for all that is heard until then */
  if (!fresher) fresher = soon(function () { fresher = 0; freshen(); }, within);
}
function unfold(place, others) { /* what is folded at this place of the page; with `others` these become one line each */
  var fold = place && document.querySelector("[id='" + place + "'].job > details");
  if (!fold) return;
  if (others) each(document.querySelectorAll(".job > details"), function (one) { one.open = one === fold; });
  fold.open = true;
}
function arrive() { if (!/[?&]bewaard=/.test(location.search)) unfold(location.hash.slice(1)); }
function inSight(field) { /* what was typed never stays out of sight in something that is folded */
  for (var at = field; at; at = at.parentNode) if (at.tagName === "DETAILS") at.open = true;
}
function moment(place) { /* the question that the hall is at */
  if ((main().getAttribute("data-moment") || "") === place) return;
  main().setAttribute("data-moment", place);
  each(document.querySelectorAll(".job"), function (job) { job.classList.toggle("now", job.id === place); });
  var section = place && document.getElementById(place);
  if (!section || !follows() || occupied()) return;
  if (!section.classList.contains("done")) unfold(place, true);
  section.scrollIntoView();
}
window.addEventListener("hashchange", arrive);
function heard(fact) {
  var before = known, here = location.pathname, within = fact.within || 300;
  function other(name) { return String(before[name]) !== String(fact[name]); }
  if (fact.kind === "black") { show(along, false); return; }
  var about = other("shows") && (anew || here === "/" || here === fact.path || here === before.path);
  var goes = before.path && before.path !== fact.path && fact.path !== here && fact.path !== "/" && follows() && !occupied();
  known = fact; anew = false;
  clockIs(fact);
  if (other("work") || group() && rest) freshSoon(within); /* groups have other places, or go to work */
  if (about && !goes) freshSoon(Math.max(800, within));
  if (fact.path === here) {
    show(along, false);
    if (kept("gekozen") === fact.path) choose(null);
    moment(fact.moment || "");
    return;
  }
  moment("");
  if (fact.path === "/") {
    show(along, false);
  } else if (goes) {
    soon(function () {
      if (known.path === fact.path && follows() && !occupied()) { location.assign(address(known)); return; }
      heard(known);
      if (about) freshSoon(within); /* it stayed after all */
    }, within);
  } else if (here === "/" && fact.code) {
    show(along, false);
  } else {
    along.querySelector("bdi").textContent = fact.title;
    show(along.querySelector(".groups"), !fact.title);
    along.querySelector("a").href = address(fact);
    show(along, true);
  }
}
function listen() {
  if (!window.EventSource || stream) return;
  stream = new EventSource(document.body.getAttribute("data-live"));
  stream.onmessage = function (event) {
    clearTimeout(worry); clearTimeout(gone); worry = gone = 0;
    var fact = JSON.parse(event.data);
    rest = fact.again || 0;
    show(bars.verbinding, false); show(bars.afgelopen, false); show(bars.straks, rest > 0);
    next(); goOn();
    heard(fact);
  };
  stream.onopen = function () { anew = true; };
  if (typeof groupNews === "function") stream.addEventListener("groep", groupNews);
  stream.onerror = function () {
    if (!gone) gone = setTimeout(function () { show(bars.afgelopen, true); }, 60000 + rest);
    if (!worry) worry = setTimeout(function () {
      show(bars.verbinding, !document.querySelector("form[aria-busy]"));
      show(bars.straks, false); show(along, false); /* there is no going along without a connection */
    }, 3000 + rest);
    if (stream && stream.readyState === 2) { hush(); setTimeout(listen, 3000 + Math.random() * 4000); }
  };
  show(follow, true);
  choose(kept("gekozen"));
}
function hush() { if (stream) { stream.close(); stream = null; } }
document.addEventListener("visibilitychange", function () {
  if (document.hidden) { hush(); clearTimeout(worry); clearTimeout(gone); worry = gone = 0; } else listen();
});
window.addEventListener("pagehide", hush);
window.addEventListener("pageshow", function (event) {
  if (event.persisted && document.querySelector("form[data-private]")) location.reload(); else if (event.persisted) listen();
});
document.addEventListener("click", function (event) {
  var link = event.target.closest && event.target.closest("a[data-choose]");
  if (link && (!known || link.pathname !== known.path)) keep("gekozen", link.pathname);
});
along.querySelector("a").addEventListener("click", function () { choose(null); });
follow.addEventListener("click", function () {
  choose(follows() ? "uit" : null);
  if (follows() && known && known.path && known.path !== "/" && known.path !== location.pathname && !occupied()) location.assign(address(known));
});
