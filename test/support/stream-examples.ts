import type { AnyStream } from '../../domain/kernel/stream.ts';
import type { Counted } from '../../domain/kernel/total-evolve.ts';
import { streams } from '../../domain/streams/index.ts';

const names = [
  ...['schools', 'people', 'policies', 'reference-lists', 'agreement-templates', 'agreements'],
  ...['acknowledgements', 'consents', 'class-years', 'access'],
];
/** Ids of each kind that a stream tells apart, and one that it does not know. */
const ids: Readonly<Record<string, readonly string[]>> = {
  schools: ['larkfield-infant'],
  people: ['p-101'],
  policies: ['online-safety'],
  'reference-lists': ['guidance.keeping-children-safe'],
  'agreement-templates': ['staff'],
  agreements: ['p-101.staff', 'v-401.visitor', 'p-101.robots'],
  acknowledgements: ['p-101'],
  consents: ['u-301.photo', 'u-301.internet', 'u-301.robots'],
  'class-years': ['r-1.2026-27'],
  access: ['p-101.staff', 'v-401.visitor', 'u-301.pupil', 'p-101.robots'],
};
/** The streams whose rules are mutated, each with its name. */
export const ruled = streams
  .filter(({ events }) => names.includes(events.stream))
  .map((stream) => ({ name: stream.events.stream, stream }));

export const idsOf = (stream: string): readonly string[] => ids[stream] ?? [];

/** The states that a stream is in while the examples of its events happen one after another. */
export const statesOf = ({ events, evolve, initialState }: AnyStream): readonly Counted[] => {
  const states = [initialState];
  for (const [type, { example: data }] of Object.entries(events.entries)) {
    const event = { type, data, occurredAt: '2026-09-14T09:00:00.000Z' };
    states.push(evolve(states.at(-1) ?? initialState, event));
  }
  return states;
};

/** Each of some texts once. */
export const distinct = (texts: readonly string[]) =>
  [...new Set(texts)].map((text) => text || 'nothing').join(' | ');
