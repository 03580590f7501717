import { cell, table } from '../table.ts';
import { ageText } from './age-text.ts';
import type { HealthShape } from './health-shape.ts';

/** The health of a trust for a person to read: what has to be looked at first, then the figures. */
export const healthText = (health: HealthShape): string =>
  [
    ...verdict(health),
    ...schoolTable(health),
    ...queueTables(health),
    ...listTable(health),
    ...sweepLines(health),
    ...table({
      title: 'Under way',
      rows: health.operations,
      columns: {
        operation: ({ operation }) => operation,
        what: ({ kind }) => kind,
        school: ({ school }) => school ?? 'all',
        list: ({ model }) => model,
        status: ({ status }) => status,
        'asked for': ({ requestedAt }) => ago(health, requestedAt),
      },
    }),
  ].join('\n');

const verdict = ({ at, isWell, attention }: HealthShape): readonly string[] => {
  if (isWell) return [`All is well at ${cell(at)}.`];
  return [`A person has to look at this (${cell(at)}):`, ...attention.map(({ says }) => `  ${cell(says)}`)];
};

const ago = ({ at }: HealthShape, instant: string | null | undefined): string | null => {
  const age = ageText(at, instant);
  return age === null ? null : `${age} ago`;
};

const schoolTable = (health: HealthShape): readonly string[] =>
  table({
    title: 'Journals and checkpoints',
    rows: health.schools,
    columns: {
      school: ({ school }) => school,
      position: ({ position }) => position,
      journaled: ({ journaledAt }) => ago(health, journaledAt),
      checkpoint: ({ checkpoint }) => checkpoint?.size,
      signed: ({ checkpoint }) => ago(health, checkpoint?.time),
      unsigned: ({ unsigned }) => unsigned,
    },
  });

const queueTables = (health: HealthShape): readonly string[] => [
  ...table({
    title: 'Queues',
    rows: health.queues,
    columns: {
      function: ({ queue }) => queue,
      waiting: ({ messages }) => messages?.waiting,
      'in flight': ({ messages }) => messages?.inFlight,
      delayed: ({ messages }) => messages?.delayed,
      'dead letters': ({ deadLetters }) => deadLetters.messages,
      'looked at': ({ deadLetters }) => deadLetters.lookedAt,
      'oldest sent': ({ deadLetters }) => ago(health, deadLetters.oldest),
    },
  }),
  ...table({
    title: 'Lists that dead letters name',
    rows: health.queues.flatMap(({ deadLetters }) => deadLetters.models),
    columns: {
      list: ({ model }) => model,
      messages: ({ messages }) => messages,
      'whom it hurts': ({ impact }) => impact,
    },
  }),
];

const listTable = (health: HealthShape): readonly string[] =>
  table({
    title: 'Lists that do not show everything yet',
    rows: health.lists.filter(({ events }) => events > 0),
    columns: {
      list: ({ model }) => model,
      events: ({ events }) => events,
      'oldest recorded': ({ since }) => ago(health, since),
      schools: ({ schools }) => schools.length,
      'whom it hurts': ({ impact }) => impact,
    },
  });

const sweepLines = (health: HealthShape): readonly string[] => {
  const { sweep } = health;
  if (sweep === null) return ['', 'Last sweep: none yet'];
  const { streams, tampered, unchecked, differing, compared, checkpoints, seconds, endedAt } = sweep;
  return [
    '',
    `Last sweep: ended ${ago(health, endedAt)} after ${seconds} s`,
    `  ${streams} records, ${tampered} not as written, ${unchecked} left to be checked by the next one`,
    `  ${compared} rows of lists compared with the log, ${differing} differ; ${checkpoints} checkpoints checked`,
    ...table({
      title: 'Not as written',
      rows: sweep.tamperedKeys,
      columns: { key: ({ key }) => key, 'how it is found': ({ reason }) => reason },
    }),
    ...table({
      title: 'Acknowledged, and can not be journaled',
      rows: sweep.unjournaledKeys,
      columns: { commit: (key) => key },
    }),
    ...table({
      title: 'Rows that are not what the log gives',
      rows: sweep.differingRows,
      columns: { school: ({ school }) => school, list: ({ model }) => model, row: ({ row }) => row },
    }),
    ...table({
      title: 'Schools in which it found something',
      rows: sweep.schools,
      columns: {
        school: ({ school }) => school,
        journaled: ({ journaled }) => journaled,
        'published again': ({ republished }) => republished,
        'not notified': ({ unnotified }) => unnotified,
        'swept whole': ({ failed }) => (failed ? 'no' : 'yes'),
      },
    }),
    ...table({
      title: 'Lists that were behind',
      rows: sweep.behind,
      columns: {
        list: ({ model }) => model,
        records: ({ streams: count }) => count,
        'whom it hurts': ({ impact }) => impact,
      },
    }),
  ];
};
