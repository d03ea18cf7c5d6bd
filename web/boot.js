// Starts the Go program of the page and is its other half in JavaScript: go-app
// calls the goapp… functions below, and this file calls goappNav, goappOnUpdate
// and goappOnAppInstallChange, which the Go program replaces when it starts.
//
// Everything that differs between sites and pages stands in the data attributes
// of this script's element and of the loader, so that this file is the same
// everywhere and no script has to be written into a page.
"use strict";

var goappNav = function () {};
var goappOnUpdate = function () {};
var goappOnAppInstallChange = function () {};

const playgroundBoot = document.currentScript.dataset;
const goappEnv = JSON.parse(playgroundBoot.env);

// A page that shows the course has it come beside the program, and reads it when the
// program asks for it: that takes time until the page stands. On other pages it isn't
// fetched before.
const playgroundCourse = "course" in playgroundBoot ? playgroundAskForCourse() : null;

function playgroundAskForCourse() {
  const url = goappEnv.PLAYGROUND_COURSE;
  const answer = url ? fetch(url) : Promise.reject(new Error("no course"));
  answer.catch(() => {}); // who reads it says so
  return answer;
}

let goappInstallPrompt = null;
let goappServiceWorker = null;
let playgroundUpdateFound = false;

playgroundUseCanonicalPath();
playgroundMendFragment();
playgroundStandInForStorage("localStorage");
playgroundStandInForStorage("sessionStorage");
playgroundWatchInstall();
playgroundWatchUpdates();
playgroundStart();

// A plain file server answers /playground/ or /playground/index.html where the
// program's own path is /playground; and the worker marks the address with
// sign-in when the browser must ask for a password.
function playgroundUseCanonicalPath() {
  const url = new URL(location.href);
  url.pathname = playgroundBoot.path;
  if (url.searchParams.has("sign-in")) {
    url.searchParams.delete("sign-in");
  }
  if (url.href !== location.href) {
    history.replaceState(history.state, "", url.href);
  }
}

// The program can't start at an address that is no address. What came damaged is
// replaced by something that is damaged in a way that the program can say.
function playgroundMendFragment() {
  try {
    decodeURIComponent(location.hash);
  } catch {
    history.replaceState(history.state, "", location.pathname + location.search + "#s=!");
  }
}

// Where a browser forbids storage, merely looking at it throws, which a Go
// program can't catch. The stand-in keeps nothing, and says so when it is asked to.
function playgroundStandInForStorage(name) {
  try {
    window[name].length;
  } catch (refusal) {
    const nothing = {
      length: 0,
      key: () => null,
      getItem: () => null,
      setItem: () => {
        throw refusal;
      },
      removeItem: () => {},
      clear: () => {},
    };
    Object.defineProperty(window, name, { value: nothing, configurable: true });
  }
}

// ----------------------------------------------------------------------------
// Loading
// ----------------------------------------------------------------------------

async function playgroundStart() {
  const loader = document.getElementById("app-wasm-loader");
  let stage = "unsupported";
  try {
    if (typeof WebAssembly !== "object" || typeof Go !== "function") {
      throw new Error("no WebAssembly");
    }
    const go = new Go();
    stage = "unreachable";
    const instance = await playgroundProgram.begin(
      go.importObject,
      (progress) => playgroundShowProgress(loader, progress),
      (err) => playgroundShowFailure(loader, "incomplete", err),
    );
    stage = "stopped";
    const painted = playgroundPainted();
    const ended = go.run(instance);
    loader.hidden = true;
    painted.then(playgroundFinish);
    if (playgroundUpdateFound) {
      goappOnUpdate();
    }
    // The worker fetches the whole site: it can wait until the page stands.
    setTimeout(playgroundRegisterWorker, 1500);
    await ended;
    throw new Error("the program ended");
  } catch (err) {
    playgroundShowFailure(loader, stage, err);
  }
}

// What the program makes of the page first is painted before anything else takes its
// time. A page that nobody sees isn't painted.
function playgroundPainted() {
  return new Promise((done) => {
    const changes = new MutationObserver(() => {
      changes.disconnect();
      requestAnimationFrame(() => setTimeout(done));
    });
    changes.observe(document.body, { childList: true, subtree: true });
    setTimeout(done, 1000);
  });
}

function playgroundShowProgress(loader, progress) {
  const percent = Math.floor(progress * 100);
  const bar = document.getElementById("app-wasm-loader-progress");
  if (bar.value !== percent) {
    bar.value = percent;
    document.getElementById("app-wasm-loader-label").textContent = loader.dataset.loading.replace("{percent}", percent);
  }
}

// The words of the page stay where they are; only the loader says what
// happened and what to do.
function playgroundShowFailure(loader, stage, err) {
  console.error("starting the playground failed:", err);
  const label = document.getElementById("app-wasm-loader-label");
  const retry = document.getElementById("app-wasm-loader-retry");
  loader.hidden = false;
  loader.classList.add("loader-failed");
  document.getElementById("app-wasm-loader-progress").hidden = true;
  label.setAttribute("role", "alert");
  label.textContent = loader.dataset[stage] + " (" + (err && err.message ? err.message : err) + ")";
  retry.hidden = false;
  retry.addEventListener("click", () => location.reload());
}

// ----------------------------------------------------------------------------
// Service worker and updates
// ----------------------------------------------------------------------------

async function playgroundRegisterWorker() {
  if (!("serviceWorker" in navigator)) {
    return;
  }
  try {
    const registration = await navigator.serviceWorker.register(playgroundBoot.worker, {
      updateViaCache: "none",
    });
    goappServiceWorker = registration;
    playgroundLookForUpdates(registration);
  } catch (err) {
    // Private windows and some settings forbid service workers: the page works
    // without, only not offline.
    console.warn("no offline copy:", err);
  }
}

// The browser itself looks for a new worker at each navigation; a page that
// stays open looks when it is shown again, and every hour.
function playgroundLookForUpdates(registration) {
  const look = () => {
    if (document.visibilityState === "visible" && navigator.onLine) {
      registration.update().catch(() => {});
    }
  };
  document.addEventListener("visibilitychange", look);
  setInterval(look, 3600 * 1000);
}

// The worker tells its version when it takes over. Pages come from the network
// first, so that this page may be as new as the worker already: then there is
// nothing to announce.
function playgroundWatchUpdates() {
  if (!("serviceWorker" in navigator)) {
    return;
  }
  navigator.serviceWorker.addEventListener("message", (event) => {
    const version = event.data && event.data.playgroundVersion;
    if (version && version !== playgroundBoot.version) {
      playgroundUpdateFound = true;
      goappOnUpdate();
    }
  });
}

// ----------------------------------------------------------------------------
// Installing as an app
// ----------------------------------------------------------------------------

function playgroundWatchInstall() {
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    goappInstallPrompt = event;
    goappOnAppInstallChange();
  });
  window.addEventListener("appinstalled", () => {
    goappInstallPrompt = null;
    goappOnAppInstallChange();
  });
}

function goappIsAppInstallable() {
  return goappInstallPrompt !== null && !goappIsAppInstalled();
}

function goappIsAppInstalled() {
  return window.matchMedia("(display-mode: standalone)").matches || navigator.standalone === true;
}

async function goappShowInstallPrompt() {
  if (goappInstallPrompt === null) {
    return;
  }
  const prompt = goappInstallPrompt;
  goappInstallPrompt = null;
  prompt.prompt();
  await prompt.userChoice;
  goappOnAppInstallChange();
}

// ----------------------------------------------------------------------------
// What else go-app's Go side calls
// ----------------------------------------------------------------------------

function goappGetenv(name) {
  return goappEnv[name];
}

// Promises the course, or null where it can't be had.
async function playgroundFetchCourse() {
  try {
    const response = await (playgroundCourse ?? playgroundAskForCourse());
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}

function playgroundIsWhole() {
  return playgroundProgram.isWhole();
}

// Promises nothing, or the error, once all of the program is there or can't be had. A
// failure that was shown is over when it comes after all.
async function playgroundFinish() {
  const err = await playgroundProgram.finish();
  if (!err) {
    document.getElementById("app-wasm-loader").hidden = true;
  }
  return err;
}

function goappKeepBodyClean() {
  const count = document.body.children.length;
  const observer = new MutationObserver(() => {
    while (document.body.children.length > count) {
      document.body.lastElementChild.remove();
    }
  });
  observer.observe(document.body, { childList: true });
  return () => observer.disconnect();
}

function goappNewNotification(json) {
  const options = JSON.parse(json);
  const notification = new Notification(options.title, options);
  notification.onclick = () => {
    goappNav(options.path || "/");
    notification.close();
  };
}

async function goappSubscribePushNotifications(publicKey) {
  const subscription = await goappServiceWorker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  return JSON.stringify(subscription);
}
