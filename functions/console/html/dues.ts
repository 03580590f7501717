import { dayInWords } from '../../../domain/kernel/day-in-words.ts';
import type { Markup } from '../../shared/pages/markup.ts';
import type { DueItem } from '../api/dues.ts';
import type { NameOf } from '../api/names.ts';
import { link, tag } from './parts.ts';
import { type Cell, tableOf } from './table.ts';
import { asSentence, inWords, momentInWords } from './words.ts';

/** `loan-return` is Loan return; the words of the deadline say more. */
const nameOf = ({ deadline }: DueItem): string => asSentence(inWords(deadline));

const rowOf = (school: string, nameOfPerson: NameOf, item: DueItem): readonly Cell[] => [
  link(
    `/console/${school}${item.link}`,
    nameOf(item),
    item.about === null ? '' : `of ${nameOfPerson(item.about)}`,
  ),
  item.about === null ? null : nameOfPerson(item.about),
  item.at === null ? dayInWords(item.day) : momentInWords(item.at),
  item.isOverdue ? tag('overdue', 'bad') : tag('due', 'warn'),
];

export interface DuesShown {
  readonly caption: string;
  readonly school: string;
  readonly items: readonly DueItem[];
  readonly nameOf: NameOf;
  readonly none: string;
}

/** What is due, the most urgent first; each leads to what it is about. */
export const duesTable = ({ caption, school, items, nameOf: named, none }: DuesShown): Markup =>
  tableOf({
    caption,
    head: ['What', 'About', 'By', 'Standing'],
    rows: items.map((item) => rowOf(school, named, item)),
    none,
  });
