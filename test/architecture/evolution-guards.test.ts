import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { streams } from '../../domain/streams/index.ts';
import {
  defineEvents,
  type EventEntry,
  event,
  type Json,
  type StreamEvents,
} from '../../events/catalogue/define-events.ts';
import { type AnyFold, foldFaults } from '../support/evolution/folded-states.ts';
import { asFile, type Golden, readGolden } from '../support/evolution/golden-files.ts';
import { goldenUpdate } from '../support/evolution/golden-update.ts';
import { keptFaults, publishedFaults } from '../support/evolution/published.ts';
import { drawnStepFaults, goldenStepFaults, missingUpcasts, stepsOf } from '../support/evolution/upcasts.ts';

type Upcasts = EventEntry['upcasts'];
type Upcast = NonNullable<Upcasts>[number];

const about = { description: 'An entry was made.', items: ['GOV-04'], personal: { note: 'record' } as const };
const first = z.strictObject({ sum: z.int().check(z.minimum(0)), note: z.string() });
const second = z.strictObject({ amount: z.int().check(z.minimum(0)), note: z.string() });

/** The ledger's events as they were shipped first, and with a second version. */
const shipped = defineEvents('ledgers', {
  EntryMade: event({ ...about, version: 1, payload: first, example: { sum: 7, note: 'Seven.' } }),
});
const raised = (upcasts: Upcasts) =>
  defineEvents('ledgers', {
    EntryMade: event({
      ...about,
      version: 2,
      payload: second,
      example: { amount: 8, note: 'Eight.' },
      ...(upcasts && { upcasts }),
    }),
  });
/** Calls of an upcast that counts them. */
const calls: number[] = [];
const lift: Upcast = ({ sum, ...rest }) => ({ ...rest, amount: sum ?? 0 });

/** The golden files after `npm run golden` and, for a step, after its result was written by hand. */
const after = (
  events: StreamEvents,
  before: Golden = new Map(),
  byHand: Readonly<Record<string, object>> = {},
): Golden => {
  const written = new Map([
    ...before,
    ...Object.entries(byHand).map(([path, json]) => [path, asFile(json)] as const),
  ]);
  return new Map([...written, ...goldenUpdate([events], [], written).files]);
};
const byHand = { 'lifted/ledgers/EntryMade.v1-to-v2.json': { amount: 7, note: 'Seven.' } };
const firstGolden = after(shipped);
const goldenOf = (upcast: Upcast) => after(raised({ 1: upcast }), firstGolden, byHand);
const all = (events: StreamEvents, golden: Golden) => [
  ...publishedFaults(events, golden),
  ...missingUpcasts(events),
  ...keptFaults([events], golden),
];
const stepFaults = (upcast: Upcast) => {
  const [step] = stepsOf(raised({ 1: upcast }));
  if (step === undefined) throw new Error('there is a step from 1');
  const golden = goldenOf(upcast);
  return [
    ...goldenStepFaults(step, golden),
    ...Array.from({ length: 50 }, (_, seed) => drawnStepFaults(step, golden, seed)).flat(),
  ];
};

describe('the guard of published schemas', () => {
  it('GOV-04 is content with what was shipped, and with a version that was raised by the recipe', () => {
    expect(all(shipped, firstGolden)).toEqual([]);
    expect(all(raised({ 1: lift }), goldenOf(lift))).toEqual([]);
  });
  it('GOV-04 finds a payload that changed under its version, whatever `npm run golden` did', () => {
    const bad = defineEvents('ledgers', {
      EntryMade: event({
        ...about,
        version: 1,
        payload: z.extend(first, { more: z.optional(z.string()) }),
        example: { sum: 7, note: 'Seven.' },
      }),
    });
    const faults = [
      'the published schema of ledgers/EntryMade version 1 changed: leave it, raise the version and add the upcast from 1',
    ];
    expect(publishedFaults(bad, firstGolden)).toEqual(faults);
    expect(publishedFaults(bad, after(bad, firstGolden))).toEqual(faults);
  });
  it('GOV-04 finds a personal field that would be published, which is another schema too', () => {
    const bad = defineEvents('ledgers', {
      EntryMade: event({
        description: '',
        items: [],
        version: 1,
        payload: first,
        example: { sum: 7, note: 'Seven.' },
      }),
    });
    expect(publishedFaults(bad, firstGolden)).toHaveLength(1);
  });
  it('GOV-04 does not mind a better description', () => {
    const better = { ...shipped.entries.EntryMade, description: 'Somebody made an entry.' };
    expect(all(defineEvents('ledgers', { EntryMade: better }), firstGolden)).toEqual([]);
  });
  it('GOV-04 finds a version that was raised and not put on record', () => {
    expect(publishedFaults(raised({ 1: lift }), firstGolden)).toEqual([
      expect.stringContaining('schemas/ledgers/EntryMade.v2.json is not there'),
    ]);
  });
});

describe('the guard of golden files', () => {
  const without = (path: string) => new Map([...firstGolden].filter(([name]) => name !== path));
  it.each(['ledgers/EntryMade.v1.json', 'schemas/ledgers/EntryMade.v1.json'])(
    'GOV-04 finds %s gone or edited',
    (path) => {
      expect(keptFaults([shipped], without(path))).toEqual([expect.stringContaining(`${path} is gone`)]);
      expect(keptFaults([shipped], new Map([...firstGolden, [path, '{}\n']]))).toEqual([
        expect.stringContaining(`${path} was changed`),
      ]);
    },
  );
  it('GOV-04 is not calmed by `npm run golden` after an edit', () => {
    const edited = new Map([...firstGolden, ['ledgers/EntryMade.v1.json', '{}\n']]);
    expect(keptFaults([shipped], after(shipped, edited))).toHaveLength(1);
  });
  it('GOV-04 finds an event type that is in the catalogue no more, or is at an older version', () => {
    expect(keptFaults([defineEvents('ledgers', {})], firstGolden)).toHaveLength(2);
    expect(keptFaults([shipped], goldenOf(lift))).toHaveLength(3);
  });
  it('GOV-04 finds a file that the manifest does not watch', () => {
    expect(keptFaults([shipped], without('manifest.json'))).toHaveLength(2);
  });
});

describe('the guard of upcasts', () => {
  it('GOV-04 is content with one that says what the example becomes', () => {
    expect(stepFaults(lift)).toEqual([]);
  });
  it('GOV-04 finds a missing one, and one that nothing needs', () => {
    expect(missingUpcasts(raised(undefined))).toEqual([
      'there is no upcast of ledgers/EntryMade from version 1',
    ]);
    expect(missingUpcasts(raised({ 1: lift, 2: lift }))).toEqual([
      'no event needs the upcast of ledgers/EntryMade from version 2',
    ]);
  });
  it('GOV-04 finds a result that nobody wrote down', () => {
    const events = raised({ 1: lift });
    const faults = stepsOf(events).flatMap((step) => goldenStepFaults(step, after(events, firstGolden)));
    expect(faults).toEqual([
      expect.stringContaining('write test/golden/lifted/ledgers/EntryMade.v1-to-v2.json by hand'),
    ]);
  });
  it.each<[string, Upcast, string]>([
    [
      'makes something else of the example',
      ({ note }) => ({ note: note ?? '', amount: 1 }),
      'no longer makes of the example what it made',
    ],
    [
      'leaves a field of the old version',
      (data) => ({ ...data, amount: 7 }),
      'makes what version 2 does not allow',
    ],
    [
      'forgets a field of the new version',
      ({ note }) => ({ note: note ?? '' }),
      'makes what version 2 does not allow',
    ],
    [
      'throws',
      ({ sum }) => ({ amount: Number(BigInt(sum === 7 ? 7 : 'x')), note: '' }),
      'throws SyntaxError',
    ],
    [
      'changes what it is given',
      (data) => Object.assign(data as Record<string, Json>, { amount: 1 }),
      'throws TypeError',
    ],
    [
      'touches what is sealed',
      (data) => ({ ...lift(data), note: `${data['note']}!` }),
      'touches a sealed field',
    ],
    ['drops what is sealed', ({ sum }) => ({ amount: sum ?? 0 }), 'touches a sealed field'],
    ['is not the same twice', (data) => ({ ...lift(data), amount: calls.push(1) }), 'is not the same twice'],
  ])('GOV-04 finds one that %s', (_, upcast, fault) => {
    expect(stepFaults(upcast)).toContainEqual(expect.stringContaining(fault));
  });
});

describe('the guard of folds', () => {
  const golden = readGolden('test/golden');
  const counting = (state: unknown) => ({
    ...(state as { events: number }),
    events: (state as { events: number }).events + 1,
  });
  const ignoring = (fold: AnyFold, type: string): AnyFold => ({
    ...fold,
    evolve: (state, one) => (one.type === type ? counting(state) : fold.evolve(state, one)),
  });
  const cases = streams.flatMap((fold: AnyFold) =>
    Object.keys(fold.events.entries).map((type) => ({ fold, stream: fold.events.stream, type })),
  );
  it.each(cases)('GOV-04 finds that $stream does not fold $type any more', ({ fold, stream, type }) => {
    expect(foldFaults(ignoring(fold, type), golden)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${stream} folds .*${type}\\.v.* in another way: raise stateVersion in domain/streams/${stream}/stream.ts`,
        ),
      ),
    ]);
  });
  it.each(streams)('GOV-04 finds another initial state of $events.stream', (fold: AnyFold) => {
    const other = { ...fold, initialState: { ...(fold.initialState as object), more: true } };
    expect(foldFaults(other, golden)).toEqual([expect.stringContaining('in another way')]);
    expect(goldenUpdate([], [other], golden)).toMatchObject({
      refusals: [expect.stringContaining('raise stateVersion')],
    });
  });
  it.each(streams)(
    'GOV-04 takes another fold of $events.stream under a new state version, once it is on record',
    (fold: AnyFold) => {
      const other = {
        ...fold,
        stateVersion: fold.stateVersion + 1,
        initialState: { ...(fold.initialState as object), more: true },
      };
      expect(foldFaults(other, golden)).toEqual([expect.stringContaining('is behind: run `npm run golden`')]);
      const { files, refusals } = goldenUpdate([], [other], golden);
      expect(refusals).toEqual([]);
      const updated = new Map([...golden, ...files]);
      expect(foldFaults(other, updated)).toEqual([]);
      expect(foldFaults(fold, updated)).toEqual([expect.stringContaining('went back')]);
    },
  );
  it('GOV-04 asks for a record of a stream that has none', () => {
    expect(foldFaults(streams[0] as AnyFold, new Map())).toEqual([expect.stringContaining('is not there')]);
  });
});
