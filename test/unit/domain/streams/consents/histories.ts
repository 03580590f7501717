import type { ConsentFacts } from '../../../../../domain/streams/consents/facts.ts';
import { type ConsentSettings, consentSettings } from '../../../../../domain/streams/consents/settings.ts';
import { contextOf, digest } from '../../../../support/scenario.ts';

export const termsHash = digest('terms');
export const text = {
  current: { version: 2 },
  versions: [
    { version: 1, termsHash, from: '2026-08-20', until: '2026-09-01' },
    { version: 2, termsHash: digest('others'), from: '2026-09-01', until: null },
  ],
};
export const held = (role: string, from = '2026-09-02', until: string | null = null) => ({
  role,
  from,
  until,
  by: 1,
});
export const link = (parent: string, changes: object = {}) => ({
  parent,
  kind: 'parent' as const,
  mayBeTold: true,
  from: '2026-09-02',
  until: null,
  ...changes,
});
export const child = {
  kind: 'pupil',
  roles: [held('pupil')],
  parents: [link('p-201'), link('p-202'), link('p-203', { kind: 'contact' })],
};
export const teacher = { kind: 'staff', roles: [held('staff')], parents: [] };
export const witness = { roles: [held('staff', '2020-09-01')] };
export const oneParent: ConsentSettings = {
  ...consentSettings({}),
  photos: 'one-parent',
  photosOfStaff: true,
};
export const bothParents: ConsentSettings = {
  ...consentSettings({}),
  photos: 'both-parents',
  photosOfStaff: true,
};
export const infant: ConsentSettings = { ...consentSettings({}), photos: 'one-parent' };
export const silent: ConsentSettings = { ...consentSettings({}) };

export const facts: ConsentFacts = { person: child, witness, text, signatory: { kind: 'parent' } };
const by = (person: string, ...roles: readonly string[]) => ({ person, roles });
/** Parent p-201 at work on what concerns the child u-301. */
export const asParent = (kind: 'internet' | 'photo', changes: object = {}) =>
  contextOf(
    { settings: oneParent, facts },
    { streamId: `u-301.${kind}`, actor: by('p-201', 'parent'), ...changes },
  );
export const asOffice = (kind: 'internet' | 'photo', changes: object = {}) =>
  asParent(kind, { actor: by('p-110', 'office', 'staff'), ...changes });
/** A process or the deadlines. */
export const asSystem = (settings = oneParent, now = '2026-09-03T08:30:00.000Z', person: object = child) =>
  asParent('photo', {
    settings,
    now,
    today: now.slice(0, 10),
    facts: { person },
    actor: by('system.deadlines'),
  });

const signature = (changes: object) => ({
  signedName: 'Grace Okoro',
  signedOn: '2026-09-03',
  method: 'log-in' as const,
  recorder: 'p-201',
  takenOver: null,
  ...changes,
});
export const given = (changes: object = {}) => ({
  type: 'ParentalConsentGiven' as const,
  data: {
    child: 'u-301',
    parent: 'p-201',
    templateVersion: 2,
    termsHash: digest('others'),
    ...signature(changes),
  },
});
export const withdrawn = (changes: object = {}) => ({
  type: 'ParentalConsentWithdrawn' as const,
  data: { child: 'u-301', parent: 'p-201', on: '2026-09-03', ...changes },
});
const photo =
  <const T extends string>(type: T) =>
  (signatory = 'p-201', changes: object = {}) => ({
    type,
    data: { person: 'u-301', signatory, ...signature({ recorder: signatory, ...changes }) },
  });
export const photoGiven = photo('PhotoConsentGiven');
export const photoRefused = photo('PhotoConsentRefused');
export const photoWithdrawn = (signatory = 'p-201', on = '2026-09-03') => ({
  type: 'PhotoConsentWithdrawn' as const,
  data: { person: 'u-301', signatory, on },
});
export const requested = (changes: object = {}) => ({
  type: 'PhotoConsentRequested' as const,
  data: { person: 'u-301', of: 'pupil' as const, joinedBy: 1, answerBy: '2026-09-03', ...changes },
});
export const fellDue = {
  type: 'PhotoConsentAnswerFellDue' as const,
  data: { person: 'u-301', request: 1, answerBy: '2026-09-03' },
};
