import type { Class, Item } from './list/item.ts';
import type { Kind, Thing } from './things.ts';
import type { TitledTest } from './titled-tests.ts';

/** What the code has to have for a class. */
const kindsOf: Readonly<Record<Class, readonly Kind[]>> = {
  REJECT: ['rejection'],
  FLAG: ['list', 'event'],
  REMIND: ['deadline'],
  NOTIFY: ['notice'],
  RECORD: ['event'],
  LOOKUP: ['list', 'report', 'setting'],
};

const refusal = /\b(refus(es|ed|e|al|als)|reject(s|ed)?)\b/i;

/**
 * What the title of a test says of the class that it tests. To record and to look up have many words: there
 * any test counts that is not of a refusal.
 */
const saysSo: Readonly<Record<Class, (title: string) => boolean>> = {
  REJECT: (title) => refusal.test(title),
  FLAG: (title) => /\b(flag(s|ged)?|shows?|shown|lists?|listed)\b/i.test(title),
  REMIND: (title) =>
    /\b(remind(s|ed|er|ers)?|f[ae]lls? due|fell due|fallen due|is due|are due|overdue)\b/i.test(title),
  NOTIFY: (title) => /\b(notif(y|ies|ied)|tells?|hears?|mails?|mailed|alerts?|alerted)\b/i.test(title),
  RECORD: (title) => !refusal.test(title),
  LOOKUP: (title) => !refusal.test(title),
};

/** How an item stands in one of its classes. */
export interface Covered {
  readonly item: Item;
  readonly as: Class;
  /** What the code has for it. */
  readonly things: readonly Thing[];
  /** Files with tests of it. */
  readonly files: readonly string[];
  readonly isBuilt: boolean;
}

/**
 * A rule may serve more items than the one that its refusal names: then a test of such an item names the
 * refusal.
 */
const alsoRefusing = (things: readonly Thing[], tests: readonly TitledTest[]): readonly Thing[] =>
  things.filter(({ kind, name }) => {
    const [stream, code] = name.split('.');
    return (
      kind === 'rejection' &&
      tests.some(({ file, names }) => names.has(code ?? '') && file.includes(`/${stream}/`))
    );
  });

const coveredAs = (
  item: Item,
  as: Class,
  things: readonly Thing[],
  tests: readonly TitledTest[],
): Covered => {
  const titled = tests.filter(({ items, title }) => items.includes(item.code) && saysSo[as](title));
  const own = things.filter(({ items, kind }) => items.includes(item.code) && kindsOf[as].includes(kind));
  const held = as === 'REJECT' && own.length === 0 ? alsoRefusing(things, titled) : own;
  // A test of a record is one of a file in which the event is named.
  const telling =
    as === 'RECORD'
      ? titled.filter(({ inFile }) => held.some(({ name }) => inFile.has(name)) || item.everywhere)
      : titled;
  const files = [...new Set(telling.map(({ file }) => file))];
  const isBuilt = files.length > 0 && (held.length > 0 || item.everywhere === true);
  return { item, as, things: held, files, isBuilt };
};

/**
 * Every item in each of its classes, in the order of the list: nothing is claimed that code and tests don't
 * have.
 */
export const coverage = (
  items: readonly Item[],
  things: readonly Thing[],
  tests: readonly TitledTest[],
): readonly Covered[] => items.flatMap((item) => item.as.map((as) => coveredAs(item, as, things, tests)));
