import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { policiesEvents } from '../../../../events/catalogue/policies.ts';
import { createHandler } from '../../../../functions/notify/handler.ts';
import { holder, message, notifyDeps, policy, readModelOf } from '../../../support/notify.ts';

const published = message(
  'PolicyPublishedToParents',
  'policies/online-safety',
  policiesEvents.entries.PolicyPublishedToParents.example,
  7,
);
const parents = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `p-${String(at + from).padStart(4, '0')}`);
const schoolOf = (people: readonly string[]) => readModelOf(...people.map((one) => holder(one, 'parent')));

describe('a notice to all parents of a school', () => {
  beforeEach(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterEach(() => vi.restoreAllMocks());

  const addressees = (sent: readonly { readonly to: string }[]) =>
    sent.map(({ to }) => to.split('@')[0]).toSorted();

  it('POL-05 is recorded and mailed at once where they are few', async () => {
    const { deps, sent, recorded, requeued } = notifyDeps({ readModel: schoolOf(parents(100)) });
    await createHandler(deps)(published);
    expect(requeued).toEqual([]);
    expect(addressees(sent)).toEqual(parents(100));
    expect(recorded()).toMatchObject([{ id: 'policies.online-safety.7', type: 'NotificationAddressed' }]);
  });

  it('POL-05 goes out in pages where they are many, each of them on record and notified once', async () => {
    const { deps, sent, recorded, requeued } = notifyDeps({ readModel: schoolOf(parents(250)) });
    const handle = createHandler(deps);
    await handle(published);
    expect(sent).toEqual([]);
    expect(requeued).toHaveLength(3);
    for (const page of requeued.splice(0)) await handle(page);
    expect(addressees(sent)).toEqual(parents(250));
    const [first, ...pages] = recorded();
    expect(first).toMatchObject({
      id: 'policies.online-safety.7',
      type: 'NotificationPaged',
      data: { notice: 'policy-published', pages: ['p-0000', 'p-0100', 'p-0200'] },
    });
    expect(pages.map(({ id, type }) => `${id} ${type}`)).toEqual(
      [1, 2, 3].map((page) => `policies.online-safety.7-p${page} NotificationAddressed`),
    );
    const people = pages.flatMap(({ data }) => data['recipients'] as unknown as { person: string }[]);
    expect(people.map(({ person }) => person)).toEqual(parents(250));
  });

  it('POL-05 reaches nobody twice, and nobody less, however its messages are repeated', async () => {
    const site = notifyDeps({ readModel: schoolOf(parents(250)) });
    await createHandler(site.deps)(published);
    // The first message comes again after a death: somebody joined, somebody left.
    const now = [...parents(249, 1), 'p-0000a', 'p-9999'];
    const later = createHandler({ ...site.deps, readModel: schoolOf(now) });
    const [one = '', two = ''] = site.requeued;
    await later(one);
    await later(published);
    for (const page of [two, ...site.requeued, one, ...site.requeued]) await later(page);
    const all = addressees(site.sent);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining(parents(250)));
    await later(published);
    for (const page of site.requeued.splice(0)) await later(page);
    expect(addressees(site.sent)).toEqual(all);
  });

  it('POL-05 goes to those who hold the role when their page is sent', async () => {
    const { deps, sent, requeued, recorded } = notifyDeps({
      readModel: schoolOf(parents(150)),
      peopleOf: async (_, ids) =>
        ids.map((id) => ({
          id,
          holds: () => id !== 'p-0120',
          address: async () => (id === 'p-0121' ? null : `${id}@larkfield.example`),
        })),
    });
    const handle = createHandler(deps);
    await handle(published);
    for (const page of requeued.splice(0)) await handle(page);
    const expected = parents(150).filter((one) => one !== 'p-0120' && one !== 'p-0121');
    expect(addressees(sent)).toEqual(expected);
    expect(recorded().at(-1)?.data['withoutAddress']).toEqual([
      { person: 'p-0121', ofTrust: false, roles: ['parent'] },
    ]);
  });

  it('GOV-04 goes to nobody once the school has left, and is not tried again and again', async () => {
    let asked = 0;
    const isClosed = async () => {
      asked += 1;
      if (asked > 3) throw new Error('asked again and again');
      return true;
    };
    const { deps, sent, requeued, recorded } = notifyDeps({ readModel: schoolOf(parents(250)), isClosed });
    await createHandler(deps)(published);
    expect([sent, requeued, recorded()]).toEqual([[], [], []]);
    expect(asked).toBe(1);
  });

  it('POL-05 is on record with who is outside once, on the record of its pages', async () => {
    const publishedRoute = ['parent', { outside: 'clerk-of-governors' }];
    const { deps, sent, recorded, requeued } = notifyDeps({
      readModel: schoolOf(parents(150)),
      policyAt: async () => policy({ policies: { publishedRoute } }),
    });
    const handle = createHandler(deps);
    await handle(published);
    for (const page of requeued.splice(0)) await handle(page);
    expect(addressees(sent)).toEqual(parents(150));
    expect(recorded().map(({ type, data }) => [type, data['outside']])).toEqual([
      ['NotificationAddressed', ['clerk-of-governors']],
      ['NotificationPaged', undefined],
      ['NotificationAddressed', []],
      ['NotificationAddressed', []],
    ]);
  });

  it('DEV-02 goes once to who is named beside a role that goes out in pages', async () => {
    const staff = parents(150);
    const { deps, sent, requeued } = notifyDeps({
      readModel: readModelOf(...staff.map((one) => holder(one, 'staff'))),
      policyAt: async () => policy({ devices: { loanReturnDueRoles: ['staff'] } }),
    });
    const handle = createHandler(deps);
    const fellDue = { borrower: 'p-borrower', loan: 3, dueOn: '2026-09-11' };
    await handle(message('DeviceLoanFellDue', 'devices/lis-lt-014', fellDue, 4));
    expect(requeued).toHaveLength(2);
    for (const page of requeued.splice(0)) await handle(page);
    expect(addressees(sent)).toEqual([...staff, 'p-borrower'].toSorted());
  });
});
