// Runs before the first paint, so that a chosen theme never flashes: it marks
// the page with the theme that the visitor chose (absent: the system's), and
// says that scripts run, so that the style sheet shows what needs them.
(function () {
  "use strict";
  var root = document.documentElement;
  root.dataset.scripts = "on";
  try {
    var theme = localStorage.getItem("playground.theme");
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    }
  } catch (err) {
    // Storage can be forbidden; the system's theme is right then.
  }
})();
