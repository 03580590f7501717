import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exampleWitnessKey } from '../../../../infra/local/identity/example-witness.ts';
import { json, runDaybook } from '../../../support/terminal.ts';
import { exampleWitness } from '../../../support/witness.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('daybook keys', () => {
  it('GOV-04 saves those of dossiers with those of checkpoints, without a token', async () => {
    const keys = [
      { key: 'daybook/fernhill+2f77e0ac+AQ==', use: 'checkpoints', current: true },
      { key: 'daybook/fernhill/dossiers+1f77e0ac+AQ==', use: 'dossiers', current: true },
    ];
    const file = join(folder, 'trust.key');
    const ran = await runDaybook(['keys', '--url', 'https://api.example', '--save', file], () =>
      json(200, { keys }),
    );
    expect(ran).toMatchObject({ exitCode: 0, printed: [keys.map(({ key }) => key).join('\n')] });
    expect(readFileSync(file, 'utf8').trim().split('\n')).toEqual(keys.map(({ key }) => key));
  });
});

describe('daybook witness-key', () => {
  it('GOV-04 keeps the private half to its owner, and prints the public one', async () => {
    const file = join(folder, 'witness.pem');
    const args = ['witness-key', '--name', 'witness.example/audit', '--out', file];
    const ran = await runDaybook(args);
    expect(ran.exitCode).toBe(0);
    expect(ran.printed[0]).toMatch(/^witness\.example\/audit\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$/);
    expect(readFileSync(file, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await runDaybook(args)).exitCode).toBe(2);
    expect((await runDaybook(['witness-key', '--name', 'a b', '--out', join(folder, 'x')])).exitCode).toBe(2);
  });

  it('GOV-04 is the one that the example trust names, for its own witness', () => {
    expect(exampleWitnessKey()).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(exampleWitness.key).toBe(
      'witness.fernhill.example/audit-committee+5a8a553a+BP2T7I66hV83l+ztkbEw+xuhQdh8sH4jkKVxspCV2j0Z',
    );
  });
});
