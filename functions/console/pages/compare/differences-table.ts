import type { Markup } from '../../../shared/pages/markup.ts';
import { type Difference, differences } from '../../html/differences.ts';
import { tag } from '../../html/parts.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { isSaid, shownValue } from '../../html/value.ts';
import { asSentence, inWords } from '../../html/words.ts';
import { type Side, sideInWords } from './sides.ts';

/** What links and sorts, and says nothing to people; the history has the events. */
const HIDDEN = ['link', 'totals', 'events'];

const isShown = ({ path, before, after }: Difference): boolean => {
  const name = path.at(-1) ?? '';
  const isWord = isSaid([name, before]) || isSaid([name, after]);
  return isWord && !path.some((part) => HIDDEN.includes(part));
};

const changeOf = ({ before, after }: Difference): Markup => {
  if (before === undefined || before === null) return tag('added', 'good');
  return after === undefined || after === null ? tag('gone', 'bad') : tag('changed', 'warn');
};

/** Ids stand as they are; names of parts are said as words. */
const nameOf = ({ path }: Difference): string => {
  const [first = '', ...others] = path.map((part) => (/\d/.test(part) ? part : inWords(part)));
  return [/\d/.test(first) ? first : asSentence(first), ...others].join(', ');
};

/** A whole row or entry goes without what names it, which stands before it. */
const shown = (value: unknown): Cell => {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value)) return shownValue(value);
  const said = Object.entries(value).filter(([name]) => name !== 'key' && !HIDDEN.includes(name));
  return shownValue(Object.fromEntries(said));
};

export interface Compared {
  readonly caption: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly earlier: Side;
  readonly later: Side;
}

/** What changed, what was added, and what is gone, the two days side by side. */
export const differencesTable = ({ caption, before, after, earlier, later }: Compared): Markup =>
  tableOf({
    caption,
    head: ['What', sideInWords(earlier), sideInWords(later), 'Change'],
    rows: differences(before, after)
      .filter(isShown)
      .map((one): readonly Cell[] => [nameOf(one), shown(one.before), shown(one.after), changeOf(one)]),
    none: 'Nothing that your roles open is different.',
  });
