/* When the script of a page runs: once the page is seen, so that this is sooner, or when somebody is quicker than that. */
var ran = false;
function run() { if (!ran) { ran = true; startPage(); } }
function asks() { /* what was typed before, or a place in the page: that is there at once */
  try { return location.hash || sessionStorage.length > 0 || document.querySelector("main[data-group]"); } catch (none) { return true; }
}
["click", "input", "submit"].forEach(function (kind) { document.addEventListener(kind, run, true); });
if (asks()) run(); else {
  try { new PerformanceObserver(run).observe({type: "paint", buffered: true}); } catch (old) { /* then after a while */ }
  setTimeout(run, 500); /* also in a tab that nobody sees */
}
