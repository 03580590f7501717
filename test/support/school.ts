import type { Answer, startApi } from './api.ts';

type Api = Pick<Awaited<ReturnType<typeof startApi>>, 'call' | 'issuer'>;

export const settings = {
  agreements: {
    audiences: ['staff', 'parent', 'visitor', 'volunteer', 'pupil-ks1'],
    linkDays: 14,
    reminderDays: 7,
  },
  devices: { loansToParents: true, loanSafeguards: ['web-filter'] },
  incidents: { logTargets: ['safelog'], classification: 'four-cs', alertRoles: ['dsl'] },
  access: { wifi: true, rights: true, uniqueLogIn: true },
  concerns: { alertChannels: ['web-filter'] },
  'staff-matters': { headsMatter: 'chair-of-governors', emailMonitoring: true },
};

/** A school's people by role, log-in `login-<person>`, made by the commands that a trust's set-up sends. */
export const people = {
  'p-head': ['headteacher', 'dsl'],
  'p-office': ['office'],
  'p-it': ['it-support'],
  'p-lead': ['computing-lead'],
  'p-teacher': [],
} as const;

/**
 * Sends a command as the one who sets a trust up: the bootstrap, or its administrator. Anything but success
 * fails the test at once.
 */
export const setUp = async (api: Api, path: string, body: object): Promise<Answer> => {
  const send = (as: string) => api.call('POST', `/v1/schools/${path}`, { as, body });
  const first = await send('bootstrap-subject');
  const answer = first.status === 403 ? await send('login-_trust-t-trust-admin') : first;
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
};

const linkLogIn = (api: Api, school: string, person: string) =>
  setUp(api, `${school}/people/${person}/link-log-in`, {
    subject: `${api.issuer.issuer}|login-${school}-${person}`,
  });

/** Registers a school with its policy, its staff, a parent with a child, and their log-ins. */
export const openSchool = async (api: Api, school: string): Promise<void> => {
  await setUp(api, `${school}/schools/${school}/register-school`, {
    name: 'Larkfield Infant School',
    phase: 'infant',
    yearGroups: ['R', 'Y1', 'Y2'],
  });
  await setUp(api, `${school}/policies/online-safety/adopt-policy`, { version: 1, settings });
  for (const [person, roles] of Object.entries(people)) {
    await setUp(api, `${school}/people/${person}/join-staff`, {
      kind: 'staff',
      name: `Canary ${person}`,
      email: `${person}@larkfield.example`,
      startedOn: '2026-09-01',
    });
    for (const role of roles)
      await setUp(api, `${school}/people/${person}/assign-role`, { role, from: '2026-09-01' });
    await linkLogIn(api, school, person);
  }
  await setUp(api, `${school}/people/p-parent/register-parent`, {
    name: 'Grace Okoro',
    email: 'grace@families.example',
    from: '2026-09-01',
  });
  await setUp(api, `${school}/people/u-301/admit-pupil`, {
    name: 'Tobi Okoro',
    yearGroup: 'Y1',
    admittedOn: '2026-09-01',
  });
  await setUp(api, `${school}/people/u-301/link-parent`, { parent: 'p-parent' });
  await linkLogIn(api, school, 'p-parent');
  for (const audience of ['staff', 'parent']) {
    await setUp(api, `${school}/agreement-templates/${audience}/publish-template`, {
      version: 1,
      title: 'Working online with the school',
      policyVersion: 1,
      terms: [{ kind: 'term', text: 'I keep what the school shares with me to myself.' }],
    });
  }
};

/** The trust's own people: an administrator and an auditor. */
export const openTrust = async (api: Api): Promise<void> => {
  for (const role of ['trust-admin', 'auditor']) {
    const person = `t-${role}`;
    await setUp(api, `_trust/people/${person}/join-staff`, {
      kind: 'staff',
      name: 'Trust Person',
      startedOn: '2026-09-01',
    });
    await setUp(api, `_trust/people/${person}/assign-role`, { role, from: '2026-09-01' });
    await linkLogIn(api, '_trust', person);
  }
};
