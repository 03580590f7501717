import { describe, expect, it } from 'vitest';
import { streams } from '../../../../domain/streams/index.ts';
import { settingParts } from '../../../../events/catalogue/settings/index.ts';

type Row =
  /** Settings in which schools state it. */
  | { readonly topic: string; readonly keys: readonly string[] }
  /** Said in another record, not in a setting. */
  | { readonly topic: string; readonly recordedIn: string }
  /** A setting of a stream that is not there yet. */
  | { readonly topic: string; readonly awaits: string }
  /** None, on purpose. */
  | { readonly topic: string; readonly none: string };

/** What school policies say differently, and where each of it stands. */
const rows: readonly Row[] = [
  { topic: 'trust', none: 'a deployment is one trust’s' },
  { topic: 'phase and year groups', recordedIn: 'schools' },
  { topic: 'headteacher', recordedIn: 'people' },
  { topic: 'safeguarding leads', recordedIn: 'people' },
  { topic: 'computing lead', recordedIn: 'people' },
  { topic: 'firm that runs the computers', awaits: 'suppliers' },
  { topic: 'where incidents are logged', keys: ['incidents.logTargets'] },
  { topic: 'form of the own log', keys: ['incidents.logForm'] },
  { topic: 'classes of incidents', keys: ['incidents.classification'] },
  { topic: 'channel by which pupils report', awaits: 'concerns' },
  { topic: 'who hears of every incident', keys: ['incidents.alertRoles'] },
  { topic: 'who hears of harmful material', keys: ['incidents.harmfulMaterialRoles'] },
  { topic: 'who hears where lessons are concerned', keys: ['incidents.lessonResourceRoles'] },
  { topic: 'who else logs', awaits: 'concerns' },
  { topic: 'where concerns of parents go', awaits: 'concerns' },
  { topic: 'where questions about the policy go', awaits: 'help-requests' },
  { topic: 'procedure of staff misuse', awaits: 'staff-matters' },
  { topic: 'offensive mail', awaits: 'concerns' },
  { topic: 'who signs an agreement', keys: ['agreements.audiences'] },
  { topic: 'when a signature is renewed', keys: ['agreements.renewal'] },
  { topic: 'class agreement', awaits: 'class-years' },
  { topic: 'consent of parents', awaits: 'consents' },
  { topic: 'terms of each agreement', recordedIn: 'agreement-templates' },
  { topic: 'numbers of appendices', none: 'they mean other things at each school' },
  { topic: 'questions of the training audit', awaits: 'training' },
  { topic: 'who uses the training audit', awaits: 'training' },
  { topic: 'platform for training', awaits: 'training' },
  { topic: 'channels for updates', awaits: 'training' },
  { topic: 'monitoring of teaching', awaits: 'class-years' },
  { topic: 'scheme of the curriculum', awaits: 'reference-lists' },
  { topic: 'channels to parents', awaits: 'activities' },
  { topic: 'how often filtering is checked', awaits: 'checks' },
  { topic: 'monitoring software', awaits: 'checks' },
  { topic: 'age of a password', awaits: 'passwords, in access' },
  { topic: 'what follows from a shared password', awaits: 'breaches' },
  { topic: 'access rights', keys: ['access.rights', 'access.uniqueLogIn', 'access.currentAgreement'] },
  { topic: 'access given in error', awaits: 'help-requests' },
  { topic: 'use of the wifi', keys: ['access.wifi'] },
  { topic: 'own devices for the school’s data', awaits: 'own-devices' },
  { topic: 'trainee teachers', awaits: 'authorisations' },
  { topic: 'personal use', awaits: 'authorisations' },
  { topic: 'document for a work device', keys: ['devices.complianceDocument'] },
  {
    topic: 'loans to parents',
    keys: ['devices.loansToParents', 'devices.loanSafeguards', 'devices.loanReturnDueRoles'],
  },
  { topic: 'phones of pupils', awaits: 'pupil-devices' },
  { topic: 'confiscation', awaits: 'pupil-devices' },
  { topic: 'grounds of a search', awaits: 'searches' },
  { topic: 'who decides on what was found', awaits: 'searches' },
  { topic: 'complaints about searches', awaits: 'searches' },
  { topic: 'list of unacceptable use', awaits: 'reference-lists' },
  { topic: 'exemptions', awaits: 'exemptions' },
  { topic: 'who deals with a data breach', awaits: 'data-breaches' },
  { topic: 'secure mail', awaits: 'disclosures' },
  { topic: 'mail received in error', awaits: 'help-requests' },
  { topic: 'monitoring of mail', awaits: 'authorisations' },
  { topic: 'names in mail', none: 'no mail names anybody' },
  { topic: 'consent to photographs', awaits: 'consents' },
  { topic: 'photographs by staff', awaits: 'publications' },
  { topic: 'accounts in social media', awaits: 'reference-lists' },
  { topic: 'platform of parents', awaits: 'reference-lists' },
  { topic: 'new technologies', awaits: 'technologies' },
  { topic: 'learning at home', awaits: 'home-learning' },
  { topic: 'law that the policy cites', awaits: 'reference-lists' },
  { topic: 'approval of the policy', keys: ['policies.approval'] },
  { topic: 'review of the policy', recordedIn: 'policies' },
  { topic: 'policy shared at a review', awaits: 'oversight' },
  { topic: 'whom the safeguarding lead reports to', awaits: 'oversight' },
  { topic: 'safeguarding governor', recordedIn: 'people' },
  { topic: 'policies that bullying and misuse are dealt with under', keys: ['incidents.behaviourPolicies'] },
  { topic: 'linked policies and guidance', awaits: 'reference-lists' },
  { topic: 'external systems', awaits: 'reference-lists' },
  { topic: 'who hears instead of a role that nobody holds', keys: ['notifications.fallbackRoles'] },
];

const names = streams.map(({ events }) => events.stream);

describe('what policies say differently', () => {
  it('ORG-04 is, each of it, a setting, another record, of a stream to come, or no setting for a reason', () => {
    const stated = rows.flatMap((row) => ('keys' in row ? row.keys : []));
    const keys = Object.entries(settingParts).flatMap(([part, inside]) =>
      Object.keys(inside).map((key) => `${part}.${key}`),
    );
    expect(stated.toSorted()).toEqual(keys.toSorted());
    expect(new Set(rows.map(({ topic }) => topic)).size).toBe(rows.length);
  });
  it('ORG-04 has its settings as soon as its stream is there', () => {
    const late = rows.filter((row) => 'awaits' in row && names.some((name) => name === row.awaits));
    expect(late).toEqual([]);
    const elsewhere = rows.flatMap((row) => ('recordedIn' in row ? [row.recordedIn] : []));
    expect(names).toEqual(expect.arrayContaining(elsewhere));
  });
});
