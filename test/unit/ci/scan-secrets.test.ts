import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Put together here, so that no file of ours holds anything that looks like one. */
const planted = {
  'a token of GitHub': ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_'),
  'a private key': [
    '-----BEGIN',
    'RSA PRIVATE',
    `KEY-----\n${'MIIEpAIBAAKCAQEA'.repeat(8)}\n-----END RSA PRIVATE KEY-----`,
  ].join(' '),
};

const scan = (files: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-secrets-'));
  execFileSync('git', ['init', '--quiet', folder]);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/scan-secrets.ts', folder], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

describe('the scan for secrets', () => {
  it.each(Object.entries(planted))(
    'ORG-04 ends with 1 where a file holds %s, and does not print it',
    (_, secret) => {
      const { status, said } = scan({ 'notes.txt': `keep this\n${secret}\n`, 'readme.md': 'nothing' });
      expect(status).toBe(1);
      expect(said).toContain('notes.txt');
      expect(said).not.toContain(secret);
    },
  );

  it('ORG-04 ends with 0 where none does, and with 1 where there is nothing to scan', () => {
    expect(scan({ 'readme.md': 'nothing' })).toMatchObject({ status: 0 });
    expect(scan({})).toMatchObject({ status: 1, said: expect.stringContaining('nothing was scanned') });
  });
});
