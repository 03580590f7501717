import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkpointItemOf,
  countersignatureSort,
  countersignaturesKey,
} from '../../../events/log/checkpoints/items.ts';
import { pageAfter, toItem } from '../../../events/log/journal/page.ts';
import { itemOf } from '../../../events/log/journal/published.ts';
import { markerKey } from '../../../events/log/journal/refs.ts';
import { readItem } from '../../../events/log/read-item.ts';
import { backupFiles } from '../../../functions/cli/restoring/backup-folder.ts';
import { makeRecoveryKey, readRecipient } from '../../../functions/cli/restoring/recovery-key.ts';
import { sealKeys } from '../../../functions/cli/restoring/sealed-keys.ts';
import type { startApi } from '../api.ts';
import type { Item } from '../fake-dynamo.ts';
import type { KeptRecord } from './kept-record.ts';
import { commitsIn, filePlace, readers, ref, school, sealing, secretsOf } from './read-record.ts';

type Api = Awaited<ReturnType<typeof startApi>>;

/** All that a release keeps, from an API in memory in which something happened. @param folders as it answered them */
export const makeRecord = async (api: Api, folders: KeptRecord['folders']): Promise<KeptRecord> => {
  const keys = sealing(api.clients.dynamo, api.clients.kms);
  const opened = 'What was on the screen.';
  const bytes = await keys.files.seal(filePlace, Buffer.from(opened));
  const secrets = await secretsOf(keys);
  const kept = [...api.items].filter(([at]) => /^(log|keys) /.test(at));
  return {
    trust: api.env.TRUST_ID,
    keys: [api.past.keys.checkpoints.vkey, api.past.keys.dossiers.vkey],
    items: Object.fromEntries(kept),
    commits: await commitsIn(kept, keys),
    journal: await journalOf(api, kept),
    sealedFile: { bytes, opened },
    secrets,
    folders,
    backup: await backupIn(api.env.TRUST_ID),
  };
};

const journalOf = async (
  api: Api,
  kept: readonly (readonly [string, Item])[],
): Promise<KeptRecord['journal']> => {
  const commits = kept.filter(([at]) => at.startsWith(`log ${school}/`)).map(([, item]) => readItem(item));
  const of = commits.find(({ commit }) => commit.stream === ref.stream && commit.id === ref.id);
  const signed = await api.past.latest(school);
  if (of === undefined || signed === null) throw new Error('the record has no incident, or no checkpoint');
  const items: Readonly<Record<string, Item>> = {
    page: toItem(pageAfter(null, school, commits, '2026-09-10T08:30:00.000Z')),
    marker: { ...markerKey(school, ref), p: { N: '7' }, h: { B: Buffer.from(of.hash, 'base64url') } },
    published: itemOf(school, { first: 7, last: 9 }),
    checkpoint: checkpointItemOf(school, signed),
    countersignature: {
      pk: { S: countersignaturesKey(school) },
      sk: { N: countersignatureSort(signed.size, 77) },
      s: { S: '— witness.example/county AAAA' },
    },
  };
  const read = Object.entries(items).map(
    async ([kind, item]) => [kind, { item, says: await readers[kind]?.(item) }] as const,
  );
  return Object.fromEntries(await Promise.all(read));
};

const PASSPHRASE = 'twenty characters and more';

const backupIn = async (trust: string): Promise<KeptRecord['backup']> => {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-record-'));
  try {
    const file = join(folder, 'recovery.pem');
    const recipientFile = join(folder, 'recovery.pub');
    writeFileSync(recipientFile, makeRecoveryKey(file, PASSPHRASE));
    const madeAt = '2026-09-10T08:30:00.000Z';
    const dataKeys = {
      ...{ trust, madeAt },
      keys: [
        { school, subject: 'people/p-parent', destroyedAt: madeAt },
        { school, subject: 'people/u-301', key: Buffer.alloc(32, 7).toString('base64url') },
      ],
    };
    const files = backupFiles({
      ...{ format: 'daybook-backup/1' as const, trust, madeAt, keysMadeAt: madeAt },
      journals: [{ school, from: 1, size: 1 }],
      countersignatures: [{ log: school, size: 1, keyId: 77, line: '— witness.example/county AAAA' }],
      commits: new Map([[school, [{ position: 1, at: madeAt, body: Buffer.from('a body') }]]]),
      keys: await sealKeys(dataKeys, readRecipient(recipientFile)),
    });
    const recoveryKey = readFileSync(file, 'utf8');
    return { files: Object.fromEntries(files), recoveryKey, passphrase: PASSPHRASE, dataKeys };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
