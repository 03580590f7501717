import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EventLog } from '../../../../events/log/types.ts';
import { createHandler } from '../../../../functions/notify/handler.ts';
import { holder, message, NOW, notifyDeps, readModelOf } from '../../../support/notify.ts';

const loan = {
  borrower: 'p-201',
  pupil: 'u-301',
  purpose: 'remote-learning',
  lentOn: '2026-09-11',
  returnDue: null,
  agreement: 'p-201.parent',
  templateVersion: 1,
};
const lent = message('DeviceLent', 'devices/d-1', loan, 3);
const withdrawn = message(
  'AgreementWithdrawn',
  'agreements/p-201.parent',
  { signatory: 'p-201', audience: 'parent', templateVersion: 1 },
  2,
);
const signed = { status: 'signed', signature: { by: 1 } };

/** A world in which the loan stands in the log and the withdrawal may; every step of a handler is one that can be interleaved. */
const world = (scheduler: fc.Scheduler) => {
  let now = Date.parse(NOW);
  let agreement: object = signed;
  const flags = new Set<string>();
  const step = <T>(does: () => T) => scheduler.schedule(Promise.resolve()).then(does);
  const load = async ({ stream }: { stream: string }) =>
    step(() => ({ state: stream === 'agreements' ? agreement : { status: 'on-loan', loan: { ...loan, lentBy: 3 } } }));
  const { deps, sent } = notifyDeps({
    clock: () => new Date(now),
    log: { load } as unknown as EventLog,
    loanWatch: { put: (_, device) => step(() => void flags.add(device)), devicesOn: () => step(() => [...flags]) },
    readModel: readModelOf(holder('p-9', 'office'), holder('p-8', 'it-support')),
  });
  const handle = createHandler(deps);
  /** As SQS delivers: again and again, each time later, until it succeeds. */
  const deliver = async (body: string): Promise<void> => {
    for (;;) {
      try {
        return await handle(body);
      } catch {
        now += 180_000;
      }
    }
  };
  const withdraw = () =>
    step(() => {
      agreement = { ...signed, status: 'withdrawn' };
    });
  return { sent, deliver, withdraw };
};

describe('a loan whose agreement is withdrawn', () => {
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());
  const due = 'Device d-1 is to be returned';

  it('AGR-08 is told of exactly once to borrower and office, in every interleaving of loan and withdrawal, with repeats', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.nat(2), fc.nat(2), async (scheduler, moreLoans, moreWithdrawals) => {
        const { sent, deliver, withdraw } = world(scheduler);
        const work = [
          ...Array.from({ length: 1 + moreLoans }, () => deliver(lent)),
          withdraw().then(() => Promise.all(Array.from({ length: 1 + moreWithdrawals }, () => deliver(withdrawn)))),
        ];
        await scheduler.waitFor(Promise.all(work));
        const told = sent.filter(({ subject }) => subject === due).map(({ to }) => to);
        expect(told.toSorted()).toEqual(['p-201@larkfield.example', 'p-9@larkfield.example']);
      }),
      { numRuns: 300 },
    );
  });

  it('AGR-08 is not told of while the agreement stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const { sent, deliver } = world(scheduler);
        await scheduler.waitFor(Promise.all([deliver(lent), deliver(withdrawn)]));
        expect(sent.filter(({ subject }) => subject === due)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
