import type { DossierFacts } from '../../domain/reports/dossier/dossier-facts.ts';

const kinds = { 'u-1': 'pupil', 'u-2': 'pupil', 'p-1': 'parent', 'p-2': 'governor', 'p-3': 'staff' };
const until = { asOf: '2026-09-10T22:59:59.999Z', by: 'occurred' as const };
const loan = {
  form: 'tablet',
  borrower: 'p-1',
  purpose: 'remote-learning',
  lentOn: '2026-09-09',
  returnDue: null,
};
const agreement = {
  status: 'signed',
  templateVersion: 1,
  method: 'paper',
  signedOn: '2026-09-09',
  recorder: 'p-3',
};

/**
 * A pupil's incident that a governor reported: brother and sister have loans, and the parent has no part in
 * it.
 */
export const familyFacts = (): DossierFacts => {
  const picture = {
    until,
    position: 9,
    answers: {
      agreements: [
        { ...agreement, agreement: 'u-1.pupil-ks1', person: 'u-1', audience: 'pupil-ks1' },
        { ...agreement, agreement: 'p-2.governor', person: 'p-2', audience: 'governor' },
      ],
      access: [],
      devices: {
        lent: [
          { ...loan, device: 'd-2', pupil: 'u-2', agreement: 'u-2.pupil-ks1', templateVersion: 1 },
          { ...loan, device: 'd-3', pupil: 'u-1', agreement: 'u-1.pupil-ks1', templateVersion: 1 },
        ],
        allocated: [],
      },
      roles: [],
      policy: { inForce: null, versions: [] },
    },
    settings: {},
  };
  const event = (type: string, person: string) => ({
    commit: { actor: { id: person } },
    event: { type, occurredAt: '2026-09-11T09:00:00.000Z' },
  });
  return {
    incident: {
      school: 'larkfield-infant',
      id: 'i-1',
      state: {
        status: 'open',
        classes: [],
        police: null,
        policeReport: null,
        report: { occurredOn: '2026-09-10' },
      },
      report: { recordedAt: '2026-09-11T09:00:00.000Z' },
      events: [event('IncidentReported', 'p-2'), event('IncidentClassified', 'p-3')],
    },
    concerned: [
      { person: 'u-1', parts: ['victim'] },
      { person: 'p-2', parts: ['reporter'] },
    ],
    people: new Map(Object.entries(kinds).map(([person, kind]) => [person, { status: 'present', kind }])),
    onTheDay: picture,
    whenReported: picture,
    cited: { school: 'larkfield-infant', records: new Map() },
    unsaid: [],
  } as unknown as DossierFacts;
};
