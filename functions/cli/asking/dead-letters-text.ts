import { cell, table } from '../table.ts';
import type { LetterShape, LettersShape, QueuesShape } from './dead-letters-shape.ts';

/** Functions with dead letters, and those whose queue could not be read. */
export const queuesText = ({ queues, unreadable }: QueuesShape): string => {
  const some = queues.filter(({ deadLetters }) => deadLetters.messages > 0);
  const lines = table({
    title: 'Functions with dead letters',
    rows: some,
    columns: {
      function: ({ queue }) => queue,
      'dead letters': ({ deadLetters }) => deadLetters.messages,
      'oldest sent': ({ deadLetters }) => deadLetters.oldest,
      'can go back': ({ hasWayBack }) => hasWayBack,
    },
  });
  return [
    ...(some.length === 0 ? ['No dead letters.'] : ['Messages were given up:', ...lines.slice(1)]),
    ...unreadable.map((queue) => `The queue of ${cell(queue)} could not be read; ask again.`),
    ...(some.length === 0 ? [] : ['', 'npx daybook redrive <function> says what they are about.']),
  ].join('\n');
};

/** What the dead letters of one function are about, and how they go back: ids and words, never what they hold. */
export const lettersText = ({ queue, hasWayBack, messages, deadLetters }: LettersShape): string => {
  if (messages === 0 && deadLetters.length === 0) return `No dead letters of ${cell(queue)}.`;
  const of = cell(queue);
  return [
    `${of} has given up ${messages} ${messages === 1 ? 'message' : 'messages'}:`,
    ...table({
      title: 'Dead letters, oldest first',
      rows: deadLetters,
      columns: {
        message: ({ message }) => message,
        sent: ({ sentAt }) => sentAt,
        why: ({ reason }) => reason,
        error: ({ error }) => error,
        about: aboutOf,
        event: ({ type }) => type,
        lists: ({ models }) => models.join(' ') || null,
      },
    }),
    '',
    hasWayBack
      ? `Mend the cause first. Then npx daybook redrive ${of} --yes sends all of them back, and --message <id> one.`
      : `No function takes messages from a queue of ${of}: ask for the work again (runbook), then delete them.`,
  ].join('\n');
};

const aboutOf = ({ school, stream, id }: LetterShape): string | null => {
  const known = [school, stream, id].filter((part) => part !== null);
  return known.length === 0 ? null : known.join('/');
};
