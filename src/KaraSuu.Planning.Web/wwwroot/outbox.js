// The pages' side of sw.js: has copies made of the forms that say so, shows what waits on this device, and has it sent when the line is back.
// Without this file, or in a browser without workers, every form goes by itself.

const { by, copy } = document.body.dataset;
const Again = 20_000;
const isCopy = copy !== undefined;
const worker = navigator.serviceWorker;
const make = (tag, values = {}, ...inside) => {
  const element = Object.assign(document.createElement(tag), values);
  element.append(...inside);
  return element;
};

// The store of sw.js; only the worker makes it

const answer = asked => new Promise((resolve, reject) => {
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});

async function stored(name, mode, action) {
  try {
    if (!(await indexedDB.databases?.())?.some(d => d.name === 'karasuu-outbox')) return undefined;
    const db = await answer(indexedDB.open('karasuu-outbox', 1));
    const result = await answer(action(db.transaction(name, mode).objectStore(name)));
    db.close();
    return result;
  } catch {
    return undefined;
  }
}

const mine = async name => (await stored(name, 'readonly', s => s.getAll()) ?? []).filter(it => String(it.by) === by);
const waiting = async () => (await mine('waiting')).sort((a, b) => a.at - b.at);

const ask = async what => (await worker.ready).active?.postMessage({ by: Number(by), ...what });

// A form of a copy gets its key here: one for each time it is opened, so that pressing twice is once

const forms = [...document.querySelectorAll('form[data-offline]')];

function equip(form) {
  const put = (name, value) => form.append(make('input', { type: 'hidden', name, value }));
  if (!form.elements.__by) put('__by', by);
  if (!form.elements.__once) put('__once', crypto.randomUUID().replaceAll('-', ''));
}

// What waits

let count = 0;
const notice = make('div', { className: 'notice attention' });
notice.setAttribute('role', 'status');

const words = () => `${document.querySelector('header a[href="/outbox"]')?.textContent}: ${count}`;

async function show() {
  const all = await waiting();
  count = all.length;
  const place = document.getElementById('waiting');
  if (place) await list(place, all);
  else if (count > 0) {
    notice.replaceChildren(make('p', {}, make('a', { href: '/outbox', textContent: words() })));
    document.getElementById('main').prepend(notice);
  } else notice.remove();
}

/** What went by itself says its receipt on the page that is open; a form sent from this page has its answer as a page. */
function sent({ number, url, title }) {
  const { number: word } = document.getElementById('waiting')?.dataset ?? {};
  const said = make('p', {}, make('a', { href: url, textContent: `${title}: ${word ?? '№'} ${number}` }));
  document.getElementById('main').prepend(make('div', { className: 'notice done', role: 'status' }, said));
}

const time = at => new Date(at).toLocaleString('ru', { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' });

async function list(place, all) {
  const words = place.dataset;
  const rows = all.map(it => {
    const actions = make('p', { className: 'actions' });
    const button = (text, action) => actions.append(make('button', { type: 'button', className: 'button secondary', textContent: text, onclick: action }));
    if (it.refused) button(words.open, () => open(it));
    button(words.drop, async () => {
      if (!confirm(words.sure)) return;
      await stored('waiting', 'readwrite', s => s.delete(it.key));
      show();
    });
    const said = make('span', { className: it.refused ? 'status attention' : 'status' }, it.refused ? words.wants : words.isWaiting);
    return make('li', {}, make('p', {}, `${it.title} · ${time(it.at)} · ${words.number} ${numberOf(it.key)} · `, said), actions);
  });
  const pages = (await mine('pages')).filter(page => page.title);
  const parts = [make('h2', { textContent: words.head })];
  if (rows.length) {
    parts.push(make('ul', { className: 'plain' }, ...rows), make('p', {},
      make('button', { type: 'button', className: 'button', textContent: words.send, onclick: () => ask({ send: true }) })));
  } else parts.push(make('p', { textContent: words.none }));
  if (isCopy && pages.length) {
    const links = pages.map(page => make('li', {}, make('a', { href: page.path, textContent: page.title })));
    parts.push(make('h2', { textContent: words.forms }), make('ul', {}, ...links));
  }
  place.replaceChildren(...parts);
}

const numberOf = key => `${key.slice(0, 4)}-${key.slice(4, 8)}`.toUpperCase();

/** Sends one as a form of this page, so that the portal shows it with what it found wrong. */
async function open({ path, type, body }) {
  const form = make('form', { method: 'post', action: path, hidden: true, enctype: type.split(';')[0] });
  for (const [name, value] of await new Response(body, { headers: { 'Content-Type': type } }).formData()) {
    if (name === '__form') continue;
    if (typeof value === 'string') form.append(make('textarea', { name, value }));
    else {
      const files = new DataTransfer();
      files.items.add(value);
      form.append(make('input', { type: 'file', name, files: files.files }));
    }
  }
  document.body.append(form);
  form.submit();
}

if (by && worker && globalThis.indexedDB && globalThis.BroadcastChannel) {
  if (isCopy) forms.forEach(equip);
  worker.register('/sw.js').then(() => {
    const [form] = forms;
    if (!isCopy) ask({ page: form && location.pathname, title: form?.dataset.offline, send: true });
  }, () => {});
  new BroadcastChannel('karasuu-outbox').onmessage = ({ data }) => {
    const full = data.full && forms[0]?.dataset.full;
    if (full) document.getElementById('main').prepend(make('div', { className: 'notice error', role: 'alert' }, make('p', { textContent: full })));
    if (data.number && String(data.by) === by) sent(data);
    show();
  };
  const again = () => count > 0 && ask({ send: true });
  addEventListener('online', again);
  setInterval(again, Again);
  // Before site.js takes the drafts away: whoever leaves with something unsent is asked.
  addEventListener('submit', event => {
    if (!event.target.matches('[data-forget-all]')) return;
    if (count > 0 && !confirm(`${words()}\n${event.target.textContent.trim()}?`)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else ask({ by: null, forget: true });
  }, true);
  show();
}
