import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type Backup,
  backupFiles,
  readBackup,
} from '../../../../../functions/cli/restoring/backup-folder.ts';
import { deploymentNamed } from '../../../../../functions/cli/restoring/deployment-file.ts';
import { readSchoolBundle } from '../../../../../functions/cli/restoring/school-bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const written = (name: string, text: string | Uint8Array): string => {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};

describe('files of a restore', () => {
  it('GOV-04 a backup is read as it was written, and so is the bundle of a school', () => {
    const school = '_access.larkfield-infant';
    const backup: Backup = {
      ...{
        format: 'daybook-backup/1',
        trust: 'fernhill',
        madeAt: '2026-09-07T12:00:00.000Z',
        keysMadeAt: '2026-09-07T12:00:00.000Z',
        keys: 'a.b.c.d.e\n',
      },
      journals: [{ school, from: 1, size: 1 }],
      countersignatures: [{ log: school, size: 1, keyId: 7, line: '— witness AQ==\n' }],
      commits: new Map([
        [school, [{ position: 1, at: '2026-09-07T11:00:00.000Z', body: Buffer.from([1, 2]) }]],
      ]),
    };
    for (const [name, bytes] of backupFiles({ ...backup, keys: 'a.b.c.d.e' })) written(`one/${name}`, bytes);
    expect(readBackup(join(folder, 'one'))).toEqual(backup);
    const bundle: Backup = { ...backup, format: 'daybook-school/1' };
    for (const [name, bytes] of backupFiles({ ...bundle, keys: 'a.b.c.d.e' }))
      written(`school/${name}`, bytes);
    written('school/checkpoints.json', '[]');
    expect(readSchoolBundle(join(folder, 'school'))).toEqual({ ...bundle, checkpoints: [] });
    for (const text of ['no', '[{}]']) {
      written('school/checkpoints.json', text);
      expect(() => readSchoolBundle(join(folder, 'school'))).toThrow(
        expect.objectContaining({ exitCode: 2, message: expect.stringContaining('is no bundle that') }),
      );
    }
    written('one/backup.json', '{"format":2}');
    expect(() => readBackup(join(folder, 'one'))).toThrow('is no daybook-backup/1 that "daybook back-up"');
    expect(() => readBackup(join(folder, 'school'))).toThrow('is no daybook-backup/1');
    expect(() => readSchoolBundle(join(folder, 'one'))).toThrow('is no daybook-school/1');
    expect(() => readBackup(join(folder, 'none'))).toThrow("can't be read");
  });

  it('ORG-04 the outputs of a deployment are found whatever its stacks are called, and what lacks is named', () => {
    const all = {
      ...{ TrustId: 't', EventLogTableName: 'l', JournalTableName: 'j', ReadModelTableName: 'r' },
      ...{ DeliveriesTableName: 'd', KeysTableName: 'k', MasterKeyArn: 'm', ArchiveBucketName: 'a' },
      ...{ EvidenceBucketName: 'e', EventBusName: 'b' },
    };
    const file = written('deployment.json', JSON.stringify({ 'x-record': { ...all, Other: 'o' } }));
    expect(deploymentNamed(file)).toEqual(all);
    const { KeysTableName: _, ...rest } = all;
    expect(() => deploymentNamed(written('less.json', JSON.stringify({ x: rest })))).toThrow(
      'lacks KeysTableName',
    );
    expect(() => deploymentNamed(written('no.json', 'no'))).toThrow('is no JSON');
  });
});
