import { beforeAll, describe, expect, it } from 'vitest';
import { projectAll } from '../../../../support/project-all.ts';
import { setUp } from '../../../../support/school.ts';
import { logIn, SCHOOL, useApi } from '../../../../support/use-api.ts';

const { api, post, get, logged } = useApi();

/** In every text that somebody wrote, and in nothing else. */
const canary = 'zqconfidential';
const report = {
  occurredOn: '2026-09-09',
  place: `Room ${canary}`,
  description: `An unkind message ${canary}.`,
  category: 'online-safety',
  involved: [{ person: 'p-victim', part: 'victim' }],
};

const join = async (person: string, kind: 'staff' | 'contractor', role: string | null): Promise<void> => {
  const of = `${SCHOOL}/people/${person}`;
  const body = { kind, name: `Invented ${canary}`, email: `${canary}@larkfield.example` };
  await setUp(api(), `${of}/join-staff`, { ...body, startedOn: '2026-09-01' });
  if (role !== null) await setUp(api(), `${of}/assign-role`, { role, from: '2026-09-01' });
  await setUp(api(), `${of}/link-log-in`, { subject: `${api().issuer.issuer}|${logIn(person)}` });
};

beforeAll(async () => {
  await join('p-victim', 'staff', null);
  await join('p-deputy', 'staff', 'deputy-dsl');
  await join('p-firm', 'contractor', 'it-support');
  const { status } = await post('incidents/i-77/report-incident', { as: logIn('p-teacher'), body: report });
  expect(status).toBe(201);
  await projectAll(api());
});

/**
 * Who leads on safeguarding reads it; whoever else works at the school does not, nor does whose matter it is.
 */
const others = ['p-teacher', 'p-firm', 'p-victim'].map((one) => logIn(one));
const places = [
  'incidents/i-77',
  'incidents/i-77/history',
  'incidents/i-77?asOf=2026-09-20T08:00:00Z',
  'dossiers/i-77',
  'notifications/incidents.i-77.1',
  'views/incident-log',
  'views/sent-notices',
  'views/readers',
  'people/p-victim',
];
const telling = (text: string): boolean => text.includes(canary) || text.includes('p-victim');

describe('what is confidential', () => {
  it('DPR-06 is read by those who lead on it', async () => {
    const { status, body } = await get('incidents/i-77', { as: logIn('p-deputy') });
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain(canary);
  });

  it.each(places)('DPR-06 refuses %s to everybody else, and the answer says nothing of it', async (path) => {
    for (const as of path.startsWith('people/') ? others.slice(0, 2) : others) {
      const { status, body } = await get(path, { as });
      expect([as, status]).toEqual([as, 403]);
      const { instance: _, ...said } = body;
      expect(telling(JSON.stringify(said))).toBe(false);
    }
  });

  it('DPR-06 refuses what a rule or a form does not take, without a word of what was sent', async () => {
    const as = logIn('p-deputy');
    const sent = [
      ['incidents/i-77/report-incident', report],
      ['incidents/i-77/close-incident', { outcome: canary, reasons: canary }],
      ['incidents/i-78/report-incident', { ...report, category: canary }],
      ['incidents/i-78/report-incident', { ...report, occurredOn: canary, [canary]: canary }],
    ] as const;
    for (const [path, body] of sent) {
      const answer = await post(path, { as, body });
      expect([path, answer.status >= 400]).toEqual([path, true]);
      const { instance: _, ...said } = answer.body;
      expect(JSON.stringify(said)).not.toContain(canary);
    }
  });

  it('DPR-06 is in no line of the log, whatever was asked and refused', () => {
    expect(logged.length).toBeGreaterThan(20);
    expect(logged.filter((line) => line.includes(canary))).toEqual([]);
  });
});
