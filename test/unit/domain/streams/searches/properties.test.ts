import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchCommand } from '../../../../../domain/streams/searches/commands.ts';
import { searchesStream } from '../../../../../domain/streams/searches/stream.ts';
import { materialKinds } from '../../../../../events/catalogue/search-forms.ts';
import { searchesEvents } from '../../../../../events/catalogue/searches.ts';
import { forAll } from '../../../../support/for-all.ts';
import { fold } from '../../../../support/scenario.ts';
import { at, infant, justification, primary, pupil, search, under } from './histories.ts';

/** Mostly the material that a begun history has, so that something becomes of it. */
const numbers = fc.constantFrom(3, 3, 3, 3, 4, 5);
/** The newest complaint, whatever its number is by then. */
const NEWEST = 999;
const complaints = fc.constant(NEWEST);
const outcomes = fc.constantFrom('delete', 'delete', 'retain', 'report', 'retain-and-report', 'refer');
const kinds = fc.constantFrom(...materialKinds);
const grounds = fc.constantFrom(
  'cause-harm',
  'disrupt-teaching',
  'disrupt-teaching',
  'break-rules',
  undefined,
);

const command: fc.Arbitrary<SearchCommand> = fc.oneof(
  fc
    .constantFrom('cause-harm', 'banned-items', 'odd')
    .map((one) => ({ type: 'JustifySearch' as const, ...justification, grounds: [one] })),
  fc.constant({ type: 'RecordSearch' as const, ...search }),
  fc.record({
    type: fc.constant('RecordMaterial' as const),
    kind: kinds,
    mayBeEvidence: fc.boolean(),
    description: fc.constantFrom('Words.', undefined),
  }),
  fc.record({
    type: fc.constant('DecideDisposition' as const),
    material: numbers,
    outcome: outcomes,
    purpose: fc.constantFrom('criminal-offence' as const, undefined),
  }),
  fc.record({ type: fc.constant('ConfirmDisposition' as const), material: numbers, outcome: outcomes }),
  fc.record({
    type: fc.constant('DeleteMaterial' as const),
    material: numbers,
    ground: grounds,
    ownerRefused: fc.boolean(),
  }),
  numbers.map((material) => ({
    type: 'DeleteMaterial' as const,
    material,
    ground: 'break-rules',
    ownerRefused: true,
  })),
  numbers.map((material) => ({ type: 'RetainMaterial' as const, material, keptIn: 'safe' })),
  numbers.map((material) => ({ type: 'ReportMaterial' as const, material })),
  numbers.map((material) => ({ type: 'ReferMaterial' as const, material, to: 'services' })),
  fc
    .constantFrom('report' as const, 'no-report' as const)
    .map((decision) => ({ type: 'ConsiderPolice' as const, decision, reasons: 'So.' })),
  fc
    .constantFrom<{ what: 'search' } | { what: 'deletion'; deletion: number }>(
      { what: 'search' },
      ...[5, 6, 7, 8, 9].map((deletion) => ({ what: 'deletion' as const, deletion })),
    )
    .map((about) => ({ type: 'RaiseComplaint' as const, about, complaint: 'No.' })),
  complaints.map((complaint) => ({ type: 'StartComplaintProcedure' as const, complaint, under })),
  complaints.map((complaint) => ({
    type: 'ConcludeComplaint' as const,
    complaint,
    outcome: 'upheld' as const,
    reasons: 'So.',
  })),
  fc.record({
    type: fc.constant('CorrectSearch' as const),
    corrects: numbers,
    changes: fc.oneof(
      kinds.map((kind) => ({ kind })),
      fc.boolean().map((mayBeEvidence) => ({ mayBeEvidence })),
    ),
    reason: fc.constant('A slip.'),
  }),
);
const actor = fc.constantFrom<readonly [string, ...string[]]>(
  ['p-402', 'staff'],
  ['p-401', 'staff'],
  ['p-410', 'staff', 'dsl'],
  ['p-410', 'staff', 'dsl'],
  ['p-400', 'headteacher'],
  ['p-422', 'volunteer'],
);
const step = fc.record({ command, actor });
/** A school's commands one after another, begun so that most histories come far. */
const begun: readonly SearchCommand[] = [
  { type: 'JustifySearch', ...justification, grounds: ['cause-harm'] },
  { type: 'RecordSearch', ...search },
  { type: 'RecordMaterial', kind: 'other', mayBeEvidence: false },
  { type: 'DecideDisposition', material: 3, outcome: 'delete' },
];

const withNumber = (one: SearchCommand, made: readonly Made[]): SearchCommand =>
  'complaint' in one && one.complaint === NEWEST
    ? ({
        ...one,
        complaint: made.findLastIndex(({ type }) => type === 'ComplaintRaised') + 1,
      } as SearchCommand)
    : one;

interface Made {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: string;
}

const histories = fc
  .tuple(
    fc.constantFrom(primary, { ...infant, grounds: ['cause-harm', 'banned-items'] }),
    fc.nat({ max: begun.length }),
    fc.array(step, { minLength: 40, maxLength: 70 }),
  )
  .map(([settings, known, steps]): { readonly made: readonly Made[]; readonly isOfTwo: boolean } => {
    const first = begun.slice(0, known).map((one) => ({ command: one, actor: ['p-402', 'staff'] as const }));
    const made: Made[] = [];
    for (const one of [...first, ...steps]) {
      const state = fold(searchesStream.decider, made);
      const sent = withNumber(one.command, made);
      const decision = searchesStream.decider.decide(sent, state, at(settings, one.actor, { pupil }));
      if (decision.ok)
        made.push(...decision.events.map((event) => ({ ...event, actor: one.actor[0] }) as unknown as Made));
    }
    return { made, isOfTwo: settings.secondPerson !== null };
  });

const RUNS = 400;
/** Each event of a type, with all that came before it. */
const each = (made: readonly Made[], type: string) =>
  made.flatMap((event, index) => (event.type === type ? [{ event, before: made.slice(0, index) }] : []));
const of = (made: readonly Made[], type: string, material: unknown) =>
  made.filter((one) => one.type === type && one.data['material'] === material);

/** Of material, by its number, what it was taken for, as corrected by then. */
const takenFor = (before: readonly Made[], material: unknown) => {
  const corrections = before.filter(
    ({ type, data }) => type === 'SearchCorrected' && data['corrects'] === material,
  );
  const said = [before[Number(material) - 1]?.data, ...corrections.map(({ data }) => data['changes'])];
  return Object.fromEntries(said.flatMap((one) => Object.entries(one as object)));
};

describe('any sequence of commands about a search', () => {
  it('SRC-01 never searches, nor does anything else, before a good reason is set down', () => {
    forAll(
      histories,
      ({ made }) => {
        expect(made.slice(1).some(({ type }) => type === 'DeviceSearchJustified')).toBe(false);
        if (made.length > 0) expect(made[0]?.type).toBe('DeviceSearchJustified');
        for (const { before } of each(made, 'InappropriateMaterialFound'))
          expect(before.map(({ type }) => type)).toContain('DeviceSearched');
      },
      RUNS,
    );
  });
  it('SRC-02 never decides alone where two are asked for, nor on what was not found', () => {
    forAll(
      histories,
      ({ made, isOfTwo }) => {
        expect(made).toBeInstanceOf(Array);
        for (const { event, before } of each(made, 'MaterialDispositionDecided')) {
          const { material, staffMember, secondPerson } = event.data;
          expect(before[Number(material) - 1]?.type).toBe('InappropriateMaterialFound');
          expect(secondPerson === null).toBe(!isOfTwo);
          expect(secondPerson).not.toBe(staffMember);
          if (isOfTwo) expect(event.actor).toBe('p-410');
        }
      },
      RUNS,
    );
  });
  it('SRC-03 never deletes evidence, an intimate image, or anything that somebody complains about', () => {
    forAll(
      histories,
      ({ made }) => {
        expect(made).toBeInstanceOf(Array);
        for (const { event, before } of each(made, 'MaterialDeleted')) {
          const { material } = event.data;
          const known = takenFor(before, material);
          expect(known['mayBeEvidence']).toBe(false);
          expect(['intimate-image', 'illegal']).not.toContain(known['kind']);
          expect(of(before, 'MaterialRetainedAsEvidence', material)).toEqual([]);
          expect(of(before, 'MaterialReportedToPolice', material)).toEqual([]);
          expect(
            before.findLast(({ type }) => type === 'PoliceReferralConsidered')?.data['decision'],
          ).not.toBe('report');
          const raised = before.filter(({ type }) => type === 'ComplaintRaised').length;
          expect(before.filter(({ type }) => type === 'ComplaintConcluded')).toHaveLength(raised);
          expect(of(made, 'MaterialDeleted', material)).toHaveLength(1);
          expect(of(made.slice(before.length), 'MaterialRetainedAsEvidence', material)).toEqual([]);
        }
      },
      RUNS,
    );
  });
  it('SRC-02 never describes an intimate image', () => {
    forAll(
      histories,
      ({ made }) => {
        const found = each(made, 'InappropriateMaterialFound').map(({ event }) => event.data);
        const intimate = found.filter(({ kind }) => kind === 'intimate-image');
        expect(intimate.filter((data) => 'description' in data)).toEqual([]);
      },
      RUNS,
    );
  });
  it('SRC-02 never keeps, reports or passes on what was not decided, nor tells the police unconsidered', () => {
    forAll(
      histories,
      ({ made }) => {
        const done = ['MaterialReportedToPolice', 'MaterialReferred', 'MaterialRetainedAsEvidence'].flatMap(
          (type) => each(made, type),
        );
        const undecided = done.filter(
          ({ event, before }) =>
            of(before, 'MaterialDispositionDecided', event.data['material']).length === 0,
        );
        expect(undecided).toEqual([]);
        const considered = each(made, 'MaterialReportedToPolice').map(
          ({ before }) =>
            before.findLast(({ type }) => type === 'PoliceReferralConsidered')?.data['decision'],
        );
        expect(considered.filter((decision) => decision !== 'report')).toEqual([]);
      },
      RUNS,
    );
  });
  it('CMP-01 never lets those settle a complaint whom it is about', () => {
    forAll(
      histories,
      ({ made }) => {
        expect(made).toBeInstanceOf(Array);
        for (const { event, before } of each(made, 'ComplaintConcluded')) {
          const complaint = before[Number(event.data['complaint']) - 1];
          expect(complaint?.data['against']).not.toContain(event.actor);
        }
      },
      RUNS,
    );
  });
  it('SRC-01 folds any history, also one that no decision would make', () => {
    const types = fc.array(fc.constantFrom(...Object.keys(searchesEvents.entries), 'DeviceTeleported'), {
      maxLength: 30,
    });
    forAll(types, (history) => {
      const events = history.map((type) => ({
        type,
        data: searchesEvents.entries[type as 'DeviceSearched']?.example ?? {},
      }));
      expect(fold(searchesStream.decider, events).events).toBe(
        history.filter((type) => type !== 'DeviceTeleported').length,
      );
    });
  });
});
