import type { ConsentAnswer } from '../../../../../domain/kernel/consent.ts';
import type { PublicationFacts } from '../../../../../domain/streams/publications/facts.ts';
import type { PublicationSettings } from '../../../../../domain/streams/publications/settings.ts';
import { contextOf } from '../../../../support/scenario.ts';

export const today = '2026-10-05';

/** Three checks before the web, pictures for lessons alone, and staff are asked, too. */
export const primary: PublicationSettings = {
  photoPurposes: ['curriculum', 'professional'],
  webChecks: ['safety', 'rights', 'privacy'],
  postPurposes: null,
  photos: 'both-parents',
  photosOfStaff: true,
  socialAccounts: null,
};
/** Purposes of posts, by those who are named for the account. */
export const infant: PublicationSettings = {
  photoPurposes: ['displays', 'website'],
  webChecks: null,
  postPurposes: ['school-activity'],
  photos: 'one-parent',
  photosOfStaff: null,
  socialAccounts: true,
};

type Person = NonNullable<PublicationFacts['shown']>[number];
type Consent = NonNullable<PublicationFacts['consents']>[number];
const since = { from: '2020-09-01', until: null };

export const pupil: Person = {
  kind: 'pupil',
  roles: [{ role: 'pupil', ...since, by: 1 }],
  parents: [{ parent: 'p-451', kind: 'parent', mayBeTold: true, ...since }],
};
export const teacher: Person = {
  kind: 'staff',
  roles: [{ role: 'staff', ...since, by: 1 }],
  parents: [],
};
export const guest: Person = { kind: 'visitor', roles: [], parents: [] };
export const nobody: Person = { kind: null, roles: [], parents: [] };

export const said = (answer: ConsentAnswer, signatory = 'p-451', on = '2026-09-02'): Consent => ({
  answers: [{ signatory, answer, on, by: 2 }],
});
export const unanswered: Consent = { answers: [] };
export const given = said('given');

export const at = (facts: PublicationFacts = {}, settings: PublicationSettings = primary) =>
  contextOf(
    { settings, facts },
    {
      streamId: 'pic-1',
      now: `${today}T14:30:00.000Z`,
      today,
      actor: { person: 'p-401', roles: ['staff'] },
    },
  );

export const all = { safety: 'passed', rights: 'passed', privacy: 'passed' } as const;
export const photograph = (people: readonly string[] = ['u-362', 'u-363', 'p-401']) => ({
  type: 'PhotographTaken' as const,
  data: { people: [...people], takenOn: '2026-10-01', purpose: 'curriculum', device: null },
});
export const reviewed = (findings: object = all, channel: 'website' | 'blog' = 'website') => ({
  type: 'ContentReviewed' as const,
  data: { channel, title: 'A page', findings },
});
export const published = (medium: 'print' | 'online' = 'online', people: readonly string[] = ['u-362']) => ({
  type: 'ImagePublished' as const,
  data: { medium, people: [...people] },
});
export const contentOut = { type: 'ContentPublished' as const, data: { people: [] as string[] } };
export const checked = (result: 'suitable' | 'not-suitable' = 'suitable') => ({
  type: 'ResourceChecked' as const,
  data: { form: 'video' as const, title: 'A film', result },
});
export const shared = { type: 'ResourceShared' as const, data: { people: [] as string[] } };
export const posted = {
  type: 'SocialPostPublished' as const,
  data: {
    account: 'school-page',
    purpose: 'school-activity',
    people: [] as string[],
    postedBy: 'p-401',
    postedOn: '2026-10-02',
  },
};
