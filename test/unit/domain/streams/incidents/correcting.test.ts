import { describe, expect, it } from 'vitest';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import { incidentsEvents } from '../../../../../events/catalogue/incidents.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  actionTaken,
  at,
  close,
  considered,
  contained,
  corrected,
  logged,
  nobody,
  personOf,
  primary,
  removalRequested,
  report,
  reported,
  reportedToPolice,
  signed,
  weighed,
} from './histories.ts';

type Change = Extract<
  Parameters<typeof incidentsStream.decider.decide>[0],
  { type: 'CorrectIncident' }
>['changes'];

const { category, ...told } = report;

const correct = (changes: Change, corrects = 1) => ({
  type: 'CorrectIncident' as const,
  corrects,
  changes,
  reason: 'A slip.',
});

describe('correcting the report', () => {
  it('INC-01 records what is right, with free text beside the other fields', () => {
    given(incidentsStream, [reported()])
      .when(
        correct({
          occurredOn: '2026-10-05',
          category: 'online-safety',
          place: 'Hall',
          description: 'Other words.',
        }),
        at(primary),
      )
      .thenEvents(
        corrected({
          changes: { occurredOn: '2026-10-05', categories: ['online-safety'] },
          categoriesBefore: ['harmful-material'],
          place: 'Hall',
          description: 'Other words.',
        }),
      );
  });
  it('INC-01 leaves fields out that were not corrected, and those that stay as they were', () => {
    const decision = incidentsStream.decider.decide(
      correct({ category: 'online-safety', occurredOn: report.occurredOn, illegal: false }),
      fold(incidentsStream.decider, [reported()]),
      at(primary),
    );
    expect(decision).toStrictEqual({
      ok: true,
      events: [
        corrected({
          changes: { categories: ['online-safety'] },
          categoriesBefore: ['harmful-material'],
        }),
      ],
    });
  });
  it('INC-01 records nothing when nothing would be different', () => {
    given(incidentsStream, [reported()])
      .when(correct({ category: report.category, serious: false }), at(primary))
      .thenNothing();
  });
  it('INC-01 refuses a date in the future', () => {
    given(incidentsStream, [reported()])
      .when(correct({ occurredOn: '2026-10-07' }), at(primary))
      .thenRejected('OccurredInFuture');
  });
  it('INC-01 shows the corrected report, and takes no notice of corrections of what is not there', () => {
    const history = [
      reported(),
      corrected({ changes: { occurredOn: '2026-10-05' }, place: 'Hall' }),
      corrected({ place: 'Yard' }, 2),
    ];
    expect(fold(incidentsStream.decider, history)).toMatchObject({
      report: { ...told, occurredOn: '2026-10-05', place: 'Hall', categories: [category] },
      events: 3,
    });
    const other = corrected({ description: 'Other', changes: { categories: ['cyber-bullying'] } });
    expect(fold(incidentsStream.decider, [reported(), other])).toMatchObject({
      report: { ...told, description: 'Other', categories: ['cyber-bullying'] },
    });
  });
  it('INC-10 asks for the police again when a correction makes the incident illegal or serious', () => {
    for (const flag of ['illegal', 'serious'] as const) {
      const raised = corrected({ changes: { [flag]: true } });
      given(incidentsStream, [reported(), considered('no-report')])
        .when(correct({ [flag]: true }), at(primary))
        .thenEvents(raised);
      given(incidentsStream, [reported(), actionTaken, signed, considered('no-report'), raised])
        .when(close, at(primary))
        .thenRejected('PoliceConsiderationRequired', 'INC-10');
    }
  });
  it('INC-10 lets only those lower a flag who consider the police', () => {
    const history = [reported({ illegal: true })];
    const lower = correct({ illegal: false });
    given(incidentsStream, history)
      .when(lower, at(primary, ['headteacher', 'deputy-dsl']))
      .thenRejected('DslRequired', 'INC-10');
    given(incidentsStream, history)
      .when(lower, at(primary, ['dsl']))
      .thenEvents(corrected({ changes: { illegal: false } }));
    given(incidentsStream, [reported({ serious: true })])
      .when(correct({ serious: false }), at(primary, ['deputy-dsl']))
      .thenRejected('DslRequired', 'INC-10');
    given(incidentsStream, [reported({ serious: true })])
      .when(correct({ serious: false }), at(primary, ['headteacher']))
      .thenEvents(corrected({ changes: { serious: false } }));
  });
  it('INC-01 lets the leads correct all else of what is illegal or serious', () => {
    for (const flags of [{ illegal: true }, { serious: true }])
      given(incidentsStream, [reported(flags)])
        .when(correct({ ...flags, place: 'Hall' }), at(primary, ['deputy-dsl']))
        .thenEvents(corrected({ place: 'Hall' }));
  });
  it('INC-02 names another recorder, who is a member of staff, and whose signature is asked for then', () => {
    const other = correct({ recorder: 'p-402' });
    for (const [person, code] of [
      [nobody, 'PersonNotKnown'],
      [personOf('volunteer', 'volunteer'), 'StaffRequired'],
    ] as const) {
      given(incidentsStream, [reported()])
        .when(other, at(primary, ['dsl'], 'p-410', { people: [person] }))
        .thenRejected(code);
    }
    const event = corrected({ changes: { recorder: 'p-402' } });
    given(incidentsStream, [reported(), actionTaken, signed])
      .when(other, at(primary, ['dsl'], 'p-410', { people: [personOf('staff', 'staff')] }))
      .thenEvents(event);
    given(incidentsStream, [reported(), actionTaken, signed, event])
      .when(close, at(primary))
      .thenRejected('LogIncomplete', 'INC-02');
  });
});

describe('correcting what came after the report', () => {
  it('INC-01 corrects a log entry, an action and a report to the police, by the number of the event', () => {
    const history = [reported(), logged, actionTaken, considered('report'), reportedToPolice(null)];
    const cases = [
      [2, { reference: 'SG-2' }, corrected({ changes: { reference: 'SG-2' } }, 2)],
      [3, { action: 'Other words.' }, corrected({ action: 'Other words.' }, 3)],
      [3, { seriousness: 'serious' as const }, corrected({ changes: { seriousness: 'serious' } }, 3)],
      [5, { reference: 'CR-1' }, corrected({ changes: { reference: 'CR-1' } }, 5)],
    ] as const;
    for (const [number, changes, event] of cases) {
      given(incidentsStream, history).when(correct(changes, number), at(primary)).thenEvents(event);
    }
    expect(fold(incidentsStream.decider, [...history, ...cases.map(([, , event]) => event)])).toMatchObject({
      logs: [{ target: logged.data.target, reference: 'SG-2' }],
      actions: [{ texts: { action: 'Other words.' }, details: { seriousness: 'serious' } }],
      policeReport: { reference: 'CR-1' },
    });
  });
  it('INC-01 refuses fields that the corrected event has not', () => {
    const history = [reported(), logged, actionTaken];
    for (const [number, changes] of [
      [1, { reference: 'SG-2' }],
      [2, { occurredOn: '2026-10-05' }],
      [3, { toRole: 'headteacher' }],
      [3, { place: 'Hall' }],
    ] as const) {
      given(incidentsStream, history)
        .when(correct(changes, number), at(primary))
        .thenRejected('FieldNotOfEvent', 'INC-01');
    }
  });
  it('INC-01 refuses to correct what was decided or signed, and what is not there', () => {
    const history = [reported(), considered('report'), signed];
    for (const number of [2, 3, 4]) {
      given(incidentsStream, history)
        .when(correct({ action: 'x' }, number), at(primary))
        .thenRejected('CorrectionNotPossible', 'INC-01');
    }
  });
  it('INC-09 corrects the result of containment', () => {
    const history = [reported({ spreadAmongPupils: true }), contained('contained')];
    const event = corrected({ changes: { result: 'not-contained' } }, 2);
    given(incidentsStream, history)
      .when(correct({ result: 'not-contained' }, 2), at(primary))
      .thenEvents(event);
    expect(fold(incidentsStream.decider, [...history, event])).toMatchObject({
      containment: { result: 'not-contained' },
      actions: [{ details: { result: 'not-contained' } }],
    });
  });
  it('INC-11 goes through the rule of what it corrects', () => {
    const engaged = {
      type: 'ExternalAgencyEngaged',
      data: { action: 'Asked.', agency: 'reporting-centre', shared: 'The address.' },
    };
    const other = correct({ agency: 'police-liaison' }, 2);
    given(incidentsStream, [reported(), engaged])
      .when(other, at(primary, ['headteacher']))
      .thenRejected('SafeguardingLeadRequired', 'INC-11');
    given(incidentsStream, [reported(), engaged])
      .when(other, at(primary, ['deputy-dsl']))
      .thenEvents(corrected({ changes: { agency: 'police-liaison' } }, 2));
  });
  it('INC-16 refuses a parent whom nobody knows', () => {
    const rungUp = { type: 'ParentNotified', data: { action: 'Rung up.', parent: 'p-201' } };
    const as = (person: ReturnType<typeof personOf>) => at(primary, ['dsl'], 'p-410', { people: [person] });
    given(incidentsStream, [reported(), rungUp])
      .when(correct({ parent: 'p-202' }, 2), as(nobody))
      .thenRejected('ParentNotKnown', 'INC-16');
    given(incidentsStream, [reported(), rungUp])
      .when(correct({ parent: 'p-202' }, 2), as(personOf('parent', 'parent')))
      .thenEvents(corrected({ changes: { parent: 'p-202' } }, 2));
  });
});

/** What is decided or signed is decided or signed again, and who was involved is added and removed. */
const saidAgain = [
  'InvolvedPersonAdded',
  'InvolvedPersonRemoved',
  'IncidentFlagRaised',
  'IncidentLogSigned',
  'IncidentClassified',
  'IncidentReclassified',
  'CyberBullyingRecorded',
  'PoliceReferralConsidered',
  'IncidentClosed',
  'IncidentReopened',
  'IncidentCorrected',
  'PupilReportReceived',
  'IncidentCategorised',
  'ImageViewingRecorded',
  'ImageReferralRecorded',
  'IncidentLocked',
  'IncidentUnlocked',
];

/**
 * What is not somebody's to say: by which edition and rules it was judged, and what the school calls it
 * elsewhere.
 */
const follows = ['involved', 'categoryEdition', 'rules', 'words'];

describe('the correction of incidents', () => {
  const { shape } = incidentsEvents.entries.IncidentCorrected.payload;
  const correctable = [...Object.keys(shape), ...Object.keys(shape.changes.shape)];
  const events = Object.entries(incidentsEvents.entries).filter(([type]) => !saidAgain.includes(type));
  it.each(events)('INC-01 reaches every field of %s', (_, { payload }) => {
    const fields = Object.keys(payload.shape).filter((field) => !follows.includes(field));
    expect(fields.filter((field) => !correctable.includes(field))).toEqual([]);
  });
  it.each(events)('INC-01 takes each field of %s', (type, { example }) => {
    const history = [reported(), ...(type === 'IncidentReported' ? [] : [{ type, data: example }])];
    const number = history.length;
    const before = { IncidentReportedToPolice: considered('report'), RemovalChecked: removalRequested };
    const decided = type in before ? before[type as keyof typeof before] : weighed;
    const all = [reported(), decided, ...history.slice(1)];
    const at2 = type === 'IncidentReported' ? 1 : number + 1;
    const people = [personOf('parent', 'parent', 'staff')];
    for (const [field, value] of Object.entries(example as Record<string, unknown>)) {
      if (follows.includes(field)) continue;
      const { ok } = incidentsStream.decider.decide(
        correct({ [field]: value } as Change, at2),
        fold(incidentsStream.decider, all),
        at(primary, ['dsl'], 'p-410', { people }),
      );
      expect([field, ok]).toEqual([field, true]);
    }
  });
});
