import { expect, it } from 'vitest';
import { countersignaturesIn } from '../../../events/log/checkpoints/countersignatures-in.ts';
import { createCheckpoints } from '../../../events/log/checkpoints/create-checkpoints.ts';
import { putCountersignature } from '../../../events/log/checkpoints/put.ts';
import { putSigned } from '../../../functions/cli/restoring/put-signed.ts';
import { createTables, testClient } from '../../support/dynamodb.ts';
import { journaledHistory } from '../../support/journaled-history.ts';
import { checkpointAt } from '../../support/restoring/history-commits.ts';

const school = 'larkfield-infant';
const client = testClient();
const history = journaledHistory(school, 12);

it('GOV-04 what a witness signed comes back with its checkpoint, and keeps no place of a later one', async () => {
  const index = { client, tableName: (await createTables('signed', client)).journal };
  const checkpoints = [{ ...(await checkpointAt(history, 10)), note: 'ten' }];
  const line = (log: string, size: number) => ({ log, size, keyId: 7, line: `— witness of ${size}\n` });
  const lines = [line(school, 10), line(school, 12), line('hollowbrook-primary', 10)];
  for (let run = 0; run < 2; run += 1) await putSigned(index, school, checkpoints, lines);
  expect(await countersignaturesIn(index, school)).toEqual([
    { size: 10, keyId: 7, line: '— witness of 10\n' },
  ]);
  expect(await createCheckpoints(index).latest(school)).toMatchObject({ size: 10, note: 'ten' });
  const signedAgain = { size: 12, keyId: 7, line: '— witness of the checkpoint of now\n' };
  expect(await putCountersignature(index, school, signedAgain)).toBe(true);
});
