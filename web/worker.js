// The service worker: it keeps the whole site in a cache, so that every page
// opens without a network. The build puts `const site = {...}` before it:
//   version  names the cache
//   base     the site's root, "/" or "/sub/"
//   pages    [{path, url}]: a page's own path, and where a file server has it
//   assets   URLs, with their version where they have one; the page doesn't
//            work without them
//   extras   URLs that the page does work without
// Nothing else is ever answered from here: /metrics, unknown paths and other
// methods go to the server as if there were no worker.
"use strict";

const cachePrefix = "playground " + site.base + " ";
const cacheName = cachePrefix + site.version;
const networkPatience = 3000; // ms that a page may take before its copy is shown

const signIn = "sign-in"; // marks a page's address while the browser asks for a password

const pages = new Map(site.pages.map((page) => [page.path, page.url]));
const assets = new Map(site.assets.concat(site.extras).map((url) => [new URL(url, location).pathname, url]));

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", answer);

// All or nothing: a copy with a hole in it would break the page only later,
// offline, where nobody can mend it.
async function install() {
  try {
    const cache = await caches.open(cacheName);
    await Promise.all([
      ...[...pages.values()].map((url) => keep(cache, url, isPageOfThisVersion)),
      ...site.assets.map((url) => keep(cache, url, isWhole)),
    ]);
    await Promise.allSettled(site.extras.map((url) => keep(cache, url, () => true)));
  } catch (err) {
    await caches.delete(cacheName);
    throw err;
  }
  await self.skipWaiting();
}

async function keep(cache, url, isRight) {
  const copy = (await keptBefore(url)) || (await fetched(url));
  if (!(await isRight(url, copy.clone()))) {
    throw new Error(url + " is not of version " + site.version);
  }
  await cache.put(url, copy);
}

// A page names its version. A file server that shows a folder's list, its start
// page or yesterday's page instead says OK too.
async function isPageOfThisVersion(url, response) {
  return (await response.text()).includes('data-version="' + site.version + '"');
}

// The program's version is the beginning of its SHA-256: half an upload must
// not be kept.
async function isWhole(url, response) {
  const { pathname, searchParams } = new URL(url, location);
  if (!pathname.endsWith(".wasm")) {
    return true;
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.startsWith(searchParams.get("v"));
}

// A versioned file never changes under its URL: an older cache's copy saves the
// download.
async function keptBefore(url) {
  return new URL(url, location).searchParams.has("v") ? caches.match(url) : undefined;
}

async function fetched(url) {
  const versioned = new URL(url, location).searchParams.has("v");
  const options = { cache: versioned ? "default" : "no-cache", credentials: "same-origin" };
  let response;
  try {
    response = await fetch(url, options);
  } catch (err) {
    response = await fetch(url, options); // one dropped connection in a hundred files is no reason to give up
  }
  if (!response.ok) {
    throw new Error(url + ": HTTP " + response.status);
  }
  return response.redirected ? withoutRedirect(response) : response;
}

// A browser refuses a redirected response as the answer to a navigation.
async function withoutRedirect(response) {
  return new Response(await response.blob(), { status: response.status, headers: response.headers });
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(cachePrefix) && name !== cacheName).map((name) => caches.delete(name)),
  );
  await self.clients.claim();
  for (const client of await self.clients.matchAll({ type: "window" })) {
    client.postMessage({ playgroundVersion: site.version });
  }
}

function answer(event) {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) {
    return;
  }
  const page = pages.get(pagePath(url.pathname));
  if (event.request.mode === "navigate") {
    if (page !== undefined && !url.searchParams.has(signIn)) {
      event.respondWith(networkFirst(event.request, page));
    }
    return;
  }
  const asset = assets.get(url.pathname);
  if (asset !== undefined && isSameVersion(url, asset)) {
    event.respondWith(cacheFirst(event.request, asset));
  }
}

// The page's own path for the forms that file servers give it: with a slash at
// the end or with index.html. The roots keep their slash.
function pagePath(path) {
  const short = path.replace(/\/index\.html$/, "/");
  if (pages.has(short)) {
    return short;
  }
  const bare = short.replace(/\/$/, "");
  return pages.has(bare) ? bare : short + "/";
}

function isSameVersion(url, asset) {
  const wanted = url.searchParams.get("v");
  return wanted === null || wanted === new URL(asset, location).searchParams.get("v");
}

async function networkFirst(request, page) {
  const copy = caches.open(cacheName).then((cache) => cache.match(page));
  // Checked with the server each time, whatever a plain file server lets browsers assume.
  const network = fetch(request, { cache: "no-cache" }).catch(() => undefined);
  const patience = new Promise((resolve) => setTimeout(resolve, networkPatience));
  const first = await Promise.race([network, patience]);
  if (first && first.status === 401) {
    return Response.redirect(askingForPassword(request.url));
  }
  if (first && first.status < 500) {
    return first;
  }
  const kept = await copy;
  return kept ? startingWhole(kept) : (await network) || Response.error();
}

// A browser that waits for a part of the program asks the host itself, and not this
// worker: a page from the cache starts with all parts, so that it never has to wait.
async function startingWhole(page) {
  const html = (await page.text()).replace(/ data-starts="\d+"/, ' data-starts="99"');
  return new Response(html, { status: page.status, headers: page.headers });
}

// Only a page that doesn't pass through a worker makes the browser ask for a name
// and a password. boot.js takes the mark away again.
function askingForPassword(address) {
  const url = new URL(address);
  url.searchParams.set(signIn, "");
  return url.href;
}

async function cacheFirst(request, asset) {
  return (await (await caches.open(cacheName)).match(asset)) || fetch(request);
}
