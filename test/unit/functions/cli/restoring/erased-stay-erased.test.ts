import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Commit, StoredEvent } from '../../../../../events/log/types.ts';
import type { WrappingKey } from '../../../../../events/sealing/put-key-back.ts';
import { followErasures } from '../../../../../functions/cli/restoring/erasures.ts';
import { keylessIn } from '../../../../../functions/cli/restoring/keyless.ts';
import { putKeys, sortedKeys } from '../../../../../functions/cli/restoring/put-keys.ts';
import type { BackedUpKey } from '../../../../../functions/cli/restoring/sealed-keys.ts';
import { fakeDynamo } from '../../../../support/fake-dynamo.ts';

const school = 'larkfield-infant';
const destroyedAt = '2026-09-07T12:00:00.000Z';
const masterKey: WrappingKey = { wrap: async (_, plain) => plain, unwrap: async (_, wrapped) => wrapped };
const people = ['p-1', 'p-2', 'p-3', 'p-4'];
const steps = ['DisposalConfirmed', 'DisposalStopped', 'ErasureBegun', 'PersonalDataErased'] as const;

const commitOf = (person: string, type: (typeof steps)[number]): Commit => ({
  trust: 'fernhill',
  school,
  stream: 'disposals',
  id: `people.${person}`,
  commit: 1,
  firstVersion: 1,
  commandId: 'c',
  actor: { id: 'p-9', roles: [] },
  recordedAt: '2026-09-07T11:59:59.000Z',
  correlationId: 'c',
  causationId: null,
  policyVersion: null,
  facts: [],
  events: [
    {
      type,
      v: 1,
      occurredAt: destroyedAt,
      data: { confirmed: 1, subject: { stream: 'people', id: person }, destroyedAt },
    },
  ],
  prev: null,
});
const moved = (type: 'SchoolErased' | 'SchoolJoined', data: StoredEvent['data']): Commit => ({
  ...commitOf('p-1', 'ErasureBegun'),
  ...{ stream: 'moves', id: 'school', events: [{ type, v: 1, occurredAt: destroyedAt, data }] },
});
/** How far the disposal of each of them has come. */
const journals = fc.array(
  fc.record({ person: fc.constantFrom(...people), type: fc.constantFrom(...steps) }),
  {
    maxLength: 20,
  },
);
/** A backup as old as can be: it may still have every key, or know of a destruction. */
const backups = fc.array(fc.record({ person: fc.constantFrom(...people), isGone: fc.boolean() }), {
  maxLength: 8,
});

type Journal = readonly { readonly person: string; readonly type: (typeof steps)[number] }[];
type Backup = readonly { readonly person: string; readonly isGone: boolean }[];

/** The newest that a backup says of each of them. */
const keysIn = (backup: Backup): ReadonlyMap<string, BackedUpKey> =>
  new Map(
    backup.map(({ person, isGone }) => {
      const [subject, key] = [`people/${person}`, randomBytes(32).toString('base64url')];
      return [person, isGone ? { school, subject, destroyedAt } : { school, subject, key }] as const;
    }),
  );
/** What stands in the place of each key after a restore, and after a second one. */
const restored = async (journal: Journal, keys: ReadonlyMap<string, BackedUpKey>) => {
  const erasures = followErasures();
  for (const [index, { person, type }] of journal.entries())
    erasures.visit(commitOf(person, type), index + 1);
  const { client, items } = fakeDynamo();
  const sorted = sortedKeys([...keys.values()], new Map([[school, erasures.erased]]));
  for (let run = 0; run < 2; run += 1) await putKeys({ client, tableName: 'keys' }, masterKey, sorted);
  return (person: string) => [...items.values()].find(({ pk }) => pk?.S === `${school}/people/${person}`);
};
const isErased = (person: string, journal: Journal, known: BackedUpKey | undefined): boolean =>
  (known !== undefined && 'destroyedAt' in known) ||
  journal.some((one) => one.person === person && erasing.includes(one.type));
const erasing: readonly string[] = ['ErasureBegun', 'PersonalDataErased'];

describe('who was erased', () => {
  it('DPR-04 stays erased after a restore, however old the backup of the keys, and after a second one', async () => {
    await fc.assert(
      fc.asyncProperty(journals, backups, async (journal, backup) => {
        const keys = keysIn(backup);
        const standing = await restored(journal, keys);
        for (const person of people) {
          const known = keys.get(person);
          const isGone = isErased(person, journal, known);
          const { d, w } = standing(person) ?? {};
          expect([person, d !== undefined, w !== undefined]).toEqual([
            person,
            isGone,
            !isGone && known !== undefined,
          ]);
        }
      }),
    );
  });

  it('DPR-04 is not who is to be: a disposal that nobody carried out yet is handed over again', () => {
    const erasures = followErasures();
    erasures.visit(commitOf('p-1', 'DisposalConfirmed'), 1);
    erasures.visit(commitOf('p-2', 'DisposalConfirmed'), 2);
    erasures.visit(commitOf('p-3', 'DisposalConfirmed'), 3);
    erasures.visit(commitOf('p-2', 'DisposalStopped'), 4);
    erasures.visit(commitOf('p-3', 'PersonalDataErased'), 5);
    expect([erasures.open(), [...erasures.erased.keys()]]).toEqual([[1], ['people/p-3']]);
  });

  it('DPR-04 is a whole school that left: none of its keys comes back, and it is no other school', async () => {
    const [destroyed, later] = ['2026-09-05T12:00:00.000Z', '2026-09-09T12:00:00.000Z'];
    const access = `_access.${school}`;
    const key = randomBytes(32).toString('base64url');
    const old: readonly BackedUpKey[] = [
      { school, subject: 'people/p-1', key },
      { school, subject: 'people/p-2', destroyedAt: destroyed },
      ...[school, access, 'hollowbrook-primary'].map((of) => ({ school: of, subject: '~marks', key })),
    ];
    const erasures = followErasures();
    erasures.visit(moved('SchoolErased', { keys: 4, destroyedAt: later }), 9);
    const journals = new Map([[school, erasures.erased]]);
    const sorted = sortedKeys(old, journals);
    expect(sorted.back).toEqual([{ school: 'hollowbrook-primary', subject: '~marks', key }]);
    const lacking = [school, access, 'hollowbrook-primary'].map((of) => ({
      ...{ school: of, sealedFor: new Set(['people/p-8']) },
    }));
    expect(keylessIn(lacking, sorted)).toEqual(['hollowbrook-primary/people/p-8']);
    // A backup that was made since knows of them as destroyed, those of the whole school, too.
    const since = old.map((one) =>
      'key' in one && one.school !== 'hollowbrook-primary'
        ? { school: one.school, subject: one.subject, destroyedAt: later }
        : one,
    );
    for (const backup of [old, since]) {
      const { client, items } = fakeDynamo();
      for (let run = 0; run < 2; run += 1)
        expect(await putKeys({ client, tableName: 'keys' }, masterKey, sortedKeys(backup, journals))).toBe(1);
      const standing = new Map(
        [...items.values()].map(({ pk, d, w }) => [pk?.S, w === undefined ? d?.S : w]),
      );
      expect(standing).toEqual(
        new Map<string, unknown>([
          [`${school}/moves/school`, later],
          [`${school}/people/p-1`, later],
          [`${school}/people/p-2`, destroyed],
          [`${school}/~marks`, later],
          [`${access}/~marks`, later],
          ['hollowbrook-primary/~marks', { B: Buffer.from(key, 'base64url') }],
        ]),
      );
    }
    erasures.visit(moved('SchoolJoined', {}), 10);
    expect(sortedKeys(old, journals).back).toHaveLength(4);
  });

  it('ORG-01 is no reason to put a key over another one that was made meanwhile', async () => {
    const table = { client: fakeDynamo().client, tableName: 'keys' };
    const back = (key: Buffer) =>
      sortedKeys([{ school, subject: '~marks', key: key.toString('base64url') }], new Map());
    const first = randomBytes(32);
    expect(await putKeys(table, masterKey, back(first))).toBe(1);
    expect(await putKeys(table, masterKey, back(first))).toBe(1);
    await expect(putKeys(table, masterKey, back(randomBytes(32)))).rejects.toThrow(
      'has made a key of its own for larkfield-infant/~marks',
    );
  });
});
