import { expect, it } from 'vitest';
import { createLinks } from '../../../../../functions/shared/read-model/links.ts';
import { fakeDynamo } from '../../../../support/fake-dynamo.ts';

it('AGR-08 remembers the loans that rest on an agreement, each once, a school and a process for itself', async () => {
  const links = createLinks({ client: fakeDynamo().client, tableName: 'rows' });
  const owner = { school: 'larkfield-infant', process: 'loan-return-due' };
  const of = { stream: 'agreements', id: 'p-201.parent' };
  const loans = ['d-1', 'd-2', 'd-1'].map((id) => ({ stream: 'devices', id, version: 3 }));
  for (const to of loans) await links.put(owner, { of, to });
  await links.put({ ...owner, process: 'another' }, { of, to: { stream: 'people', id: 'p-1', version: 1 } });
  const found = await links.to(owner.school, of);
  expect(found.get('loan-return-due')).toEqual(loans.slice(0, 2));
  expect(found.get('another')).toEqual([{ stream: 'people', id: 'p-1', version: 1 }]);
  expect(await links.to('hollowbrook-primary', of)).toEqual(new Map());
});

it('POL-08 what is linked to something in the tenant of the trust says of which school it is', async () => {
  const links = createLinks({ client: fakeDynamo().client, tableName: 'rows' });
  const of = { stream: 'reference-lists', id: 'guidance.keeping-safe' };
  const to = { stream: 'policies', id: 'online-safety', version: 1 };
  for (const school of ['larkfield-infant', 'hollowbrook-primary'])
    await links.put({ school, process: 'guidance-change' }, { of: { ...of, school: '_trust' }, to });
  expect((await links.to('_trust', of)).get('guidance-change')).toEqual([
    { ...to, school: 'hollowbrook-primary' },
    { ...to, school: 'larkfield-infant' },
  ]);
  expect(await links.to('larkfield-infant', of)).toEqual(new Map());
});
