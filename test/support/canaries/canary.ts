/** What every canary begins with: small letters alone, so that no escape, no case and no pattern changes them. */
const CORE = 'zqcanaryxk';
/** Digits behind it, which say whose it is. */
const DIGITS = 4;
/** A letter behind the digits: base64 may write the last bits of a text together with what follows. */
const END = 'k';
const DAY_MS = 86_400_000;
/** Days of birth that nobody of the invented people has. */
const FIRST_DAY = Date.parse('1901-01-01T00:00:00.000Z');
const oldDays = /19\d\d-\d\d-\d\d/g;

/** A text that stands nowhere else, and a day for fields that take nothing else. */
export interface Canary {
  readonly name: string;
  readonly text: string;
  readonly day: string;
}

/**
 * Canaries by what they were planted in, such as `incidents/IncidentReported.place`: the same one for the
 * same name, so that what is found somewhere says what leaked.
 */
export const createCanaries = () => {
  const byName = new Map<string, Canary>();
  const make = (name: string): Canary => {
    const number = String(byName.size).padStart(DIGITS, '0');
    const day = new Date(FIRST_DAY + byName.size * DAY_MS).toISOString().slice(0, 10);
    const canary = { name, text: `${CORE}${number}${END}`, day };
    byName.set(name, canary);
    return canary;
  };
  const all = () => [...byName.values()];
  /** Names of those that stand in a text, in whatever encoding. */
  const namesIn = (text: string): readonly string[] => {
    const searched = text.toLowerCase();
    const isThere = ({ plain, exact }: Forms) =>
      plain.some((form) => searched.includes(form)) || exact.some((form) => text.includes(form));
    const inSight = new Set(searched.match(oldDays));
    const days = inSight.size > 0 ? all().filter(({ day }) => inSight.has(day)) : [];
    const found = isThere(core) ? all().filter((canary) => isThere(formsOf(canary.text))) : [];
    const names = [...new Set([...found, ...days])].map(({ name }) => name);
    return names.length === 0 && isThere(core) ? ['a canary that was cut'] : names;
  };
  return {
    of: (name: string): Canary => byName.get(name) ?? make(name),
    all,
    /** Names of those that stand in any of some texts. */
    in: (texts: readonly string[]): readonly string[] => [...new Set(texts.flatMap(namesIn))],
  };
};

export type Canaries = ReturnType<typeof createCanaries>;

/** How a text may be written: compared in small letters, or letter by letter. */
interface Forms {
  readonly plain: readonly string[];
  readonly exact: readonly string[];
}

const escaped = (text: string, written: (hex: string) => string): string =>
  [...text].map((letter) => written(letter.charCodeAt(0).toString(16))).join('');

/** What base64 makes of a text at each of the three places of a group where it may begin. */
const inBase64 = (text: string): readonly string[] =>
  [0, 1, 2].map((before) => {
    const bits = (bytes: number) => bytes * 8;
    const whole = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64');
    return whole.slice(Math.ceil(bits(before) / 6), Math.floor(bits(before + text.length) / 6));
  });

const formsOf = (text: string): Forms => ({
  plain: [
    text,
    // Two bytes a letter, in either order.
    [...text].join('\0'),
    [...text].join('\\u0000'),
    Buffer.from(text).toString('hex'),
    escaped(text, (hex) => `%${hex}`),
    escaped(text, (hex) => `\\u00${hex}`),
  ],
  exact: inBase64(text),
});

const core = formsOf(CORE);
