import type { BreachCommand } from '../../../../../domain/streams/breaches/commands.ts';
import type { BreachFacts, PersonFact } from '../../../../../domain/streams/breaches/facts.ts';
import { type BreachSettings, breachSettings } from '../../../../../domain/streams/breaches/settings.ts';
import type { BreachEvent } from '../../../../../events/catalogue/breaches.ts';
import { contextOf } from '../../../../support/scenario.ts';
import { hollowbrook, larkfield } from '../../../../support/two-schools.ts';

export const infant = breachSettings(larkfield.settings);
export const primary = breachSettings(hollowbrook.settings);

export const today = '2026-10-06';

/** Somebody as `people` offers them: how the person joined, and the roles held since. */
export const personOf = (kind: string | null, ...roles: string[]): PersonFact => ({
  kind,
  roles: roles.map((role) => ({ role, from: '2020-09-01', until: null, by: 1 })),
});
export const staff = personOf('staff', 'staff', 'class-teacher');
export const head = personOf('staff', 'staff', 'headteacher');
export const pupil = personOf('pupil', 'pupil');
export const parent = personOf('parent', 'parent');
export const volunteer = personOf('volunteer', 'volunteer');
export const nobody = personOf(null);

const entries = [
  { id: 'language', title: 'Offensive language', outsideSchool: true },
  { id: 'business', title: 'Advertising a business', outsideSchool: false },
];
/** The list of unacceptable uses, in force since before the school year. */
export const list = {
  editions: [
    {
      edition: '2026',
      title: null,
      publishedOn: '2026-08-20',
      effectiveFrom: '2026-08-31T23:00:00.000Z',
      withdrawnFrom: null,
      entries,
      lessons: [],
    },
  ],
};
export const template = { versions: [{ version: 1, from: '2026-09-01', terms: 8 }] };
export const agreement = { status: 'signed' as const, templateVersion: 1, signedOn: '2026-09-03' };

export const facts: BreachFacts = {
  list,
  template,
  agreement,
  incident: { isReported: true },
  determined: { isUnacceptable: true },
};

export const at = (
  settings: BreachSettings,
  person: PersonFact = pupil,
  more: BreachFacts = {},
  actor = { person: 'p-100', roles: ['headteacher', 'staff'] },
) =>
  contextOf(
    { settings, facts: { ...facts, person, ...more } },
    { streamId: 'b-1', now: `${today}T14:00:00.000Z`, today, actor },
  );

export const language = { list: 'unacceptable-use', edition: '2026', entry: 'language' };
export const business = { ...language, entry: 'business' };
export const term = (audience: 'parent' | 'pupil-ks2' | 'staff', number: number) => ({
  template: audience,
  version: 1,
  term: number,
});

type Of<T extends BreachCommand['type']> = Extract<BreachCommand, { readonly type: T }>;
type Record = Of<'RecordBreach'>;

export const record = (kind: Record['kind'], changes: Partial<Record> = {}): Record => ({
  type: 'RecordBreach',
  kind,
  person: 'u-301',
  on: today,
  ...changes,
});
export const disclose = (changes: Partial<Of<'ReportPasswordDisclosure'>> = {}) => ({
  type: 'ReportPasswordDisclosure' as const,
  person: 'p-101',
  on: today,
  secret: 'password' as const,
  ...changes,
});
export const sanction = (changes: Partial<Of<'ImposeSanction'>> = {}): Of<'ImposeSanction'> => ({
  type: 'ImposeSanction',
  consequence: 'behaviour-procedure',
  reasons: 'The second time.',
  ...changes,
});
export const correct = (changes: Of<'CorrectBreach'>['changes'], corrects = 1): Of<'CorrectBreach'> => ({
  type: 'CorrectBreach',
  corrects,
  changes,
  reason: 'A slip.',
});

type Data = Extract<BreachEvent, { type: 'UnacceptableUseRecorded' }>['data'];
/** What a record of an act says, by a pupil unless something else is said. */
export const said = (changes: Partial<Data> = {}): Data => ({
  person: 'u-301',
  capacity: 'pupil',
  isHead: false,
  on: today,
  where: 'on-site',
  rule: null,
  cites: null,
  excuse: null,
  device: null,
  incident: null,
  ...changes,
});
export const used = (changes: Partial<Data> = {}) => ({
  type: 'UnacceptableUseRecorded' as const,
  data: said(changes),
});
export const byStaff = { person: 'p-101', capacity: 'staff' } as const;
export const disclosed = (changes: Partial<Data> = {}) => ({
  type: 'PasswordDisclosureReported' as const,
  data: {
    ...said({
      ...byStaff,
      rule: 'password-disclosed',
      cites: { policy: 1, rule: 'password-disclosed' },
      ...changes,
    }),
    to: null,
    secret: 'password' as const,
  },
});
export const determined = (isUnacceptable: boolean, on = today) => ({
  type: 'UnacceptableUseDetermined' as const,
  data: { isUnacceptable, on, reasons: 'It kept others from their work.' },
});
export const sanctioned = (changes: object = {}) => ({
  type: 'SanctionImposed' as const,
  data: {
    person: 'u-301',
    capacity: 'pupil' as const,
    consequence: 'behaviour-procedure' as const,
    under: null,
    on: today,
    until: null,
    reasons: 'The second time.',
    ...changes,
  },
});
export const lifted = (number: number) => ({
  type: 'SanctionLifted' as const,
  data: {
    sanction: number,
    person: 'u-301',
    capacity: 'pupil' as const,
    on: today,
    reason: 'Another child.',
  },
});
