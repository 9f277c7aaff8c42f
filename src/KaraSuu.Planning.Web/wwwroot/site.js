// Progressive enhancement only: every page is complete without this file.
// Every text comes from data- attributes, so the page's language is never decided here.

import { readDay, readNumber, readTime } from './numbers.js';

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// Numbers

const Thin = '\u202f';

const kindOf = input => (input.matches('[data-money]') ? 'money' : input.matches('[data-quantity]') ? 'quantity'
  : input.dataset.count === 'percent' ? 'percent' : 'count');

const grouped = (whole, by) => whole.replace(/\B(?=(\d{3})+(?!\d))/g, by);

/** A number in the language of the page. */
function show(number, sign = document.body.dataset.decimal ?? ',', by = document.body.dataset.group ?? Thin) {
  const [whole, fraction] = String(number).split('.');
  return grouped(whole, by) + (fraction ? sign + fraction : '');
}

// Totals while typing: table[data-totals]

function total(table) {
  const sums = { all: 0 };
  for (const row of table.tBodies[0].rows) {
    let ofRow = 0, parts = 0, inAll;
    for (const input of all('input[data-col]', row)) {
      const number = typed(input);
      if (number === undefined) continue;
      if (input.dataset.col === 'total') {
        inAll = number;
        continue;
      }
      ofRow += number;
      parts++;
      sums[input.dataset.col] = (sums[input.dataset.col] ?? 0) + number;
    }
    sums.all += inAll ?? ofRow;
    for (const output of all('output[data-sum="row"]', row)) output.value = sum(parts ? ofRow : NaN);
    // What is left empty is unknown: only two known parts make a whole.
    for (const input of all('input[data-col="total"]', row)) input.placeholder = parts > 1 ? sum(ofRow) : '';
  }
  for (const output of all('output[data-sum]', table)) {
    if (output.dataset.sum !== 'row') output.value = sum(sums[output.dataset.sum] ?? NaN);
  }
  const said = {};
  for (const input of all('input[data-sum]', table)) {
    const { sum: column } = input.dataset;
    input.placeholder = column === 'all' ? (sums.all === 0 ? '' : sum(sums.all)) : (column in sums ? sum(sums[column]) : '');
    said[column] = typed(input);
  }
  const ofSexes = said.women === undefined && said.men === undefined ? sums.all : (said.women ?? sums.women ?? 0) + (said.men ?? sums.men ?? 0);
  table.dataset.all = said.all ?? ofSexes;
  for (const output of all('output[data-share]', table)) {
    // Who was not invited did not come: of the others only.
    const focus = document.getElementById(output.dataset.focus)?.value;
    if (focus === 'Men' && 'men' in sums) sums.women ??= 0;
    if (focus === 'Women' && 'women' in sums) sums.men ??= 0;
    share(output, whole(sums, said), table, focus);
  }
}

function typed(input) {
  const { reading, value } = readNumber(input.value, kindOf(input));
  if (reading === 'empty') return undefined;
  // What cannot be read makes its sums unknown: NaN goes on through them.
  return reading === 'read' ? Number(value) : NaN;
}

// All, women and men as they are said, and what follows from the two that are; the parts are all of it unless more is said.
function whole(sums, said) {
  const agree = name => said[name] === undefined || said[name] === sums[name];
  const isAll = said.all === undefined ? agree('women') && agree('men') : said.all === sums.all;
  if (isAll) return { all: sums.all, women: said.women ?? sums.women, men: said.men ?? sums.men };
  const women = said.women ?? (said.all === undefined || said.men === undefined ? NaN : said.all - said.men);
  const all = said.all ?? (said.women === undefined || said.men === undefined ? NaN : said.women + said.men);
  return { all, women, men: said.men ?? all - women };
}

const sum = number => (Number.isNaN(number) ? '—' : show(Number.isInteger(number) ? number : number.toFixed(2)));

function share(output, sums, table, focus) {
  const { share: column, norm, met = '', below = '' } = output.dataset;
  output.classList.remove('met', 'below');
  // Of a count where a sex is left out no share is known.
  if (!(sums.all > 0) || Number.isNaN(sums.women) || sums.women === undefined || sums.men === undefined) {
    output.value = '—';
    return;
  }
  const percent = (sums[column] ?? 0) * 100 / sums.all;
  // Rounded down: 29.96 must not read as a norm of 30 that was met.
  let text = show(Math.round(percent * 10) / 10) + Thin + '%';
  if (norm && focus !== 'Men' && canBe(output, sums, table)) {
    const enough = percent + 1e-9 >= Number(norm);
    output.classList.add(enough ? 'met' : 'below');
    text += ' ' + (enough ? met : below);
  }
  output.value = text.trim();
}

// Whether so many live in the chosen village, and of each age: data-people is {village: [all, women, men]}, data-ages the same of each row; null where it is
// not known.
function canBe(output, { all: came, women, men }, table) {
  const village = document.getElementById(output.dataset.village)?.value;
  const of = json => JSON.parse(json || '{}')[village] ?? [];
  const fits = (counts, live = []) => counts.every((count, i) => count === undefined || live[i] == null || count <= live[i]);
  const ages = of(output.dataset.ages);
  return fits([came, women, men], of(output.dataset.people)) && [...table.tBodies[0].rows].every((row, i) => {
    const [w, m] = ['women', 'men'].map(column => all(`input[data-col="${column}"]`, row).map(typed)[0]);
    return fits([(w ?? 0) + (m ?? 0), w, m], ages[i]);
  });
}

// Add a row: button[data-add-row="id of the table"], <template> beside or inside the table

function template(table) {
  return table.querySelector('template') ?? document.querySelector(`template[data-rows="${CSS.escape(table.id)}"]`);
}

function nextIndex(table) {
  return Number(table.dataset.next ?? table.tBodies[0].rows.length);
}

function addRow(table) {
  const index = nextIndex(table);
  const holder = document.createElement('tbody');
  holder.innerHTML = template(table).innerHTML.replaceAll('__i__', String(index));
  const row = holder.rows[0];
  table.tBodies[0].append(row);
  table.dataset.next = String(index + 1);
  all(Picked, row).forEach(addPicker);
  return row;
}

document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-add-row]');
  const table = button && document.getElementById(button.dataset.addRow);
  if (!table || !template(table)) return;
  event.preventDefault();
  addRow(table).querySelector('input:not([type=hidden]), select, textarea')?.focus();
});

document.addEventListener('rows:add', event => addRow(event.target));

// A picker beside a typed day or time: input[data-date or data-time, data-pick="text of the button"]

const Picked = 'input[data-date], input[data-time]';

const isTime = input => input.matches('[data-time]');

const readPicked = input => (isTime(input) ? readTime(input.value) : readDay(input.value));

/** A day as people write it here; a time is written as it is picked. */
const written = (input, value) => (isTime(input) ? value : value.split('-').reverse().join('.'));

function addPicker(input) {
  const text = input.dataset.pick;
  if (!text || input.readOnly || !('showPicker' in HTMLInputElement.prototype)) return;

  const holder = document.createElement('div');
  const calendar = document.createElement('input');
  const button = document.createElement('button');
  holder.className = 'pick';
  calendar.type = isTime(input) ? 'time' : 'date';
  calendar.tabIndex = -1;
  calendar.setAttribute('aria-hidden', 'true');
  button.type = 'button';
  button.className = 'button secondary';
  button.textContent = text;
  input.before(holder);
  holder.append(input, button, calendar);

  button.addEventListener('click', () => {
    calendar.value = readPicked(input).value ?? '';
    calendar.showPicker();
  });
  calendar.addEventListener('change', () => {
    if (!calendar.value) return;
    input.value = written(input, calendar.value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    button.focus();
  });
}

// Unsaved typing: form[data-guard]; data-guard="typed" when the page came back with errors

const unsaved = new Set(all('form[data-guard="typed"]'));

window.addEventListener('beforeunload', event => {
  if (unsaved.size > 0) event.preventDefault();
});

// Typed text kept on this device until it is saved, a month at most: form[data-keep="key"]; on the server too where the form says so (drafts.js)

const Kept = 'kept:';
const Month = 30 * 24 * 3600 * 1000;

function store(action) {
  try {
    return action(localStorage);
  } catch {
    return null; // storage switched off or full: nothing is kept, nothing breaks
  }
}

function keptKeys() {
  return store(s => Object.keys(s).filter(key => key.startsWith(Kept))) ?? [];
}

function keepable(form) {
  const seen = {};
  return [...form.elements]
    .filter(field => field.name && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type)
      && field.type !== 'fieldset' && !field.closest('[data-private]'))
    .map(field => {
      const place = seen[field.name] = (seen[field.name] ?? -1) + 1;
      return { field, place };
    });
}

const isTick = field => field.type === 'checkbox' || field.type === 'radio';

const pathOf = form => new URL(form.getAttribute('action') || location.href, location.href).pathname;

function keep(form, sent) {
  const typed = keepable(form).map(({ field, place }) => [field.name, place, isTick(field) ? field.checked : field.value]);
  store(s => s.setItem(Kept + form.dataset.keep, JSON.stringify({ sent, to: pathOf(form), typed, at: Date.now() })));
  form.dispatchEvent(new CustomEvent('kept', { detail: { sent, typed } }));
}

/** What was typed for an address has been sent, or it turned out that it did not get through. */
function mark(to, sent) {
  for (const key of keptKeys()) {
    const saved = store(s => JSON.parse(s.getItem(key)));
    if (saved?.to === to) store(s => s.setItem(key, JSON.stringify({ ...saved, sent })));
  }
}

function find(form, name, place) {
  return keepable(form).find(k => k.field.name === name && k.place === place)?.field;
}

function differs(form, typed) {
  return typed.some(([name, place, value]) => {
    const field = find(form, name, place);
    return field ? (isTick(field) ? field.checked : field.value) !== value : value !== '' && value !== false;
  });
}

function makeRoom(form, name) {
  for (const table of all('table[id]', form)) {
    const pattern = template(table)?.innerHTML;
    if (pattern?.replaceAll('__i__', String(nextIndex(table))).includes(`name="${name}"`)) addRow(table);
  }
}

function restore(form, typed) {
  for (const [name, place, value] of typed) {
    if (!find(form, name, place)) makeRoom(form, name);
    const field = find(form, name, place);
    if (!field) continue;
    if (isTick(field)) field.checked = value;
    else field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

const calledIn = field => (field.labels?.[0] ?? document.getElementById(field.getAttribute('aria-labelledby')?.split(' ')[0]))?.textContent.trim()
  ?? field.getAttribute('aria-label') ?? '';

const saysIn = field => (isTick(field) ? (field.checked ? '✓' : '—') : field.matches('select') ? field.selectedOptions[0]?.textContent : field.value);

/** What the other has where this form has something else, one line for each field. */
function comparison(form, typed, heads) {
  const table = document.createElement('table');
  const line = (cells, tag) => {
    const row = table.insertRow();
    for (const text of cells) row.append(Object.assign(document.createElement(tag), { textContent: text }));
  };
  line(heads, 'th');
  for (const [name, place, value] of typed) {
    const field = find(form, name, place);
    if (!field) {
      if (value) line([name.replace(/^Form\./, ''), value, ''], 'td');
    } else if ((isTick(field) ? field.checked : field.value) !== value) {
      const chosen = field.matches('select') && [...field.options].find(o => o.value === value);
      const theirs = isTick(field) ? (value ? '✓' : '—') : chosen ? chosen.textContent : value;
      line([calledIn(field), theirs, saysIn(field)], 'td');
    }
  }
  return table;
}

/** Offers what was typed elsewhere. With heads for them, differences stand beneath. */
function offer(form, typed, { text = form.dataset.keepText, heads, refused } = {}) {
  const { keepYes, keepNo } = form.dataset;
  if (!text || !keepYes || !keepNo) return;

  const notice = document.createElement('div');
  const said = document.createElement('p');
  const actions = document.createElement('div');
  notice.className = 'notice info';
  notice.setAttribute('role', 'status');
  actions.className = 'actions';
  said.textContent = text;
  notice.append(said);
  if (heads) notice.append(comparison(form, typed, heads));
  notice.append(actions);

  const choice = (label, look, action) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = look;
    button.textContent = label;
    button.addEventListener('click', () => {
      notice.remove();
      action?.();
      form.querySelector('input:not([type=hidden]), select, textarea')?.focus();
    });
    actions.append(button);
  };
  choice(keepYes, 'button', () => restore(form, typed));
  choice(keepNo, 'button secondary', refused);
  form.before(notice);
}

document.addEventListener('draft:offer', event => differs(event.target, event.detail.typed) && offer(event.target, event.detail.typed, event.detail));

function offerKept() {
  const forms = new Map(all('form[data-keep]').map(form => [Kept + form.dataset.keep, form]));
  const keepAll = document.querySelector('[data-keep-all]') !== null;
  for (const key of keptKeys()) {
    const saved = store(s => JSON.parse(s.getItem(key)));
    const form = forms.get(key);
    if (form && saved && differs(form, saved.typed)) {
      offer(form, saved.typed, {
        refused() {
          store(s => s.removeItem(key));
          form.dispatchEvent(new Event('kept:no')); // photos.js drops the photos kept with the text
        },
      });
    }
    if (!form && (saved?.sent && !keepAll || !(Math.abs(Date.now() - saved?.at) < Month))) store(s => s.removeItem(key));
  }
}

let keeping;
document.addEventListener('input', event => {
  const { form } = event.target;
  const table = event.target.closest('table[data-totals]');
  if (table) total(table);
  else if (event.target.matches('select')) all('table[data-totals]', event.target.form ?? document).forEach(total);
  if (!form) return;
  if (form.matches('[data-guard]')) unsaved.add(form);
  if (form.matches('[data-keep]')) {
    clearTimeout(keeping);
    keeping = setTimeout(() => keep(form, false), 400);
  }
});

// One press is one submit

const Patience = 20_000;

function release(form) {
  delete form.dataset.sent;
  for (const button of all('[aria-disabled="true"]', form)) button.removeAttribute('aria-disabled');
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  unsaved.delete(form);
  clearTimeout(keeping);
  if (form.matches('[data-keep]')) keep(form, true);
  if (form.matches('[data-kept-send]')) mark(pathOf(form), true);
  if (form.matches('[data-forget-all]')) {
    keptKeys().forEach(key => store(s => s.removeItem(key)));
    globalThis.indexedDB?.deleteDatabase('karasuu-photos');
  }
  if (form.method !== 'post' || form.matches('[data-download]')) return;
  form.dataset.sent = 'yes';
  (event.submitter ?? form.querySelector('button'))?.setAttribute('aria-disabled', 'true');
  setTimeout(() => release(form), Patience);
});

window.addEventListener('pageshow', () => all('form[data-sent]').forEach(release));

// Figures, days and times are written out when their field is left; the text stays readable for the server

document.addEventListener('focusout', event => {
  const input = event.target;
  if (input.matches?.('input[data-money]') && /^\d+([.,]\d{1,2})?$/.test(input.value.trim())) {
    const [whole, rest] = input.value.trim().split(/(?=[.,])/);
    input.value = grouped(whole, Thin) + (rest ?? '');
  }
  if (input.matches?.(Picked) && /^\d+$/.test(input.value.trim())) {
    const { value } = readPicked(input);
    if (value) input.value = written(input, value);
  }
});

/** The spaces the portal put between the digits go while a figure is changed, so that «150 000» with one more nought is no riddle. */
function ungroup(input) {
  if (!/^[\d\u202f\u00a0]+([.,]\d*)?$/.test(input.value) || !/[\u202f\u00a0]/.test(input.value)) return;
  const before = input.value.slice(0, input.selectionStart).replace(/\D/g, '').length;
  input.value = input.value.replace(/[\u202f\u00a0]/g, '');
  input.setSelectionRange(before, before);
}

// What a figure is read as, beneath its field, before it is sent

const Figures = 'input[data-money], input[data-quantity], input[data-count]';

function readAs(input) {
  const { som, twoWays = '{0} / {1}' } = document.body.dataset;
  const kind = kindOf(input);
  const unit = kind === 'money' && som ? '\u00a0' + som : '';
  const { reading, value, other } = readNumber(input.value, kind);
  if (reading === 'two-ways') {
    // Both as they are read in one way alone: thousands by spaces, and no three digits after the mark.
    const one = show(value, undefined, Thin) + (kind === 'quantity' && /\.\d{3}$/.test(value) ? '0' : '') + unit;
    return twoWays.replace('{0}', one).replace('{1}', show(other, undefined, Thin) + unit);
  }
  if (reading !== 'read' || (kind !== 'money' && /^\d+$/.test(input.value.trim()))) return '';
  return show(value) + unit;
}

// At once, so that nothing moves under a finger that is about to press; read aloud when the typing has paused.
function tell(input, aloud = false) {
  const beneath = input.nextElementSibling;
  let output = beneath?.matches('output.read-as') ? beneath : null;
  if (!output) {
    if (readAs(input) === '') return;
    output = document.createElement('output');
    output.className = 'read-as';
    if (input.id) output.htmlFor = input.id;
    input.after(output);
  }
  output.setAttribute('aria-live', aloud ? 'polite' : 'off');
  output.value = readAs(input);
}

let telling;
document.addEventListener('input', event => {
  const input = event.target;
  if (!input.matches?.(Figures)) return;
  if (input.matches('[data-money]') && event.isTrusted) ungroup(input);
  tell(input);
  clearTimeout(telling);
  telling = setTimeout(() => tell(input, true), 300);
});

// Menus close on Escape and on a click elsewhere

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of all('details.drop[open], nav.sections details[open]')) {
    const inside = menu.parentElement.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector('summary').focus();
  }
});

document.addEventListener('click', event => {
  for (const menu of all('details.drop[open]')) if (!menu.contains(event.target)) menu.open = false;
});

// First paint

all(Picked).forEach(addPicker);
all(Figures).filter(input => input.value).forEach(input => tell(input));
all('table[data-totals]').forEach(total);
all('[data-kept-to]').forEach(page => mark(page.dataset.keptTo, false));
offerKept();
document.querySelector('.errors[tabindex], .notice[tabindex]')?.focus();
