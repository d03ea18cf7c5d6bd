// Fetches the Go program and compiles it. This begins while the page is still being
// read: boot.js starts the program when both are done.
//
// The program comes in parts. A page starts with the first, or the first few, and the
// others follow when it stands. A function of a part that isn't in place calls loadNow,
// which makes the page wait, and goes on then. The parts know the first by its version,
// so that those of two versions don't mix, and the functions of other parts by their
// slots in the table.
"use strict";

const playgroundProgram = (() => {
  const { parts, starts, size } = document.currentScript.dataset;
  const urls = parts.split(" ");
  const imports = {};
  let first; // the exports of the first part
  let inPlace = 0; // how many parts are
  let loaded = 0; // bytes of those with which the page starts
  let tellProgress = () => {};
  let tellFailure = () => {};
  let rest; // what finish promised

  const start = typeof WebAssembly === "object" ? Promise.all(urls.slice(0, starts).map(startingPart)) : Promise.resolve([]);
  start.catch(() => {}); // begin says so

  async function startingPart(url) {
    const response = await answer(url);
    return compile(isNear() ? response : counted(response));
  }

  // A host that answers at once has sent the program before anybody reads how far it
  // is; and counting takes longer than what is counted.
  function isNear() {
    const [page] = performance.getEntriesByType("navigation");
    return page !== undefined && page.responseStart - page.requestStart < 20; // ms
  }

  // The size before compression is known when the site is built, and a response body
  // is always read decompressed: so the progress is true whatever encoding the host
  // uses.
  function counted(response) {
    const counter = new TransformStream({
      transform(chunk, controller) {
        loaded += chunk.byteLength;
        sayHowFar();
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(counter), response);
  }

  function sayHowFar() {
    if (loaded > 0) {
      tellProgress(Math.min(1, loaded / Number(size)));
    }
  }

  async function answer(url) {
    const response = await fetch(url);
    if (!response.ok) {
      throw new Error("HTTP " + response.status);
    }
    return response;
  }

  async function compile(response) {
    if (!WebAssembly.compileStreaming) {
      return WebAssembly.compile(await response.arrayBuffer());
    }
    if (response.headers.get("Content-Type") !== "application/wasm") { // a plain host may not know it
      response = new Response(response.body, { headers: { "Content-Type": "application/wasm" } });
    }
    return WebAssembly.compileStreaming(response);
  }

  // begin returns the first part's instance when all parts are in place that the page
  // starts with. It tells progress as a fraction, and failures of parts that come later.
  async function begin(goImports, progress, failure) {
    tellProgress = progress;
    tellFailure = failure;
    sayHowFar();
    const modules = await start;
    const instance = await WebAssembly.instantiate(modules[0], { ...goImports, parts: { load: loadNow } });
    first = instance.exports;
    imports[new URL(urls[0], location).searchParams.get("v")] = first;
    imports.slots = new Proxy({}, { get: (_, slot) => first.table.get(Number(slot)) });
    inPlace = 1;
    await place(modules.slice(1), 1);
    return instance;
  }

  // A part puts its functions into the table when it is instantiated. Some, counted from
  // one of them, may be in place by now: loadNow doesn't wait for what is on its way.
  async function place(modules, from) {
    for (const [i, module] of modules.entries()) {
      if (inPlace <= from + i) {
        await WebAssembly.instantiate(module, imports);
        count(from + i + 1);
      }
    }
  }

  function count(parts) {
    inPlace = Math.max(inPlace, parts);
    first.parts.value = inPlace - 1;
  }

  // finish has the other parts come, and promises to say what became of that: nothing,
  // or the error. Who calls it after one has it tried again.
  function finish() {
    rest ??= placeRest().catch((err) => {
      rest = undefined;
      tellFailure(err);
      return err;
    });
    return rest;
  }

  // All are on their way at once, and the first is in place before the last has come.
  async function placeRest() {
    const from = inPlace;
    const modules = urls.slice(from).map(async (url) => compile(await answer(url)));
    modules.forEach((module) => module.catch(() => {})); // the first that fails is said
    for (const [i, module] of modules.entries()) {
      await place([await module], from + i);
    }
  }

  function isWhole() {
    return inPlace === urls.length;
  }

  // The mark tells developers for which function the page waited.
  function loadNow(slot) {
    performance.mark("playground waits for its program", { detail: slot });
    try {
      for (const stub = first.table.get(slot); first.table.get(slot) === stub; count(inPlace + 1)) {
        new WebAssembly.Instance(new WebAssembly.Module(answerNow(urls[inPlace])), imports);
      }
    } catch (err) {
      tellFailure(err);
      throw err;
    }
  }

  // A browser that waits for an answer gives it as text only: here one character is
  // one byte.
  function answerNow(url) {
    const request = new XMLHttpRequest();
    request.open("GET", url, false);
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    if (request.status !== 200) {
      throw new Error("HTTP " + request.status);
    }
    const text = request.responseText;
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < bytes.length; i++) {
      bytes[i] = text.charCodeAt(i);
    }
    return bytes;
  }

  return { begin, finish, isWhole };
})();
