import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { sourceAttributes } from '../../../../functions/shared/read-model/items.ts';
import { tenantsOf } from '../../../../functions/sign-checkpoints/tenants.ts';
import { fakeDynamo } from '../../../support/fake-dynamo.ts';

const env = { READ_MODEL_TABLE: 'read-model', JOURNAL_TABLE: 'journal' };

const tenantsAt = async (now: string) => {
  const { client, mock } = fakeDynamo();
  const key = { pk: { S: '_trust/school-directory' }, sk: { S: 'schools/larkfield-infant' } };
  const Item = {
    ...key,
    ...sourceAttributes({ commit: 1, row: { name: 'Larkfield Infant School' }, dependents: [], revision: 1 }),
  };
  await client.send(new PutItemCommand({ TableName: env.READ_MODEL_TABLE, Item }));
  mock
    .on(ScanCommand, { TableName: env.JOURNAL_TABLE })
    .resolves({ Items: [{ pk: { S: 'larkfield-infant' } }, { pk: { S: 'oakfield-nursery' } }] });
  return tenantsOf(client, env, () => now)();
};

describe('the tenants that are signed', () => {
  it('GOV-04 are the trust, its registered schools and the access journal of each, every hour', async () => {
    expect(await tenantsAt('2026-09-03T09:05:00.000Z')).toEqual([
      '_trust',
      '_access._trust',
      'larkfield-infant',
      '_access.larkfield-infant',
    ]);
  });

  it('GOV-04 are, after the nightly sweep, all that have a journal: also those that the list of schools lacks', async () => {
    expect(await tenantsAt('2026-09-03T02:05:00.000Z')).toEqual([
      '_trust',
      '_access._trust',
      'larkfield-infant',
      '_access.larkfield-infant',
      'oakfield-nursery',
    ]);
  });
});
