import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBackup } from '../../../functions/cli/restoring/backup-folder.ts';
import { readRecoveryKey } from '../../../functions/cli/restoring/recovery-key.ts';
import { openKeysOf } from '../../../functions/cli/restoring/sealed-keys.ts';
import { writeFolder } from '../../../functions/cli/write-folder.ts';
import { fakeDynamo } from '../../support/fake-dynamo.ts';
import { fakeKms } from '../../support/fake-kms.ts';
import { readKept } from '../../support/release/kept-record.ts';
import { commitsIn, filePlace, readers, sealing, secretsOf } from '../../support/release/read-record.ts';
import { verdictOf } from '../../support/verdict-of.ts';

const releases = readdirSync('test/golden').filter((name) => /^record-.+\.gz$/.test(name));
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

it('GOV-04 is there of one release at least', () => expect(releases).not.toEqual([]));

describe.each(releases)('what was recorded, as %s has it', (release) => {
  const record = readKept(readFileSync(join('test/golden', release)));
  const dynamo = fakeDynamo();
  for (const [at, item] of Object.entries(record.items)) dynamo.items.set(at, item);
  const keys = sealing(dynamo.client, fakeKms());

  it('GOV-04 is read commit by commit, with the same text and hash, and opens to the same words', async () => {
    expect(await commitsIn(Object.entries(record.items), keys)).toEqual(record.commits);
  });

  it.each(Object.keys(readers))('GOV-04 stands beside the log as it did: %s', async (kind) => {
    const kept = record.journal[kind];
    expect(kept).toBeDefined();
    if (kept !== undefined) expect(await readers[kind]?.(kept.item)).toEqual(kept.says);
  });

  it('GOV-04 opens its files of evidence', async () => {
    const opened = await keys.files.open(filePlace, record.sealedFile.bytes);
    expect(opened?.toString()).toBe(record.sealedFile.opened);
  });

  it('GOV-04 gives the same hashes of names, links and secrets of products', async () => {
    expect(await secretsOf(keys)).toEqual(record.secrets);
  });

  it.each(Object.keys(record.folders))('GOV-04 verifies: %s', async (format) => {
    const files = record.folders[format] ?? {};
    expect(JSON.parse(files['manifest.json'] ?? '')).toMatchObject({ format });
    expect(await verdictOf(files, record.keys)).toMatchObject({ holds: true, faults: [] });
    const [name = '', text = ''] = Object.entries(files).find(([one]) => one.endsWith('.html')) ?? [];
    expect(await verdictOf({ ...files, [name]: `${text} ` }, record.keys)).toMatchObject({ holds: false });
  });

  it('GOV-04 opens its backup with the recovery key', async () => {
    const { files, recoveryKey, passphrase, dataKeys } = record.backup;
    const folder = mkdtempSync(join(tmpdir(), 'daybook-kept-'));
    made.push(folder);
    writeFolder(join(folder, 'backup'), new Map(Object.entries(files)));
    writeFileSync(join(folder, 'recovery.pem'), recoveryKey);
    const own = readRecoveryKey(join(folder, 'recovery.pem'), passphrase);
    const backup = readBackup(join(folder, 'backup'));
    expect(await openKeysOf(backup, record.trust, own)).toEqual(dataKeys);
    expect([...backup.commits.values()].flat()).toHaveLength(1);
  });
});
