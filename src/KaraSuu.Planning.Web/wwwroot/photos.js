// Photos of a form: shrunk here, sent in parts as they are chosen, kept on the device until their record is saved.
// Where anything of this is missing, the plain file input stays. Texts come from data- attributes.

const Part = 256 * 1024;
const Longest = 30_000;
const Week = 7 * 24 * 3600 * 1000;
const plain = /^image\/(jpeg|png)$/;
const make = (tag, values) => Object.assign(document.createElement(tag), values);

// Kept photos: IndexedDB; without it nothing is kept, nothing breaks

const answer = asked => new Promise((resolve, reject) => {
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = reject;
});

async function kept(action) {
  try {
    const asked = indexedDB.open('karasuu-photos', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('photos', { keyPath: 'key' });
    const db = await answer(asked);
    const result = await answer(action(db.transaction('photos', 'readwrite').objectStore('photos')));
    db.close();
    return result;
  } catch {
    return null;
  }
}

const keep = photo => kept(s => s.put(photo.it));
const forget = key => kept(s => s.delete(key));

// Pictures

function drawn(picture, side, quality) {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = make('canvas', { width: Math.ceil(picture.width * scale), height: Math.ceil(picture.height * scale) });
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', quality));
}

async function shrink(it) {
  try {
    const picture = await createImageBitmap(it.blob, { imageOrientation: 'from-image' });
    const shrunk = await drawn(picture, 1600, 0.85);
    it.small = await drawn(picture, 320, 0.7); // shown here; the server makes its own
    picture.close();
    if (shrunk && (shrunk.size < it.blob.size || !plain.test(it.blob.type))) it.blob = shrunk;
  } catch {
    // Not drawn here; the server decides about the original.
  }
  return it.ready = plain.test(it.blob.type);
}

// Sending: one photo after another; a lost line or an expired sign-in only pauses it

let wake = () => {};
addEventListener('online', () => wake());
addEventListener('focus', () => wake());
const pause = ms => new Promise(resolve => {
  wake = resolve;
  setTimeout(resolve, ms);
});

class Refused extends Error {}

async function ask(address, headers, body) {
  const said = await fetch(address, { method: body ? 'PUT' : 'GET', redirect: 'manual', cache: 'no-store', headers, body, signal: AbortSignal.timeout?.(90_000) });
  if (said.type === 'opaqueredirect' || said.status === 401) throw new Error('signedOut');
  if (said.status >= 500) throw new Error('offline');
  const state = await said.json().catch(() => ({}));
  if (!said.ok && said.status !== 409) throw new Refused(state.error ?? '');
  if (!('received' in state)) throw new Error('offline'); // somebody else answered, such as a hotel's sign-in page
  return state;
}

async function send({ key, blob, name }, token, progress) {
  const address = '/uploads/' + key;
  const headers = { RequestVerificationToken: token, 'Content-Type': 'application/octet-stream', 'Upload-Length': blob.size, 'Upload-Name': encodeURIComponent(name) };
  let state = await ask(address, headers);
  for (let from; !state.done; progress(state.received / blob.size)) {
    if (from === state.received) throw new Error('offline'); // another request still writes
    from = state.received;
    state = await ask(address, { ...headers, 'Upload-Offset': from }, blob.slice(from, from + Part));
  }
  return state.attached;
}

// One field of a form

class Field {
  photos = [];

  constructor(root) {
    this.root = root;
    this.words = root.dataset;
    this.form = root.closest('form');
    this.list = root.querySelector('ul');
    this.input = root.querySelector('input');
    this.place = `${this.form.dataset.keep ?? location.pathname} ${this.words.photos}`;
    if (matchMedia('(pointer: coarse)').matches) this.addCamera();
    this.form.addEventListener('submit', event => this.hold(event));
    this.form.addEventListener('kept:no', () => [...this.photos].forEach(photo => this.drop(photo)));
    this.restored = this.restore();
  }

  addCamera() {
    const camera = make('input', { type: 'file', accept: 'image/*', capture: 'environment', hidden: true });
    const button = make('button', { type: 'button', className: 'button secondary', textContent: this.words.camera });
    button.onclick = () => camera.click();
    this.input.after(' ', button, camera);
  }

  async restore() {
    for (const it of await kept(s => s.getAll()) ?? []) {
      if (Date.now() - it.at > Week) forget(it.key);
      else if (it.user !== this.words.user || this.list.querySelector(`[data-key="${it.key}"]`)) continue;
      else if (it.place === this.place) this.show(it);
      else if (it.done) ask('/uploads/' + it.key).then(state => state.attached && forget(it.key), () => {});
    }
    this.run();
  }

  async add(files) {
    await this.restored;
    const { place, words: { user } } = this;
    for (const blob of files) await keep(this.show({ key: crypto.randomUUID(), place, user, name: blob.name, at: Date.now(), blob }));
    this.run();
  }

  show(it) {
    const photo = { it, row: make('li'), picture: make('img', { width: 120, alt: '' }), bar: make('progress', { value: 0, ariaLabel: it.name }), said: make('span', { className: 'muted' }) };
    const remove = make('button', { type: 'button', className: 'link', textContent: this.words.remove, ariaLabel: `${this.words.remove}: ${it.name}` });
    remove.onclick = () => {
      this.drop(photo);
      this.input.focus();
    };
    photo.row.dataset.key = it.key;
    photo.row.append(photo.picture, ` ${it.name} `, photo.bar, ' ', photo.said, ' ', remove);
    this.list.append(photo.row);
    this.photos.push(photo);
    return photo;
  }

  drop(photo) {
    photo.gone = true;
    this.photos = this.photos.filter(p => p !== photo);
    photo.row.remove();
    forget(photo.it.key);
    this.count();
  }

  get waiting() {
    return this.photos.filter(photo => !photo.over);
  }

  async run() {
    if (this.running) return;
    this.running = true;
    for (let photo; (photo = this.waiting[0]);) await this.take(photo);
    this.running = false;
    this.count();
    const held = this.held;
    this.held = null;
    if (held && !this.photos.some(photo => photo.wrong)) this.form.requestSubmit(held.submitter);
  }

  async take(photo) {
    const { it, said, bar } = photo;
    said.textContent = this.words.preparing;
    if (!it.ready && !await shrink(it)) return this.refuse(photo, this.words.unreadable);
    if (it.small) photo.picture.src = URL.createObjectURL(it.small);
    if (!photo.gone) await keep(photo);
    said.textContent = this.words.sending;
    for (let wait = 1000; !photo.gone; wait = Math.min(Longest, wait * 2)) {
      try {
        const attached = await send(it, this.form.elements.__form.value, part => {
          bar.value = part;
          wait = 1000;
        });
        if (attached) this.drop(photo);
        else if (!photo.gone) await this.arrived(photo);
        return;
      } catch (error) {
        if (error instanceof Refused) return this.refuse(photo, error.message || this.words.failed);
        this.count(error.message === 'signedOut' ? 'signedOut' : 'offline');
        await pause(wait);
      }
    }
  }

  arrived(photo) {
    photo.over = photo.it.done = true;
    photo.row.append(make('input', { type: 'hidden', name: this.words.photos + '.Keys', value: photo.it.key }));
    photo.bar.remove();
    photo.said.textContent = this.words.sent;
    this.count();
    return keep(photo);
  }

  refuse(photo, why) {
    photo.over = photo.wrong = true;
    photo.bar.remove();
    photo.said.textContent = why;
    photo.said.className = 'error';
    forget(photo.it.key);
    this.count();
  }

  count(trouble) {
    const status = this.root.querySelector('[role=status]');
    const { length } = this.photos;
    const said = length ? [this.words.count.replace('{0}', this.photos.filter(p => p.it.done).length).replace('{1}', length) + '.'] : [];
    if (trouble) said.push(this.words[trouble]);
    if (this.held) said.push(this.words.hold);
    const text = said.join(' ');
    if (status.dataset.text === text) return;
    status.dataset.text = status.textContent = text;
    if (trouble === 'signedOut') status.append(' ', make('a', { href: '/accounts/sign-in', target: '_blank', textContent: this.words.signIn }));
  }

  /** The form waits for its photos and then goes by itself. */
  hold(event) {
    if (!this.waiting.length) return;
    event.preventDefault();
    this.held = event;
    this.count();
    wake();
  }
}

const fields = new WeakMap();
const fieldOf = root => fields.get(root) ?? fields.set(root, new Field(root)).get(root);

if (self.createImageBitmap && crypto.randomUUID && HTMLFormElement.prototype.requestSubmit) {
  document.querySelectorAll('form [data-photos]').forEach(fieldOf);
  document.addEventListener('change', ({ target }) => {
    if (target.matches('[data-photos] [type=checkbox]')) forget(target.value);
    const root = target.type === 'file' && target.closest('[data-photos]');
    if (!root) return;
    const files = [...target.files];
    target.value = '';
    fieldOf(root).add(files);
  });
}
