import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentCommand } from '../../../../../domain/streams/incidents/commands.ts';
import type { IncidentSettings } from '../../../../../domain/streams/incidents/settings.ts';
import { type IncidentState, incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import { incidentFlags, type ruledCategories } from '../../../../../events/catalogue/incident-forms.ts';
import type { IncidentEvent } from '../../../../../events/catalogue/incidents.ts';
import { forAll } from '../../../../support/for-all.ts';
import { at, infant, primary, pupil, report } from './histories.ts';
import { forbiddenAfter, missingIn } from './oracle.ts';

type Category = (typeof ruledCategories)[number];

const under = { policy: 'behaviour', edition: '2026-09', section: '7.2' };
const weighing = { circumstances: 'Alone.', nature: 'A dare.', seriousness: 'minor' as const };
const { description, ...undescribed } = report;

const bool = fc.boolean();
const category = fc.constantFrom<Category>(
  'online-safety',
  'cyber-bullying',
  'intimate-images',
  'pupil-misuse',
);
const categories = fc.uniqueArray(category, { minLength: 1, maxLength: 2 });
const flags = fc.subarray([...incidentFlags]).map((set) => Object.fromEntries(set.map((one) => [one, true])));
const reporting: fc.Arbitrary<IncidentCommand> = fc
  .tuple(categories, flags, bool)
  .map(([all, set, isDescribed]) => ({
    type: 'ReportIncident' as const,
    ...undescribed,
    ...(isDescribed ? { description } : {}),
    categories: all,
    ...set,
  }));
/** All that a closure may ask for. */
const settling: readonly IncidentCommand[] = [
  { type: 'LogIncident', target: 'safeguarding-log', reference: 'SG-1' },
  { type: 'TakeAction', action: 'Closed.', under, ...weighing },
  { type: 'TakeAction', kind: 'contained', action: 'Deleted.', result: 'contained' },
  {
    type: 'RecordCyberBullying',
    repetitive: true,
    intentional: true,
    imbalanceOfPower: true,
    platform: 'gaming',
  },
  { type: 'SignIncidentLog', signedName: 'Tamsin Lowe' },
  { type: 'ClassifyIncident', classes: ['content'] },
  { type: 'ConsiderPolice', decision: 'no-report', reasons: 'Known.' },
  { type: 'RecordImageViewing', viewers: [], reasons: 'None needed.' },
  { type: 'RecordImageReferral', referredTo: ['social-care'], reasons: 'The child asked.' },
];
const closing: IncidentCommand = { type: 'CloseIncident', outcome: 'resolved', reasons: 'Done.' };
const evidence: IncidentCommand = {
  type: 'TakeAction',
  kind: 'evidence',
  action: 'Kept.',
  reference: 'EV-1',
  shownAt: '2026-10-06T08:00:00.000Z',
};
const changes = fc.record(
  { illegal: bool, serious: bool, spreadAmongPupils: bool, categories, description: fc.constant('Other.') },
  { requiredKeys: [] },
);
const command: fc.Arbitrary<IncidentCommand> = fc.oneof(
  reporting,
  categories.map((all) => ({ type: 'CategoriseIncident' as const, categories: all })),
  fc.constantFrom(...incidentFlags).map((kind) => ({ type: 'RaiseFlag' as const, kind, reason: 'Found.' })),
  changes.map((all) => ({
    type: 'CorrectIncident' as const,
    corrects: 1,
    changes: all,
    reason: 'A slip.',
  })),
  fc
    .constantFrom('victim' as const, 'witness' as const)
    .map((as) => ({ type: 'ReceivePupilReport' as const, as, reporter: 'u-301' })),
  fc.constantFrom<IncidentCommand>(
    ...settling,
    evidence,
    closing,
    { type: 'AddInvolvedPerson', person: 'u-301', part: 'witness' },
    { type: 'LockIncident', people: [], roles: ['dsl'], reason: 'Staff.' },
    { type: 'UnlockIncident', reason: 'Over.' },
    { type: 'ReopenIncident', reason: 'More.' },
  ),
);

interface Asking {
  readonly command: IncidentCommand;
  readonly roles: readonly string[];
}
const lead = ['dsl', 'staff'];
const roles = fc.constantFrom(lead, ['staff'], ['deputy-dsl', 'staff'], ['headteacher', 'staff']);
const byLead = (one: IncidentCommand): Asking => ({ command: one, roles: lead });
/**
 * One command of anybody's; nearly all that a closure may ask for, and then the closure; or what opens it
 * again.
 */
const steps: fc.Arbitrary<readonly Asking[]> = fc.oneof(
  { arbitrary: fc.record({ command, roles }).map((one) => [one]), weight: 4 },
  {
    arbitrary: fc
      .subarray([...settling], { minLength: settling.length - 2 })
      .map((all) => [...all, closing].map(byLead)),
    weight: 2,
  },
  { arbitrary: fc.constant([byLead({ type: 'ReopenIncident', reason: 'More.' })]), weight: 1 },
);
/** Reported in one way or the other; which of them the school takes is its own. */
const opening: fc.Arbitrary<readonly Asking[]> = categories.map((all) => [
  byLead({
    type: 'ReportIncident',
    ...undescribed,
    ...(all.includes('intimate-images') ? {} : { description }),
    categories: all,
  }),
  byLead({ type: 'ReceivePupilReport', as: 'witness', reporter: 'u-301' }),
]);
const asked = fc
  .tuple(opening, fc.array(steps, { minLength: 3, maxLength: 12 }))
  .map(([first, all]) => [...first, ...all.flat()]);

interface School {
  readonly settings: IncidentSettings;
  readonly streamId: string;
}

/** The events that the commands lead to, each looked at with those before it. */
const eventsOf = (
  { settings, streamId }: School,
  all: readonly Asking[],
  look: (before: readonly IncidentEvent[], event: IncidentEvent) => void,
): void => {
  const { decide, evolve, initialState } = incidentsStream.decider;
  let state: IncidentState = initialState;
  const events: IncidentEvent[] = [];
  for (const { command: sent, roles: held } of all) {
    const context = { ...at(settings, held, 'p-410', { people: [pupil] }), streamId };
    const decision = decide(sent, state, context);
    for (const event of decision.ok ? decision.events : []) {
      look(events, event);
      events.push(event);
      state = evolve(state, { ...event, occurredAt: '2026-10-06T12:00:00.000Z' } as never);
    }
  }
};

describe('incidents under any commands', () => {
  const byChannel = { ...infant, pupilChannels: [{ channel: 'tell-us', log: null }] };
  it.each([
    { settings: infant, streamId: 'i-55' },
    { settings: primary, streamId: 'i-55' },
    { settings: byChannel, streamId: 'tell-us.7' },
  ])('INC-03 INC-08 INC-09 INC-10 INC-12 never come to what the items forbid: school %#', (school) => {
    const seen = new Set<string>();
    forAll(
      asked,
      (all) =>
        eventsOf(school, all, (before, event) => {
          seen.add(event.type);
          expect(forbiddenAfter(before, event)).toBeNull();
          if (event.type === 'IncidentClosed') expect(missingIn(before, school.settings)).toEqual([]);
        }),
      1000,
    );
    const expected = ['IncidentClosed', 'IncidentReopened', 'IncidentCorrected', 'ImageViewingRecorded'];
    for (const type of expected) expect(seen).toContain(type);
  });
});
