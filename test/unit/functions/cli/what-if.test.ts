import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FoundPosition } from '../../../../events/log/replay/replay.ts';
import { whatIf } from '../../../../functions/cli/what-if/what-if.ts';
import { settings } from '../../../support/school.ts';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

const always = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' };
const file = (content: unknown): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'daybook-policy-')), 'policy.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

describe('what a proposed policy would have changed', () => {
  const { api, post } = useApi();
  const send = async (path: string, as: string, body: object) => {
    const answer = await post(path, { as: logIn(as), body });
    expect([path, answer.status]).toEqual([path, 201]);
  };
  const journal = () => api().past.replay.after(SCHOOL, 0);
  const decisions = async (changes: object, period = always) =>
    (await whatIf(journal(), { ...settings, ...changes }, period)).judged.map(({ command, verdict }) => [
      command,
      verdict.kind === 'refused' ? `${verdict.rejection.code} ${verdict.rejection.item}` : verdict.kind,
    ]);

  beforeAll(async () => {
    const incident = {
      occurredOn: '2026-09-10',
      place: 'Library',
      description: 'A picture.',
      category: 'online-safety',
    };
    await send('agreements/p-parent.parent/sign-agreement', 'p-parent', {
      templateVersion: 1,
      signedName: 'Grace Okoro',
      method: 'log-in',
    });
    await send('agreements/p-teacher.staff/sign-agreement', 'p-teacher', {
      templateVersion: 1,
      signedName: 'Amira Shah',
      method: 'log-in',
    });
    await send('devices/lt-1/register-device', 'p-it', { kind: 'pupil-laptop', label: 'slot-1' });
    await send('devices/lt-1/install-safeguards', 'p-it', { safeguards: ['web-filter'] });
    await send('devices/lt-1/lend-device', 'p-office', {
      borrower: 'p-parent',
      pupil: 'u-301',
      purpose: 'remote-learning',
    });
    await send('devices/lt-2/register-device', 'p-it', { kind: 'teacher-laptop' });
    await send('devices/lt-2/allocate-device', 'p-it', { person: 'p-teacher' });
    await send('access/p-teacher/issue-account', 'p-it', { logInName: 'a.shah', audience: 'staff' });
    await send('access/p-teacher/grant-access', 'p-it', {
      right: { kind: 'system', name: 'pupil-records' },
      audience: 'staff',
    });
    await send('incidents/i-1/report-incident', 'p-teacher', incident);
    await send('incidents/i-1/log-incident', 'p-head', { target: 'safelog', reference: 'SG-1' });
    await send('incidents/i-1/take-action', 'p-head', { action: 'Talked about it.' });
    await send('incidents/i-1/classify-incident', 'p-head', { classes: ['content'] });
    await send('incidents/i-1/close-incident', 'p-head', { outcome: 'resolved', reasons: 'Done.' });
  });

  it('ORG-04 is nothing under the policy in force: each decision is repeated from what is on record', async () => {
    expect(await decisions({})).toEqual(
      [
        'PublishTemplate',
        'PublishTemplate',
        'SignAgreement',
        'SignAgreement',
        'InstallSafeguards',
        'LendDevice',
        'AllocateDevice',
        'IssueAccount',
        'GrantAccess',
        'CloseIncident',
      ].map((command) => [command, 'same']),
    );
  });

  it.each([
    [{ devices: { loanSafeguards: ['web-filter'] } }, 'LendDevice', 'ProcessNotInUse DEV-02'],
    [
      { devices: { loansToParents: true, loanSafeguards: ['web-filter', 'safe-search'] } },
      'LendDevice',
      'SafeguardsRequired DEV-02',
    ],
    [
      { devices: { ...settings.devices, complianceDocument: true } },
      'AllocateDevice',
      'ComplianceSignatureRequired DEV-03',
    ],
    [{ access: { uniqueLogIn: true } }, 'GrantAccess', 'ProcessNotInUse ACC-01'],
    [{ access: { rights: true } }, 'IssueAccount', 'ProcessNotInUse ACC-02'],
    [
      { incidents: { ...settings.incidents, logForm: 'five-field' } },
      'CloseIncident',
      'LogIncomplete INC-02',
    ],
    [
      { incidents: { ...settings.incidents, logTargets: ['other-log'] } },
      'CloseIncident',
      'NotLogged INC-01',
    ],
    [{ agreements: { audiences: ['parent'] } }, 'SignAgreement', 'AudienceNotInUse AGR-01'],
  ])('ORG-04 is one refusal under %j: %s', async (changes, command, refusal) => {
    const others = (await decisions(changes)).filter(([, verdict]) => verdict !== 'same');
    expect(others).toContainEqual([command, refusal]);
    expect(others.every(([, verdict]) => verdict?.includes(' '))).toBe(true);
  });

  it('ORG-04 is asked of the period alone, and counts what no setting has a say in', async () => {
    expect(await decisions({}, { ...always, to: '2026-02-01T00:00:00.000Z' })).toEqual([]);
    const { notAsked } = await whatIf(journal(), settings, always);
    expect(notAsked).toMatchObject({ DeviceRegistered: 2, IncidentReported: 1, PolicyAdopted: 1 });
    expect(notAsked['DeviceLent']).toBeUndefined();
  });

  it('GOV-04 says that it can not judge what rests on a record that was tampered with', async () => {
    const missing = (one: FoundPosition): FoundPosition => {
      if (one.standing !== 'intact' || one.read.commit.id !== 'p-parent.parent') return one;
      const { stream, id, commit } = one.read.commit;
      const { position, at } = one;
      return { standing: 'missing', position, at, ref: { stream, id, commit }, hash: null, found: null };
    };
    async function* tampered() {
      for await (const one of journal()) yield missing(one);
    }
    const { judged, tampered: count } = await whatIf(tampered(), settings, always);
    expect(count).toBe(1);
    expect(judged.find(({ command }) => command === 'LendDevice')?.verdict).toEqual({
      kind: 'unknown',
      why: 'tampered',
    });
    expect(judged.find(({ command }) => command === 'GrantAccess')?.verdict).toEqual({ kind: 'same' });
  });

  it('ORG-04 reads a deployment’s journal, writes nothing, and shows a table with what it can not say', async () => {
    const positions = await Array.fromAsync(journal());
    const entries = positions.flatMap((one) =>
      one.standing === 'intact'
        ? [
            {
              position: one.position,
              at: one.at,
              stream: one.read.commit.stream,
              id: one.read.commit.id,
              commit: one.read.commit.commit,
              hash: one.read.hash,
              standing: 'intact',
              source: 'log',
              text: one.read.text,
            },
          ]
        : [],
    );
    const methods = new Set<string | undefined>();
    const policy = file({
      version: 2,
      settings: { ...settings, devices: { loanSafeguards: ['web-filter'] } },
    });
    const { exitCode, printed } = await runDaybook(
      [
        'what-if',
        '--policy',
        policy,
        '--from',
        '2026-09-01',
        '--to',
        '2026-09-30',
        '--school',
        SCHOOL,
        ...deployment,
      ],
      ({ url, init }) => {
        methods.add(init.method);
        const after = Number(url.searchParams.get('after'));
        const page = entries.slice(after, after + Number(url.searchParams.get('limit')));
        return json(200, { last: after + page.length, head: entries.length, entries: page });
      },
    );
    expect([exitCode, [...methods]]).toEqual([0, ['GET']]);
    const text = printed.join('\n');
    expect(text).toContain(
      '10 decisions in which settings have a say: 1 would have come otherwise, 9 the same, 0',
    );
    expect(text).toMatch(/devices\/lt-1 #3 +DeviceLent +refused: ProcessNotInUse \(DEV-02\)/);
    expect(text).toContain('refusals leave no record');
    expect(text).not.toContain('Okoro');
  });

  it.each([
    [{ devices: { loansToParent: true } }, 'devices'],
    ['{', 'is no JSON'],
    [{ settings: { access: { wifi: 'yes' } } }, 'access.wifi'],
  ])('ORG-04 refuses %j as a policy, and says where', async (policy, place) => {
    const ran = await runDaybook([
      'what-if',
      '--policy',
      file(policy),
      '--from',
      '2026-09-01',
      '--to',
      '2026-09-30',
      'b',
    ]);
    expect([ran.exitCode, ran.warned.join()]).toEqual([2, expect.stringContaining(place)]);
  });

  it('ORG-04 asks for a record, and for a period that does not end before it begins', async () => {
    const of = (...rest: readonly string[]) => runDaybook(['what-if', '--policy', file(settings), ...rest]);
    expect((await of('--from', '2026-09-01', '--to', '2026-09-02')).exitCode).toBe(2);
    expect((await of('--from', '2026-09-02', '--to', '2026-09-01', 'bundle')).warned.join()).toContain(
      'before --from',
    );
  });
});
