/* A group at work: the plan as it is written elsewhere, and saving what is typed here, field by field. */
var writing = {}; /* what is not stored yet, by field: the text, and what the writer saw there before */
var saving = false, saver = 0, savePause = 1000, freshest = 0, freshAt = 0;
var late = null; /* what was told while something was being saved: that answer may be older */
var beside = ""; /* what the page was told last of all but the words themselves */

function planForm() { return document.querySelector("form[data-saves]"); }
function same(one, other) { return one.split(/\s+/).join(" ").trim() === other.split(/\s+/).join(" ").trim(); }

/* --- kept on this phone until it is stored: a reload, a lost connection or an empty battery takes nothing away --- */
function planName(code) { return "plan " + code; }
function keepPlan() {
  try {
    if (Object.keys(writing).length) localStorage.setItem(planName(group()), JSON.stringify({at: Date.now(), fields: writing, body: planBody(writing)}));
    else localStorage.removeItem(planName(group()));
  } catch (none) { /* not kept */ }
}
function keptPlan(name) {
  try {
    var item = JSON.parse(localStorage.getItem(name));
    if (item && Date.now() - item.at < A_DAY) return item.fields;
    localStorage.removeItem(name);
  } catch (none) { /* nothing kept */ }
  return {};
}

/* --- saving while somebody types: once a second at most, again until it is stored --- */
function stand(state) {
  var line = document.getElementById("stand");
  if (!line) return;
  show(line, true);
  each(line.children, function (one) { show(one, one.getAttribute("data-stand") === state); });
}
function unsaved() {
  return Object.keys(writing).filter(function (name) { return writing[name].refused !== writing[name].text; });
}
function howItStands() { /* what was refused is neither stored nor on its way */
  stand(unsaved().length ? "bezig" : Object.keys(writing).length ? "fout" : "bewaard");
}
function writes() { return group() && main().getAttribute("data-role") !== "outside" && main().getAttribute("data-role") !== "reads"; }
function planWaits() { return saving || writes() && unsaved().length > 0; } /* what else is sent comes after it */
function saveSoon(after) {
  if (saver && after) return;
  clearTimeout(saver);
  saver = setTimeout(save, after);
}
function newId() { /* 22 letters, as the server makes them */
  var letters = "", all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  each(crypto.getRandomValues(new Uint8Array(22)), function (one) { letters += all.charAt(one % 64); });
  return letters;
}
function planBody(fields) {
  var pairs = ["live=ja", "submission=" + newId()];
  Object.keys(fields).forEach(function (name) {
    pairs.push(name + "=" + encodeURIComponent(fields[name].text), "seen_" + name + "=" + encodeURIComponent(fields[name].seen));
  });
  return pairs.join("&");
}
function sendPlan(code, fields, done, failed) {
  var stop = window.AbortController ? new AbortController() : null;
  var timer = setTimeout(function () { if (stop) stop.abort(); }, 10000);
  fetch("/" + code + "/plan", {
    method: "POST", body: planBody(fields), credentials: "same-origin", signal: stop ? stop.signal : undefined, keepalive: document.hidden,
    headers: {"Content-Type": "application/x-www-form-urlencoded"}
  }).then(function (answer) {
    var later = askedToWait(answer);
    if (later || answer.status >= 500) throw {later: later};
    if ((answer.headers.get("Content-Type") || "").indexOf("json") < 0) throw {later: 60000}; /* a page: the meeting is over, or this is not its laptop */
    return answer.json().then(function (facts) { clearTimeout(timer); done(facts); });
  }).catch(function (why) { clearTimeout(timer); failed(why && why.later || 0); });
}
function save() {
  var batch = {}, names = unsaved(), code = group();
  clearTimeout(saver); saver = 0;
  if (saving || !names.length || !writes()) return;
  names.forEach(function (name) { batch[name] = {text: writing[name].text, seen: writing[name].seen}; });
  saving = true; late = null;
  sendPlan(code, batch, function (facts) {
    saving = false; savePause = 1000;
    if (group() === code) saved(batch, facts);
    next();
  }, function (later) {
    saving = false;
    stand("wacht");
    saveSoon(later || savePause);
    savePause = Math.min(savePause * 2, 8000);
  });
}
function saved(batch, facts) {
  if (facts.role === "outside") { letOut(); return; }
  Object.keys(batch).forEach(function (name) {
    var text = batch[name].text, wrong = facts.errors && (facts.errors[name] || facts.errors[""]);
    fault(name, wrong || "");
    if (wrong) { if (writing[name]) writing[name].refused = text; return; }
    var stored = facts.fields[name][0], seen = same(text, stored) ? stored : text; /* or it stands beside what another wrote */
    seenIs(name, seen);
    if (writing[name] && writing[name].text !== text) writing[name].seen = seen; else delete writing[name];
  });
  keepPlan();
  howItStands();
  if (unsaved().length) saveSoon(1000);
  told(facts);
  if (late) told(late);
}
function fault(name, sentence) {
  var form = planForm(), field = form && form.elements[name], old = document.getElementById("fout-" + name);
  if (old) old.parentNode.removeChild(old);
  if (!field || !sentence) { if (field) field.removeAttribute("aria-invalid"); return; }
  var line = document.createElement("p");
  line.className = "error"; line.id = "fout-" + name; line.textContent = sentence;
  field.setAttribute("aria-invalid", "true");
  field.parentNode.insertBefore(line, field.nextSibling);
}
function seenIs(name, text) {
  var form = planForm();
  if (!form) return;
  form.elements["seen_" + name].value = text;
  form.elements[name].defaultValue = form.elements[name].value;
}
function letOut() { /* the code is another by now: what was typed stays here, to be copied or sent with the new code */
  var card = document.getElementById("niet-bewaard"), form = planForm(), list = card && card.querySelector("div");
  if (form) each(form.elements, function (field) { if (isText(field)) field.readOnly = true; });
  if (!list) return;
  list.textContent = "";
  Object.keys(writing).forEach(function (name) {
    var line = document.createElement("p");
    line.className = "words"; line.textContent = writing[name].text;
    list.appendChild(line);
  });
  show(card, list.children.length > 0);
  main().setAttribute("data-role", "outside");
}

/* --- the plan as it stands, told by the stream --- */
function told(facts) {
  var form = planForm(), before = beside;
  beside = JSON.stringify([facts.missing || [], facts.released, Object.keys(facts.fields).map(function (name) { return facts.fields[name].slice(1); })]);
  show(document.getElementById("ander-schrijft"), Boolean(form) && facts.role === "wrote");
  if (form && facts.role === "wrote") show(document.querySelector("#plan > .saved"), false); /* that this phone writes now */
  Object.keys(facts.fields).forEach(function (name) {
    var texts = facts.fields[name], field = form && form.elements[name];
    if (!field) { reads(name, texts); return; }
    var seen = form.elements["seen_" + name];
    var own = texts.slice(1).some(function (text) { return same(text, seen.value); }); /* what was typed here stands beside */
    if (facts.role !== "writes" || writing[name] || saving || own || field === document.activeElement || seen.value === texts[0]) return;
    field.value = seen.value = texts[0] || "";
    field.defaultValue = field.value;
  });
  if (String(facts.shows) !== main().getAttribute("data-plan")) planFresh(before === beside ? 4000 : 300);
}
function reads(name, texts) {
  var there = document.querySelector('[data-line="' + name + '"]'), empty = document.getElementById("leeg");
  if (!there) return;
  var full = texts.filter(Boolean), shown = [];
  each(there.querySelectorAll(".words"), function (one) { shown.push(one.textContent); });
  if (JSON.stringify(shown) === JSON.stringify(full)) return;
  there.textContent = "";
  full.forEach(function (text) {
    var line = document.createElement("p"), words = document.createElement("bdi");
    line.className = "words"; words.textContent = text;
    line.appendChild(words); there.appendChild(line);
  });
  if (!full.length && empty) there.appendChild(empty.content.cloneNode(true));
}
function planFresh(within) { /* the words that somebody types can wait; what was picked, missed or shown cannot */
  var at = Date.now() + within;
  if (freshest && freshAt <= at) return;
  clearTimeout(freshest);
  freshAt = at;
  freshest = setTimeout(function () { freshest = 0; freshen(); }, within);
}
function groupNews(event) {
  var facts = JSON.parse(event.data), role = main().getAttribute("data-role");
  if (!group() || facts.code !== group()) return;
  if (facts.role === "outside") { if (role === "writes" || role === "wrote") letOut(); return; }
  if (saving) late = facts;
  told(facts);
}

/* --- when a page comes, or another in its place --- */
function atWork() {
  if (!group()) return;
  var form = planForm(), drafts = keptPlan(planName(group())), role = main().getAttribute("data-role");
  var live = role === "outside" ? "/events" : "/events?groep=" + group();
  if (follows()) keep("gekozen", location.pathname); /* whoever is here stays with the group */
  Object.keys(drafts).forEach(function (name) { if (!writing[name]) writing[name] = drafts[name]; delete writing[name].refused; });
  if (form) Object.keys(writing).forEach(function (name) {
    if (!form.elements[name]) return;
    form.elements[name].value = writing[name].text;
    form.elements["seen_" + name].value = writing[name].seen;
  });
  if (writes()) { if (form) howItStands(); saveSoon(0); } else letOut();
  tick();
  if (document.body.getAttribute("data-live") === live) return;
  document.body.setAttribute("data-live", live);
  if (stream) { hush(); listen(); }
}
document.addEventListener("input", function (event) {
  var field = event.target, form = planForm();
  if (!form || field.form !== form || !isText(field) || !window.fetch) return;
  writing[field.name] = {text: field.value, seen: form.elements["seen_" + field.name].value};
  keepPlan();
  if (savePause === 1000) stand("bezig");
  saveSoon(1000);
});
document.addEventListener("submit", function (event) {
  if (!event.target.hasAttribute("data-saves") || !window.fetch) return;
  event.preventDefault(); event.stopImmediatePropagation();
  var wrong = event.target.querySelector("[aria-invalid]");
  if (unsaved().length) { save(); return; }
  howItStands();
  if (wrong) wrong.focus();
}, true);
document.addEventListener("visibilitychange", function () { if (document.hidden) save(); });
window.addEventListener("online", save);
