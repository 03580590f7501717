import { type Markup, markup } from '../../../shared/pages/markup.ts';
import type { Health } from '../../api/operations.ts';
import { paragraph } from '../../html/parts.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { asName, asSentence, inWords } from '../../html/words.ts';
import { between } from './between.ts';

/** How each list is, by all that tells of it: its rows, dead letters that name it, the newest sweep. */
const lagging = ({ lists, queues, sweep }: Health) => {
  const letters = queues.flatMap(({ deadLetters }) => deadLetters.models);
  return lists
    .map((list) => ({
      ...list,
      givenUp: letters
        .filter(({ model }) => model === list.model)
        .reduce((sum, { messages }) => sum + messages, 0),
      behind: sweep?.behind.find(({ model }) => model === list.model)?.streams ?? 0,
    }))
    .filter(({ events, givenUp, behind }) => events + givenUp + behind > 0);
};

const counted = (number: number, what: string): string | null => {
  if (number === 0) return null;
  return number === 1 ? `1 ${what}` : `${number} ${what}s`;
};

const explained = [
  'An event waits for a list until a row of it shows what the event says.',
  'The newest hundred positions of each school are looked at,',
  'and of them what was journaled since the newest sweep began, which compared what came before.',
].join(' ');

/** What lists do not show yet, and since when; those that lack nothing are counted. */
export const listsBehind = (health: Health): Markup => {
  const found = lagging(health);
  const others = health.lists.length - found.length;
  return markup`${tableOf({
    caption: 'Lists that are behind',
    head: [
      'List',
      'Waits',
      'Oldest recorded',
      'Where',
      'Given up',
      'Behind at the newest sweep',
      'Whom it hurts',
    ],
    rows: found.map(({ model, events, since, schools, givenUp, behind, impact }): readonly Cell[] => [
      asSentence(inWords(model)),
      counted(events, 'event'),
      since === null ? null : `${between(since, health.at)} ago`,
      schools.map(asName).join(', '),
      counted(givenUp, 'message'),
      counted(behind, 'record'),
      impact,
    ]),
    none: `None of the ${others} lists is behind.`,
  })}
${found.length === 0 ? null : paragraph(`The other ${others} lists show all that was recorded.`)}
${paragraph(explained)}`;
};
