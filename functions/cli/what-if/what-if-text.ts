import { table } from '../table.ts';
import type { Judged, WhatIf } from './what-if.ts';

const londonTime = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')}Z`;

const what = {
  Position: ({ position }: Judged) => position,
  Recorded: ({ recordedAt }: Judged) => londonTime(recordedAt),
  Record: ({ record, commit }: Judged) => `${record} #${commit}`,
  'Was decided': ({ events }: Judged) => events.join(', '),
};

const reasons = {
  tampered: 'rests on a record that is not as it was journaled',
  'of-the-trust': 'rests on a record of the trust, which the school’s own does not have',
  'not-on-record': 'rests on a state that the record does not give back',
  'not-repeated': 'the rules of then do not repeat it from what is on record',
} as const;

const wouldBe = ({ verdict }: Judged): string => {
  switch (verdict.kind) {
    case 'same':
      return 'the same';
    case 'refused':
      return `refused: ${verdict.rejection.code} (${verdict.rejection.item})`;
    case 'other':
      return `accepted, with other contents: ${verdict.events.join(', ') || 'nothing to record'}`;
    case 'unknown':
      return `${reasons[verdict.why]}${verdict.refusedNow === undefined ? '' : ` (${verdict.refusedNow})`}`;
  }
};

const limits = [
  '',
  'What this can not say: what was refused then, for refusals leave no record, so that nothing is said of what would',
  'be allowed; what would have followed from another outcome, for each decision is judged on the facts of its time as',
  'they were; whom notices would have reached; what would have fallen due; and corrections, which follow their original.',
];

/**
 * For a person to read: what would have come otherwise, what can't be judged, how much is the same, and what
 * is not said.
 */
export const whatIfText = ({ judged, notAsked, tampered }: WhatIf): string => {
  const of = (...kinds: readonly Judged['verdict']['kind'][]) =>
    judged.filter(({ verdict }) => kinds.includes(verdict.kind));
  const [changed, unknown, same] = [of('refused', 'other'), of('unknown'), of('same')];
  const others = Object.entries(notAsked).map(([event, times]) => ({ event, times }));
  return [
    `${judged.length} decisions in which settings have a say: ${changed.length} would have come otherwise, ${same.length} the same, ${unknown.length} can't be judged again`,
    ...(tampered === 0
      ? []
      : [`${tampered} commits are not as they were journaled: daybook verify says which`]),
    ...table({
      title: 'Would have come otherwise',
      rows: changed,
      columns: { ...what, 'Would be': wouldBe },
    }),
    ...table({ title: "Can't be judged again", rows: unknown, columns: { ...what, Why: wouldBe } }),
    ...table({
      title: 'Not asked again, since no setting has a say or the stream does not give its commands back',
      rows: others,
      columns: { Event: ({ event }) => event, Times: ({ times }) => times },
    }),
    ...limits,
  ].join('\n');
};
