// What is typed is kept on the server too, every few seconds: for another device, and so that two people at one record know of each other.
// form[data-draft]; site.js keeps the typing on this device, and shows what is offered here.

const Every = 4000;
const Device = 'karasuu-device';

function device() {
  try {
    let it = localStorage.getItem(Device);
    if (!it) localStorage.setItem(Device, it = crypto.randomUUID());
    return it;
  } catch {
    return null;
  }
}

const form = document.querySelector('form[data-draft]');
const me = form && device();

async function ask(address, method, body) {
  const headers = { RequestVerificationToken: form.elements.__form?.value ?? '' };
  if (body) headers['Content-Type'] = 'application/json';
  const said = await fetch(address, { method, headers, redirect: 'manual', cache: 'no-store', body: body && JSON.stringify(body) });
  return said.ok && said.headers.get('content-type')?.includes('json') ? said.json() : null;
}

async function offerOthers({ draftMine, draftOther, draftField, draftTheirs, draftYours }) {
  for (const { device: other, mine, by, at, typed } of await ask('/drafts?path=' + encodeURIComponent(location.pathname), 'GET') ?? []) {
    if (mine && other === me) continue;
    const text = (mine ? draftMine : draftOther).replace('{0}', at).replace('{1}', by);
    const heads = mine ? undefined : [draftField, draftTheirs.replace('{0}', by), draftYours];
    form.dispatchEvent(new CustomEvent('draft:offer', { bubbles: true, detail: { typed, text, heads } }));
  }
}

if (me) {
  let latest, isSending = false;
  const status = Object.assign(document.createElement('p'), { className: 'muted small' });
  const keep = async () => {
    if (!latest || isSending) return;
    const typed = latest;
    isSending = true;
    try {
      const said = await ask('/drafts', 'PUT', { path: location.pathname, device: me, typed });
      if (said) {
        if (latest === typed) latest = null;
        status.textContent = form.dataset.draftKept.replace('{0}', said.at);
        form.querySelector('.actions:last-of-type')?.after(status);
      }
    } catch {
      // no network: this device keeps it, and the next try comes
    }
    isSending = false;
  };
  form.addEventListener('kept', ({ detail: { sent, typed } }) => {
    latest = sent ? null : typed;
  });
  form.addEventListener('kept:no', () => ask('/drafts', 'PUT', { path: location.pathname, device: me, typed: [] }).catch(() => {}));
  setInterval(keep, Every);
  addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep());
  offerOthers(form.dataset).catch(() => {});
}
