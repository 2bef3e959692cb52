/* --- what was typed for a group whose page was left before it was stored --- */
function leftovers() {
  try {
    Object.keys(localStorage).forEach(function (name) {
      var item = /^plan \w+$/.test(name) && JSON.parse(localStorage.getItem(name)), code = name.slice(5);
      if (item && Date.now() - item.at > A_DAY) localStorage.removeItem(name); else if (item && code !== group()) handIn(name, code, item.body);
    });
  } catch (none) { /* nothing kept */ }
}
function handIn(name, code, data) {
  fetch("/" + code + "/plan", {method: "POST", body: data, credentials: "same-origin", headers: {"Content-Type": "application/x-www-form-urlencoded"}})
    .then(function (answer) { return answer.json(); })
    .then(function (facts) { if (facts.role !== "outside" && !facts.errors) localStorage.removeItem(name); })
    .catch(function () { /* at the next page */ });
}

/* --- what only the script shows: bars about the connection and the screen, and the page for when there is none --- */
function putUpBars() {
  var own = document.createElement("template"), person = document.body.getAttribute("data-contact");
  wear(LOOKS);
  own.innerHTML = BARS;
  if (person) own.content.querySelector("#afgelopen bdi").textContent = person; /* before it is in the page: no news */
  main().parentNode.insertBefore(own.content, main());
  ["verbinding", "afgelopen", "straks", "onderweg", "druk", "bezorgd", "mislukt", "getypt"].forEach(function (id) { bars[id] = document.getElementById(id); });
  if (!person) bars.afgelopen = null;
  bars.getypt.querySelector("button").addEventListener("click", wipe);
  document.querySelector("#weg button").addEventListener("click", back);
}

arrive();
putUpBars();
restore();
takeUp();
filling();
if (typeof atWork === "function") atWork();
if (window.fetch) leftovers();
tick();
listen();
