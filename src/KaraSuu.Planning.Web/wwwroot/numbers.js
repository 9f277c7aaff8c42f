// The one reader of what people type as numbers, days and times. TypedNumber, TypedDay and TypedTime of the domain read the same;
// tests/typed-cases.csv holds the two together.

const Scales = new Map([
  [3, ['миң', 'миӊ', 'тыс', 'тысяча', 'тысячи', 'тысяч', 'thousand']],
  [6, ['млн', 'миллион', 'миллиона', 'миллионов', 'mln', 'million']],
  [9, ['млрд', 'миллиард', 'миллиарда', 'миллиардов', 'mlrd', 'billion']],
].flatMap(([zeros, words]) => words.map(word => [word, zeros])));

/** Words that are numbers by themselves: «миң сом» is a thousand. */
const Numerals = ['миң', 'миӊ', 'тысяча', 'миллион', 'миллиард'];

const Kinds = {
  money: { most: 1_000_000_000_000n, decimals: 2 },
  quantity: { most: 1_000_000_000n, decimals: 3 },
  count: { most: 2_147_483_647n, decimals: 0 },
  percent: { most: 2_147_483_647n, decimals: 0 },
};

const LongestText = 100;
const MostDigits = 15;

/** Values are whole numbers of this part of one. */
const Finest = 12;

const Currency = /(?<before>^|[^\p{L}])(?:сомдук|сомду|сомго|сомдон|сома|сомов|сом|soms|som|kgs|c|с|⃀)\.?$|^(?:сом|som|kgs|⃀)\.? ?(?=[0-9])/u;
const WithTyiyn = /^([0-9]+|[0-9]{1,3}(?: [0-9]{3})+) ?(?:сома|сомов|сом|soms|som|c|с)[.,]? ?([0-9]{2}) ?(?:тыйын|тыйына|тыйынов|т|tyiyn)\.?$/u;
const PercentSign = /([0-9]) ?(?:%|пайыз|пайызы|процент|процента|процентов|percent)\.?$/;
const Part = /(?<number>[0-9](?:[0-9 .,']*[0-9])?)(?: ?(?<word>\p{L}+)\.?)?(?: |$)/uy;
const WholeNumber = /^(?:[0-9]+|[1-9][0-9]{0,2}(?:(?<by>[ '.,])[0-9]{3})(?:\k<by>[0-9]{3})*)$/;

/** What copied text carries and nobody sees, as the gate of the domain drops it: marks of direction, joiners, halves of signs, control signs. */
const Unseen = /[\p{Cf}\p{Cs}\u034f\ufe00-\ufe0f\u180b-\u180f\ufffc\0-\x08\x0e-\x1f\x7f-\x9f]/gu;

/** Wide, small and mathematical forms of plain signs. */
const OtherForms = /[\ufe50-\ufe6b\uff01-\uff60\u{1d400}-\u{1d7ff}]/gu;

/** The text with western digits and plain spaces, in small letters. */
function plain(text) {
  return (text ?? '')
    .replace(Unseen, '')
    .replace(OtherForms, sign => sign.normalize('NFKC'))
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\p{Nd}/gu, digit => (digit.length === 1 ? String(valueOf(digit)) : digit))
    .replace(/[’‘ʼ′´`٬]/g, '\'').replace(/[٫，]/g, ',').replace(/．/g, '.')
    .toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Unicode keeps the ten digits of a script together, from nought on. */
function valueOf(digit) {
  if (digit <= '9') return digit;
  const sign = digit.codePointAt(0);
  let nought = sign;
  while (sign - nought < 9 && /\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought--;
  return sign - nought;
}

function partsOf(text) {
  const parts = [];
  Part.lastIndex = 0;
  for (let at = 0; at < text.length; at = Part.lastIndex) {
    const part = Part.exec(text);
    if (!part) return [];
    const { number, word } = part.groups;
    parts.push({ digits: digitsOf(number), zeros: word === undefined ? 0 : Scales.get(word) });
  }
  return parts;
}

/** Digits without what parts their thousands; undefined where it parts something else. */
function wholeOf(number) {
  return WholeNumber.test(number) ? number.replace(/[^0-9]/g, '').replace(/^0+(?=.)/, '') : undefined;
}

/** The digits before and after the mark; and whether the mark may as well part thousands. */
function digitsOf(number) {
  const at = Math.max(number.lastIndexOf(','), number.lastIndexOf('.'));
  const all = { whole: wholeOf(number), fraction: '', isEither: false };
  if (at < 0 || number.indexOf(number[at]) !== at) return all.whole === undefined ? undefined : all;
  const whole = wholeOf(number.slice(0, at));
  const fraction = number.slice(at + 1);
  if (whole === undefined || !/^[0-9]+$/.test(fraction)) return undefined;
  return { whole, fraction, isEither: at <= 3 && number[0] !== '0' && fraction.length === 3 };
}

const exact = (whole, fraction, zeros) => BigInt(whole + fraction.padEnd(Finest, '0')) * 10n ** BigInt(zeros);

function single({ digits, zeros }, kind) {
  if (!digits || zeros === undefined) return { reading: 'unreadable' };
  const { whole, fraction, isEither } = digits;
  if (whole.length > MostDigits) return { reading: 'too-large' };
  if (kind === 'money' && zeros === 0 && !isEither && fraction.length > 2) return { reading: 'too-fine' };
  const fine = fraction.replace(/0+$/, '');
  if (fine.length > Finest) return { reading: 'too-fine' };
  const value = exact(whole, fine, zeros);
  return judged(isEither ? [value, exact(whole + fraction, '', zeros)] : [value], kind);
}

/** «1 млн 150 миң 500»: whole parts, each less than one of the part before it. */
function together(parts, kind) {
  let sum = 0n;
  let before;
  for (const { digits, zeros } of parts) {
    if (!digits || zeros === undefined || digits.fraction !== '' || digits.whole.length > MostDigits) return { reading: 'unreadable' };
    const value = exact(digits.whole, '', zeros);
    if (before !== undefined && value >= exact('1', '', before)) return { reading: 'unreadable' };
    sum += value;
    before = zeros;
  }
  return judged([sum], kind);
}

function judged(values, kind) {
  const { most, decimals } = Kinds[kind];
  const small = values.filter(value => value <= most * 10n ** BigInt(Finest));
  if (small.length === 0) return { reading: 'too-large' };
  const possible = small.filter(value => (kind === 'money' && small.length === 2) || value % 10n ** BigInt(Finest - decimals) === 0n);
  if (possible.length === 0) return { reading: 'too-fine' };
  if (possible.length === 1) return { reading: 'read', value: decimal(possible[0]) };
  return { reading: 'two-ways', value: decimal(possible[0]), other: decimal(possible[1]) };
}

/** «1500», «12.125»: digits with a point, as scripts write numbers. */
function decimal(value) {
  const digits = value.toString().padStart(Finest + 1, '0');
  return `${digits.slice(0, -Finest)}.${digits.slice(-Finest)}`.replace(/\.?0+$/, '');
}

/** @returns {{ reading: string, value?: string, other?: string }} of kind 'money', 'quantity', 'count' or 'percent' */
export function readNumber(text, kind) {
  let typed = plain(text);
  if (typed === '') return { reading: 'empty' };
  if (typed.length > LongestText) return { reading: 'unreadable' };
  if (kind === 'money') typed = typed.replace(WithTyiyn, '$1,$2').replace(Currency, '$<before>').trim();
  if (kind === 'percent') typed = typed.replace(PercentSign, '$1');
  if (Numerals.includes(typed)) return judged([exact('1', '', Scales.get(typed))], kind);
  const parts = partsOf(typed);
  if (parts.length === 0) return { reading: 'unreadable' };
  return parts.length === 1 ? single(parts[0], kind) : together(parts, kind);
}

const Days = [
  /^(?<day>[0-9]{1,2})(?: ?[./,-] ?| )(?<month>[0-9]{1,2})(?: ?[./,-] ?| )(?<year>[0-9]{4}|[0-9]{2})(?: ?-?(?:жылы?|ж|года?|г)\.?)?$/,
  /^(?<year>[0-9]{4})(?: ?[./-] ?| )(?<month>[0-9]{1,2})(?: ?[./-] ?| )(?<day>[0-9]{1,2})$/,
  /^(?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{4}|[0-9]{2})$/,
  /^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})$/,
];

const two = number => String(number).padStart(2, '0');

function dayOf({ groups }) {
  const year = Number(groups.year) + (groups.year.length === 2 ? 2000 : 0);
  const [month, day] = [Number(groups.month), Number(groups.day)];
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

/** @returns {{ reading: string, value?: string }} a day as «2026-11-05» */
export function readDay(text) {
  const typed = plain(text);
  if (typed === '') return { reading: 'empty' };
  const matches = Days.map(pattern => pattern.exec(typed)).filter(match => match);
  const value = matches.map(dayOf).find(day => day);
  return value ? { reading: 'read', value } : { reading: matches.length > 0 ? 'no-such' : 'unreadable' };
}

/** @returns {{ reading: string, value?: string }} a time as «14:30» */
export function readTime(text) {
  const typed = plain(text);
  if (typed === '') return { reading: 'empty' };
  const match = /^(?<hour>[0-9]{1,2})(?: ?[:.,-] ?| )?(?<minute>[0-9]{2})(?::[0-9]{2})?$/.exec(typed);
  if (!match) return { reading: 'unreadable' };
  const { hour, minute } = match.groups;
  return Number(hour) < 24 && Number(minute) < 60 ? { reading: 'read', value: `${two(hour)}:${minute}` } : { reading: 'no-such' };
}
