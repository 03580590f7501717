import type { PersonFact, SearchFacts } from '../../../../../domain/streams/searches/facts.ts';
import { type SearchSettings, searchSettings } from '../../../../../domain/streams/searches/settings.ts';
import type { DispositionOutcome, MaterialKind } from '../../../../../events/catalogue/search-forms.ts';
import type { SearchEvent } from '../../../../../events/catalogue/searches.ts';
import { contextOf } from '../../../../support/scenario.ts';

/** Two people decide. */
export const primary: SearchSettings = {
  ...searchSettings({}),
  grounds: ['cause-harm', 'disrupt-teaching', 'break-rules'],
  secondPerson: ['dsl', 'slt'],
  complaintPolicies: ['complaints'],
};
/** One person decides, and files are deleted for listed reasons alone. */
export const infant: SearchSettings = {
  ...searchSettings({}),
  grounds: ['pornographic-images', 'banned-items'],
  deletionGrounds: ['disrupt-teaching', 'break-rules'],
};

export const personOf = (kind: string | null, ...roles: string[]): PersonFact => ({
  kind,
  roles: roles.map((role) => ({ role, from: '2020-09-01', until: null, by: 1 })),
  parents: [],
});
export const pupil: PersonFact = {
  ...personOf('pupil', 'pupil'),
  parents: [
    { parent: 'p-451', kind: 'parent', mayBeTold: true, from: '2020-09-01', until: null },
    { parent: 'p-452', kind: 'parent', mayBeTold: false, from: '2020-09-01', until: null },
  ],
};
export const nobody = personOf(null);

export const today = '2026-11-04';
export const at = (
  settings: SearchSettings,
  [person, ...roles]: readonly [string, ...string[]] = ['p-402', 'staff'],
  facts: SearchFacts = { pupil },
  now = `${today}T14:00:00.000Z`,
) => contextOf({ settings, facts }, { streamId: 'se-1', now, today, actor: { person, roles } });

type Data<T extends SearchEvent['type']> = Extract<SearchEvent, { type: T }>['data'];

export const justification = {
  pupil: 'u-350',
  device: 'phone' as const,
  grounds: ['cause-harm', 'break-rules'],
  suspicion: 'Two pupils say that a picture is being passed round.',
};
export const rulesOf = ({ secondPerson, deletionGrounds }: SearchSettings) => ({
  policyVersion: 1,
  secondPerson: secondPerson === null ? null : [...secondPerson],
  deletionGrounds: deletionGrounds === null ? null : [...deletionGrounds],
});
export const justified = (settings = primary, changes: Partial<Data<'DeviceSearchJustified'>> = {}) => ({
  type: 'DeviceSearchJustified' as const,
  occurredAt: `${today}T09:00:00.000Z`,
  data: {
    ...justification,
    justifiedBy: 'p-402',
    incident: null,
    guidance: null,
    rules: rulesOf(settings),
    ...changes,
  } satisfies Data<'DeviceSearchJustified'>,
});
export const search = {
  present: ['p-410', 'u-350'],
  place: 'Office of the headteacher',
  lookedFor: 'The picture that is passed round.',
  found: 'material' as const,
};
export const searched = (changes: Partial<Data<'DeviceSearched'>> = {}) => ({
  type: 'DeviceSearched' as const,
  occurredAt: `${today}T09:30:00.000Z`,
  data: { by: 'p-402', ...search, ...changes } satisfies Data<'DeviceSearched'>,
});
export const found = (kind: MaterialKind = 'violence', mayBeEvidence = false) => ({
  type: 'InappropriateMaterialFound' as const,
  occurredAt: `${today}T09:35:00.000Z`,
  data: { kind, mayBeEvidence, foundBy: 'p-402' },
});
const purposeOf = (outcome: DispositionOutcome) =>
  outcome.startsWith('retain') ? ('criminal-offence' as const) : null;
export const proposed = (outcome: DispositionOutcome, material = 3) => ({
  type: 'MaterialDispositionProposed' as const,
  data: { material, outcome, staffMember: 'p-402', purpose: purposeOf(outcome) },
});
export const decided = (
  outcome: DispositionOutcome,
  secondPerson: string | null = 'p-410',
  material = 3,
) => ({
  type: 'MaterialDispositionDecided' as const,
  data: { material, outcome, staffMember: 'p-402', purpose: purposeOf(outcome), secondPerson },
});
export const deleted = (ground: string | null = null, material = 3) => ({
  type: 'MaterialDeleted' as const,
  data: { material, ground, deletedBy: 'p-402' },
});
export const retained = {
  type: 'MaterialRetainedAsEvidence' as const,
  data: { material: 3, purpose: 'criminal-offence' as const, keptIn: 'office-safe' },
};
export const considered = (decision: 'report' | 'no-report') => ({
  type: 'PoliceReferralConsidered' as const,
  data: { decision, decidedBy: 'p-410', reasons: 'It may be a crime.' },
});
export const toldPolice = {
  type: 'MaterialReportedToPolice' as const,
  data: { material: 3, reference: 'CR-77-2026' },
};
export const complaint = (about: Data<'ComplaintRaised'>['about'], against: string[]) => ({
  type: 'ComplaintRaised' as const,
  data: { about, against, complainant: 'p-451', complaint: 'Nobody had told us.' },
});
export const under = { policy: 'complaints', edition: '2026', section: '3' };
export const started = (number: number) => ({
  type: 'ComplaintProcedureStarted' as const,
  data: { complaint: number, under },
});
export const concluded = (number: number) => ({
  type: 'ComplaintConcluded' as const,
  data: {
    complaint: number,
    outcome: 'not-upheld' as const,
    reasons: 'The reason was good.',
    concludedBy: 'p-400',
  },
});
export const corrected = (corrects: number, changes: object, texts: object = {}) => ({
  type: 'SearchCorrected' as const,
  data: { corrects, changes, ...texts, reason: 'A slip.' },
});
