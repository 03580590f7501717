import { beforeAll, describe, expect, it } from 'vitest';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const auditor = logIn('t-auditor', '_trust');
const at = `/console/${SCHOOL}`;
const canary = 'Canary heron 4471';

describe('the pages of those who audit', () => {
  const { api, post } = useApi();
  let site: ReturnType<typeof consoleSite>;
  beforeAll(async () => {
    site = consoleSite(api());
    const report = { occurredOn: '2026-09-09', place: canary, category: 'online-safety' };
    const send = async (person: string, path: string, body: object): Promise<void> => {
      const answer = await post(path, { as: logIn(person), body });
      expect([path, answer.status]).toEqual([path, 201]);
    };
    await send('p-teacher', 'incidents/i-1/report-incident', { ...report, description: canary });
    await send('p-head', 'incidents/i-1/take-action', { action: canary });
    const signing = { templateVersion: 1, method: 'log-in', signedName: canary };
    await send('p-teacher', 'agreements/p-teacher.staff/sign-agreement', signing);
    const device = { kind: 'pupil-laptop', label: 'trolley-2', supportsUpdates: true };
    await send('p-it', 'devices/lis-lt-900/register-device', device);
    await projectAll(api());
  });
  const open = async (subject: string, address: string) => (await site.logInAs(subject)).get(address);
  const text = async (subject: string, address: string): Promise<string> => {
    const answer = await open(subject, address);
    expect([address, answer.status]).toEqual([address, 200]);
    return answer.text;
  };

  it('GOV-04 show an auditor what each commit rests on, its place, and its text with the hash of it', async () => {
    const shown = await text(auditor, `${at}/agreements/p-teacher.staff/history`);
    expect(shown).toContain('Agreement signed');
    expect(shown).toContain('sealed: not opened for your roles');
    expect(shown).toMatch(/href="\/console\/larkfield-infant\/agreement-templates\/staff\/commits\/1"/);
    expect(shown).toMatch(/SHA-256, base64url: <span class="db-code">[\w-]{43}</);
    expect(shown).toContain('&quot;type&quot;:&quot;AgreementSigned&quot;');
    expect(shown).toMatch(/not in the journal yet|position \d+/);
    const teacher = await text(logIn('p-teacher'), `${at}/agreements/p-teacher.staff/history`);
    expect(teacher).toContain(canary);
    expect(teacher).not.toContain('SHA-256');
  });

  it('GOV-04 show of a record that is closed to the auditor what is stored, sealed', async () => {
    expect((await open(auditor, `${at}/incidents/i-1`)).status).toBe(403);
    const shown = await text(auditor, `${at}/incidents/i-1/history`);
    expect(shown).toContain('Your roles do not open this record');
    expect(shown).toContain('Incident reported');
    expect(shown).toContain(`href="${at}/incidents/i-1/dossier"`);
    expect((await open(logIn('p-office'), `${at}/incidents/i-1/history`)).status).toBe(403);
  });

  it('GOV-04 lead from a fact to the record as it was when the decision relied on it', async () => {
    const shown = await text(auditor, `${at}/agreement-templates/staff/commits/1`);
    expect(shown).toContain('The record as it was then');
    expect(shown).toContain('Working online with the school');
    for (const [commit, status] of [
      ['99', 404],
      ['0', 404],
      ['x', 404],
    ] as const)
      expect((await open(auditor, `${at}/agreement-templates/staff/commits/${commit}`)).status).toBe(status);
    expect((await open(logIn('p-teacher'), `${at}/agreement-templates/staff/commits/1`)).status).toBe(403);
  });

  it('GOV-04 begin at a page that opens a record by stream and id, and takes nothing else', async () => {
    const to = await open(auditor, `${at}/audit?record=devices%2Flis-lt-900`);
    expect([to.status, to.headers['location']]).toEqual([303, `${at}/devices/lis-lt-900/history`]);
    for (const given of ['devices', 'devices/../x', '//evil.example/x', 'a/b/c'])
      expect((await open(auditor, `${at}/audit?record=${encodeURIComponent(given)}`)).status).toBe(200);
    expect((await open(logIn('p-teacher'), `${at}/audit`)).status).toBe(403);
  });

  it('GOV-04 show records as lanes: a mark and a row for each event, also of what is closed', async () => {
    const records = encodeURIComponent('incidents/i-1\ndevices/lis-lt-900\nno-record\ndevices/none');
    const shown = await text(auditor, `${at}/swimlane?records=${records}`);
    const marks = [...shown.matchAll(/class="db-lane__number"[^>]*>(\d+)</g)].map(([, number]) => number);
    expect(marks.toSorted()).toEqual(['1', '2', '3']);
    expect(shown.match(/, number \d+</g)).toHaveLength(3);
    expect(shown).toContain('Devices none: not there, or not opened for your roles.');
    const closed = await text(logIn('p-office'), `${at}/swimlane?records=${records}`);
    expect(closed).toContain('Incidents i-1: not there, or not opened for your roles.');
    const later = await text(auditor, `${at}/swimlane?records=${records}&from=2026-09-11`);
    expect(later).toContain('Nothing happened in these records in these days.');
  });

  it('GOV-04 take lanes from what a record relied on, and from what names somebody', async () => {
    const around = await text(auditor, `${at}/swimlane?around=agreements%2Fp-teacher.staff`);
    expect(around).toContain('agreement templates staff');
    const person = await text(auditor, `${at}/swimlane?person=p-teacher`);
    expect(person).toContain('agreements p-teacher staff'.replace(' staff', '.staff'));
  });

  const pagesOf = (): readonly string[] => [
    ...['agreements/p-teacher.staff', 'incidents/i-1', 'devices/lis-lt-900', 'people/p-teacher'].flatMap(
      (record) => [`${record}/history`, `${record}/compare`, `${record}/commits/1`, record],
    ),
    ...['by=occurred&', ''].map(
      (by) => `swimlane?${by}records=${encodeURIComponent('incidents/i-1\nagreements/p-teacher.staff')}`,
    ),
    'swimlane?around=incidents%2Fi-1',
    'swimlane?person=p-teacher',
    'views/role-holders/compare?on=2026-09-08',
    'incidents/i-1/dossier?kind=full',
    'people/p-teacher/timeline',
    'audit',
  ];

  it('GOV-04 never have what the auditor may not read, on any of them', async () => {
    for (const address of pagesOf()) {
      const { status, text: shown } = await open(auditor, `${at}/${address}`);
      expect([address, status]).toEqual([address, expect.toSatisfy((one) => one === 200 || one === 403)]);
      expect([address, shown.includes('Canary'), shown.includes('heron')]).toEqual([address, false, false]);
    }
  });
});
