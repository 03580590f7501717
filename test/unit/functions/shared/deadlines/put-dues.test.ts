import { expect, it } from 'vitest';
import { readCover } from '../../../../../functions/shared/deadlines/due-cover.ts';
import { putDues } from '../../../../../functions/shared/deadlines/put-dues.ts';
import { fakeDynamo } from '../../../../support/fake-dynamo.ts';
import { atOnce } from '../../../../support/projector.ts';

const key = { school: 'larkfield-infant', stream: 'devices', id: 'd-1' };
const made = (groups: number) => ({
  commit: 1,
  items: [
    {
      item: { pk: { S: 'lists' }, sk: { S: 'a' }, row: { S: '{}' } },
      groups: Array.from({ length: groups }, (_, index) => `g-${index}`),
    },
  ],
  done: [],
});

it('GOV-04 a due date in more groups than a transaction takes is an error, and nothing is put again and again', async () => {
  const table = { client: fakeDynamo().client, tableName: 'rows', ...atOnce };
  const before = await readCover(table, key);
  await expect(putDues(table, key, before, made(91))).rejects.toThrow('more groups than a transaction takes');
  expect(await readCover(table, key)).toEqual(before);
  expect(await putDues(table, key, before, made(90))).toBe('settled');
});
