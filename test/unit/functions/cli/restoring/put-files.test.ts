import { expect, it } from 'vitest';
import { putFiles } from '../../../../../functions/cli/restoring/put-files.ts';
import { fakeBucket } from '../../../../support/fake-bucket.ts';

const school = 'larkfield-infant';
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

it('DPR-04 files come back as they lie, those of a record that was erased never, and nothing is replaced', async () => {
  const [from, to] = [fakeBucket(), fakeBucket()];
  const kept = [`${school}/incidents.i-1/f-1`, 'hollowbrook-primary/people.p-2/f-2'];
  for (const key of [...kept, `${school}/people.p-2/f-3`]) from.objects.set(key, bytes(key));
  const erased = new Map([[school, new Map([['people/p-2', '2026-09-07T12:00:00.000Z']])]]);
  for (let run = 0; run < 2; run += 1) expect(await putFiles(from, to, erased)).toBe(2);
  expect([...to.objects.keys()].toSorted()).toEqual(kept.toSorted());
  from.objects.set(kept[0] ?? '', bytes('another'));
  await expect(putFiles(from, to, erased)).rejects.toThrow(kept[0]);
  expect(to.objects.get(kept[0] ?? '')).toEqual(bytes(kept[0] ?? ''));
});

it('DPR-04 files of a school that left and was erased never come back, and those of others do', async () => {
  const [from, to] = [fakeBucket(), fakeBucket()];
  const kept = 'hollowbrook-primary/incidents.i-1/f-2';
  for (const key of [`${school}/incidents.i-1/f-1`, kept]) from.objects.set(key, bytes(key));
  const erased = new Map([[school, new Map([['moves/school', '2026-09-07T12:00:00.000Z']])]]);
  expect(await putFiles(from, to, erased)).toBe(1);
  expect([...to.objects.keys()]).toEqual([kept]);
});
