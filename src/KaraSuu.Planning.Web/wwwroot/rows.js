// Rows of voiced issues: they grow by themselves, take what is pasted, are moved and taken out by keyboard, and show what is like them.
// Every text comes from data- attributes; without this file rows are added and lists pasted by the page's own button.

const all = (selector, root) => [...root.querySelectorAll(selector)];

// What is pasted (PastedIssues in the domain reads the same; one table of cases holds them together)

const isFigure = cell => /^\d{1,6}$/.test(cell);
const rowNumber = /^\d{1,3}[.)]?$/;
const mark = /^(\d{1,3}[.)]\s*|[-–—•*·]\s+)/;
const message = /^\[?\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(:\d{2})?( [AaPp]\.?[Mm]\.?)?\]?( [-–])? [^:]{1,80}: /;
const mostLines = 200;

function closesACell(text, at) {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    if (text[end + 1] === '"') end++;
    else return end + 1 === text.length || '\t\n\r'.includes(text[end + 1]);
  }
  return false;
}

function cellsOf(text) {
  const rows = [];
  let row = [], cell = '', quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += '\t\n\r'.includes(sign) ? ' ' : sign;
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (sign === '"' && cell === '' && closesACell(text, at)) quoted = true;
    else if (sign === '\t' || sign === '\n') {
      row.push(cell);
      cell = '';
      if (sign === '\n') {
        rows.push(row);
        row = [];
      }
    } else if (sign !== '\r') cell += sign;
  }
  return [...rows, [...row, cell]];
}

function issueOf(row) {
  let cells = row.map(c => c.trim());
  const filled = cells.filter(c => c);
  if (filled.length > 1 && rowNumber.test(filled[0]) && filled.some(c => !isFigure(c))) cells = cells.slice(cells.indexOf(filled[0]) + 1);
  const words = cells.filter(c => c && !isFigure(c));
  const figures = cells.filter(isFigure).map(Number);
  const text = (words[0] ?? '').replace(message, '').replace(mark, '').trim();
  if (!text) return null;
  const [first, second, third] = figures.length > 3 ? [] : figures;
  const votes = second === undefined ? { votes: first } : { women: first, men: second, votes: third };
  return { text, solution: words[1], ...votes };
}

/** Lines copied from a table, a document or a messenger as voiced issues. */
export const readIssues = text => cellsOf(text).map(issueOf).filter(i => i).slice(0, mostLines + 1);

// Rows

const field = (row, name) => row.querySelector(`[name$="].${name}"]`);
const isKnown = row => field(row, 'Id') !== null;
const isBlank = row => !isKnown(row) && all('input:not([type=hidden]), textarea', row).every(f => f.value.trim() === '');
const rowsOf = table => [...table.tBodies[0].rows];

function add(table) {
  table.dispatchEvent(new Event('rows:add', { bubbles: true }));
  const row = rowsOf(table).at(-1);
  equip(table, row);
  return row;
}

function put(row, name, value) {
  const input = field(row, name);
  if (!input || value === undefined) return;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function fill(row, issue) {
  put(row, 'Text', issue.text);
  put(row, 'WomenVotes', issue.women);
  put(row, 'MenVotes', issue.men);
  put(row, 'Votes', issue.votes);
  put(row, 'Solution', issue.solution);
}

function paste(event) {
  const table = event.target.closest('table[data-paste]');
  const input = event.target;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!table || !input.name?.endsWith('].Text') || input.value.trim() !== '' || !/[\n\t]/.test(text.trim())) return;
  const issues = readIssues(text);
  if (issues.length === 0 || issues.length > mostLines) return;
  event.preventDefault();
  let row = input.closest('tr');
  for (const issue of issues) {
    while (row && !isBlank(row)) row = row.nextElementSibling;
    row ??= add(table);
    fill(row, issue);
  }
  rowsOf(table).find(isBlank)?.querySelector('textarea, input:not([type=hidden])')?.focus();
}

function takeOut(table, row) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  if (rowsOf(table).filter(r => !isKnown(r)).length > 1) row.remove();
  else all('input:not([type=hidden]), textarea', row).forEach(f => (f.value = ''));
  (next?.isConnected ? next : row).querySelector('textarea, input:not([type=hidden])')?.focus();
  table.dispatchEvent(new Event('input', { bubbles: true }));
}

/** New rows are written down in the order they stand in; known ones keep their place. */
function move(row, by) {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other || isKnown(row) || isKnown(other)) return;
  const { activeElement } = document;
  if (by < 0) other.before(row);
  else other.after(row);
  activeElement.focus();
}

/** A last cell with the button that takes the row out; known issues are removed on their meeting's page, after a question. */
function equip(table, row) {
  if (row.querySelector('td.out')) return;
  const cell = row.insertCell();
  cell.className = 'out';
  if (isKnown(row)) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button secondary';
  button.textContent = '×';
  button.setAttribute('aria-label', table.dataset.remove);
  button.addEventListener('click', () => takeOut(table, row));
  cell.append(button);
}

// Issues like the one being typed

let asking, asked = 0;

async function similar(table, row) {
  const text = field(row, 'Text').value.trim();
  const turn = ++asked;
  let found = [];
  if (text.length > 3) {
    try {
      const answer = await fetch(`${table.dataset.similar}?text=${encodeURIComponent(text.slice(0, 300))}`);
      found = answer.ok && answer.headers.get('content-type')?.includes('json') ? await answer.json() : [];
    } catch {
      return; // without a network nothing is suggested
    }
  }
  if (turn !== asked || !row.isConnected) return;
  const cell = field(row, 'Text').parentElement;
  cell.querySelector('.like')?.remove();
  const others = found.filter(f => f.text !== text);
  if (others.length === 0) return;
  const list = document.createElement('ul');
  list.className = 'like plain small';
  list.setAttribute('aria-label', table.dataset.like);
  for (const one of others) {
    const item = document.createElement('li');
    const take = document.createElement('button');
    take.type = 'button';
    take.className = 'link';
    take.textContent = `«${one.text}»`;
    take.title = table.dataset.take;
    take.addEventListener('click', () => {
      put(row, 'Text', one.text);
      if (one.localIssue && !field(row, 'LocalIssue').value) put(row, 'LocalIssue', one.localIssue);
      list.remove();
      field(row, 'WomenVotes').focus();
    });
    item.append(take, ` ${one.where}`);
    list.append(item);
  }
  cell.append(list);
}

// More votes than people came

function compare(table, row) {
  const came = Number(document.querySelector('table[data-totals]')?.dataset.all ?? NaN);
  const votes = ['WomenVotes', 'MenVotes', 'Votes'].map(name => Number(field(row, name)?.value || 0));
  const most = Math.max(votes[0] + votes[1], votes[2]);
  let said = row.querySelector('.more');
  if (!(came > 0) || !(most > came)) {
    said?.remove();
    return;
  }
  if (!said) {
    said = document.createElement('p');
    said.className = 'more hint';
    said.setAttribute('role', 'status');
    field(row, 'Votes').after(said);
  }
  said.textContent = table.dataset.more.replace('{0}', most).replace('{1}', came);
}

document.addEventListener('paste', paste);

document.addEventListener('input', event => {
  const row = event.target.closest?.('table[data-grow] > tbody > tr');
  const table = row?.closest('table');
  if (!table) return;
  if (row === rowsOf(table).at(-1) && !isBlank(row)) add(table);
  if (/Votes$/.test(event.target.name)) compare(table, row);
  if (table.dataset.similar && event.isTrusted && event.target.name.endsWith('].Text')) {
    clearTimeout(asking);
    asking = setTimeout(() => similar(table, row), 500);
  }
});

document.addEventListener('keydown', event => {
  const row = event.target.closest?.('table[data-grow] > tbody > tr');
  if (!row || !event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
  event.preventDefault();
  move(row, event.key === 'ArrowUp' ? -1 : 1);
});

for (const table of all('table[data-grow]', document)) {
  const head = document.createElement('th');
  const said = document.createElement('span');
  head.scope = 'col';
  said.className = 'visually-hidden';
  said.textContent = table.dataset.remove;
  head.append(said);
  table.tHead.rows[0].append(head);
  // Where rows stand one beneath the other, ten blank ones are a long way to the button: one is enough, since they grow.
  if (matchMedia('(max-width: 45em)').matches) {
    const isTyped = row => row.querySelector('[aria-invalid]') !== null || !isBlank(row);
    rowsOf(table).filter(row => !isTyped(row)).slice(1).forEach(row => row.remove());
  }
  rowsOf(table).forEach(row => equip(table, row));
}
