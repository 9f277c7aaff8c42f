// Forms without a network. A form of a page that was kept (see copies below) is written down on the device before it is sent, and struck off only
// when the portal shows its receipt; its once-key makes one record of it however often it goes. Nothing here decides what is right: the portal does.

const Pages = 'copies-';
const Header = 'Karasuu-Copy';
const OldAfter = 12 * 3600 * 1000;
const Longest = 60_000;

// What waits: IndexedDB

const answer = asked => new Promise((resolve, reject) => {
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});

async function stored(name, mode, action) {
  const asked = indexedDB.open('karasuu-outbox', 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('waiting', { keyPath: 'key' });
    asked.result.createObjectStore('pages', { keyPath: 'path' });
  };
  const db = await answer(asked);
  try {
    const work = db.transaction(name, mode, { durability: 'strict' });
    const ended = new Promise((resolve, reject) => {
      work.oncomplete = resolve;
      work.onabort = () => reject(work.error);
    });
    const result = await answer(action(work.objectStore(name)));
    await ended;
    return result;
  } finally {
    db.close();
  }
}

const put = (name, it) => stored(name, 'readwrite', s => s.put(it));
const take = (name, key) => stored(name, 'readonly', s => s.get(key));
const all = name => stored(name, 'readonly', s => s.getAll());
const drop = (name, key) => stored(name, 'readwrite', s => s.delete(key));

const news = new BroadcastChannel('karasuu-outbox');
const tell = what => news.postMessage(what);

// Copies of pages: one store for each account, emptied when somebody else signs in or the person signs out

async function copyOf(address) {
  const { pathname } = new URL(address, location.href);
  for (const name of await caches.keys()) {
    const found = name.startsWith(Pages) && await (await caches.open(name)).match(pathname);
    if (found) return found;
  }
}

async function forgetCopies(except) {
  for (const name of await caches.keys()) if (name.startsWith(Pages) && name !== Pages + except) await caches.delete(name);
  for (const page of await all('pages')) if (String(page.by) !== String(except)) await drop('pages', page.path);
}

const partsOf = text => [...text.matchAll(/(?:src|href)="(\/[^"?]+\.(?:css|js|svg)(?:\?v=[^"]+)?)"/g)].map(m => m[1].replaceAll('&amp;', '&'));
const importsOf = text => [...text.matchAll(/\bfrom '\.(\/[a-z]+\.js)'/g)].map(m => m[1]);

async function copy(path, title, by) {
  const store = await caches.open(Pages + by);
  const page = await fetch(path, { headers: { [Header]: '1' }, redirect: 'manual', cache: 'no-store' });
  if (page.type === 'opaqueredirect' || [401, 403, 404].includes(page.status)) {
    await store.delete(path);
    await drop('pages', path);
    return;
  }
  if (!page.ok) return;
  const text = await page.clone().text();
  if (!text.includes(`data-by="${by}" data-copy`)) return;
  for (const part of new Set(partsOf(text))) {
    const kept = await store.match(part);
    if (kept) continue;
    const file = await fetch(part);
    if (!file.ok) return;
    await store.delete(part, { ignoreSearch: true });
    const script = part.includes('.js') ? await file.clone().text() : '';
    await store.put(part, file);
    for (const other of importsOf(script)) await store.add(new Request(other, { cache: 'no-cache' }));
  }
  await store.put(path, page);
  await put('pages', { path, title, by, at: Date.now() });
}

async function refresh(by) {
  await forgetCopies(by);
  const pages = await all('pages');
  for (const { path, title, at } of pages) if (!(Math.abs(Date.now() - at) < OldAfter)) await copy(path, title, by).catch(() => {});
}

// Sending

async function state(keys) {
  const said = await fetch('/outbox/state?keys=' + keys.join(','), { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(Longest) });
  if (said.type === 'opaqueredirect' || said.status === 401 || said.status === 403) return null;
  if (!said.ok || !said.headers.get('content-type')?.includes('json')) throw new TypeError('no answer of the portal');
  return said.json();
}

/** Strikes off what arrived; what went by itself is told, what a person has just sent is answered by its page. */
async function strike(receipts, byItself) {
  for (const { key, number, url } of receipts) {
    const it = await take('waiting', key);
    if (!it) continue;
    await drop('waiting', key);
    tell(byItself ? { number, url, title: it.title, by: it.by } : {});
  }
}

/** Sends one that waits and asks for its receipt. What was refused waits for the person; what nobody may send now, for a sign-in. */
async function deliver(it, byItself = false) {
  const before = await state([it.key]);
  if (before === null || before.by !== it.by) return {};
  if (before.receipts.length === 0) {
    const headers = { 'Content-Type': it.type, Accept: 'text/html', RequestVerificationToken: before.token };
    const page = await fetch(it.path, { method: 'POST', redirect: 'manual', body: it.body, headers, signal: AbortSignal.timeout(Longest) });
    const after = await state([it.key]);
    if (!after?.receipts.length) return { page, isRefused: isAnswer(page) && after !== null };
    before.receipts = after.receipts;
  }
  await strike(before.receipts, byItself);
  return { url: before.receipts[0].url };
}

/** Whether the portal has decided; after a mistake of its own, or with nobody signed in, the same form may go once more. */
const isAnswer = page => page.type !== 'opaqueredirect' && page.status < 500 && page.status !== 401;

async function settle(key) {
  try {
    const said = await state([key]);
    if (said) await strike(said.receipts, false);
  } catch {
    // asked again with what waits
  }
  tell({});
}

/** Sends what waits for this person, one after another, in one tab at a time; what was refused waits for the person. */
const sendAll = () => navigator.locks.request('karasuu-outbox', { ifAvailable: true }, async lock => {
  if (!lock) return;
  for (const it of (await all('waiting')).sort((a, b) => a.at - b.at)) {
    if (it.refused) continue;
    try {
      const { page, isRefused } = await deliver(it, true);
      if (isRefused) await put('waiting', { ...it, refused: page.status });
    } catch {
      break; // no network: the next try begins anew
    }
  }
  tell({});
});

// What the pages ask for

async function post(event) {
  const { request } = event;
  const { pathname, search } = new URL(request.url);
  let form, body;
  try {
    [form, body] = await Promise.all([request.clone().formData(), request.clone().arrayBuffer()]);
  } catch {
    return fetch(request);
  }
  // A form without a name here goes by itself. Asking for one more row saves nothing; without a key, or whose it is, nothing can be told apart.
  const key = String(form.get('__once') ?? '').replaceAll('-', '').toLowerCase();
  const by = Number(form.get('__by'));
  if (!form.has('__title') || form.has('add') || !/^[0-9a-f]{32}$/.test(key) || !by) return fetch(request);
  const it = { key, by, path: pathname + search, title: String(form.get('__title')), type: request.headers.get('content-type'), body, at: Date.now() };
  let isKept = true;
  try {
    await put('waiting', it);
  } catch {
    isKept = false;
  }
  try {
    if (form.has('__form')) {
      const page = await fetch(request);
      if (page.type === 'opaqueredirect') event.waitUntil(settle(key));
      // What was refused is in the page that says so.
      else if (isAnswer(page)) await drop('waiting', key);
      return page;
    }
    const { url, page, isRefused } = await deliver(it);
    if (url) return Response.redirect(url, 303);
    if (isRefused) await drop('waiting', key);
    return page ?? await fetch(request);
  } catch {
    tell({ full: !isKept });
    // Neither sent nor kept: the page stays as it is, with everything typed.
    return isKept ? Response.redirect('/outbox', 303) : new Response(null, { status: 204 });
  }
}

const get = request => fetch(request).catch(async failed => {
  const found = await copyOf(request.url) ?? await copyOf('/outbox');
  if (found) return found;
  throw failed;
});

async function file(request) {
  try {
    return await fetch(request);
  } catch (failed) {
    for (const name of await caches.keys()) {
      const found = name.startsWith(Pages) && await (await caches.open(name)).match(request, { ignoreSearch: true });
      if (found) return found;
    }
    throw failed;
  }
}

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));

addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.mode === 'navigate' && request.method === 'GET') event.respondWith(get(request));
  else if (request.mode === 'navigate' && pathname.endsWith('/new')) event.respondWith(post(event));
  else if (request.method === 'GET' && /^\/[a-z]+\.(css|js|svg)$/.test(pathname)) event.respondWith(file(request));
});

addEventListener('message', event => event.waitUntil((async () => {
  const { by, page, title, forget, send } = event.data;
  if (forget) return forgetCopies(null);
  if (by) await refresh(by);
  if (by && page) {
    await copy(page, title, by).catch(() => {});
    if (!(await take('pages', '/outbox'))) await copy('/outbox', '', by).catch(() => {});
  }
  if (send) await sendAll();
})()));

addEventListener('sync', event => event.waitUntil(sendAll()));
