import type { AnyStream } from '../../domain/kernel/stream.ts';
import type { Counted } from '../../domain/kernel/total-evolve.ts';
import { streams } from '../../domain/streams/index.ts';

const names = [
  ...['schools', 'people', 'policies', 'reference-lists', 'agreement-templates', 'agreements'],
  ...['acknowledgements', 'consents', 'class-years', 'access'],
  ...['incidents', 'searches', 'concerns', 'breaches', 'staff-matters', 'help-requests', 'exemptions'],
  ...['authorisations', 'elevations', 'devices', 'own-devices', 'pupil-devices', 'technologies'],
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
  incidents: ['i-55'],
  searches: ['se-1'],
  concerns: ['c-1'],
  breaches: ['b-1'],
  'staff-matters': ['m-1'],
  'help-requests': ['h-1'],
  exemptions: ['p-101'],
  authorisations: ['p-101'],
  elevations: ['p-101'],
  devices: ['lis-lt-014'],
  'own-devices': ['own-lt-7'],
  'pupil-devices': ['u-350'],
  technologies: ['robots-for-beginners'],
};
/** The streams whose rules are mutated, each with its name. */
export const ruled = streams
  .filter(({ events }) => names.includes(events.stream))
  .map((stream) => ({ name: stream.events.stream, stream }));

export const idsOf = (stream: string): readonly string[] => ids[stream] ?? [];

interface Example {
  readonly type: string;
  readonly data: object;
  readonly occurredAt: string;
}

const examplesOf = ({ events }: AnyStream): readonly Example[] =>
  Object.entries(events.entries).map(([type, { example: data }]) => ({
    type,
    data,
    occurredAt: '2026-09-14T09:00:00.000Z',
  }));

/** The states that a stream is in while the examples of its events happen one after another. */
export const statesOf = (stream: AnyStream): readonly Counted[] => {
  const states = [stream.initialState];
  for (const event of examplesOf(stream))
    states.push(stream.evolve(states.at(-1) ?? stream.initialState, event));
  return states;
};

/** Those, and the states after any two of the examples: a record that began otherwise goes on otherwise. */
export const manyStatesOf = (stream: AnyStream): readonly Counted[] => {
  const after = (state: Counted) => examplesOf(stream).map((event) => stream.evolve(state, event));
  const begun = after(stream.initialState);
  return [...statesOf(stream), ...begun, ...begun.flatMap(after)];
};

/** Each of some texts once. */
export const distinct = (texts: readonly string[]) =>
  [...new Set(texts)].map((text) => text || 'nothing').join(' | ');
