import { createHmac } from 'node:crypto';
import { plusDays } from '../../../domain/kernel/day.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import type { Commit, ReadCommit, StreamKey } from '../../../events/log/types.ts';
import { createSealer } from '../../../events/sealing/sealer.ts';
import { sealedEvents } from '../../../functions/shared/commands/sealed-events.ts';

type Event = readonly [type: string, data: object];

/** A history of one record: `<stream>/<id>`, and its events, one a commit. */
export type History = readonly [name: string, ...events: Event[]];

/** Keys that cost no request: what is measured is the read model. */
const keyFor = async ({ school, subject }: { readonly school: string; readonly subject: string }) =>
  createHmac('sha256', 'bench').update(`${school}/${subject}`).digest();
export const sealer = createSealer({
  keyRing: { keyFor, keyToSealWith: keyFor, keyInTable: keyFor, existingKeyFor: keyFor },
});

const blank = {
  trust: 'fernhill',
  commandId: 'c',
  correlationId: 'x',
  causationId: null,
  policyVersion: 1,
  facts: [],
  prev: null,
};
const FIRST = '2026-09-02';

/** The commits of a history, sealed as the command functions seal them; a day between one and the next. */
export const commitsOf = async (
  school: string,
  [name, ...events]: History,
): Promise<readonly ReadCommit[]> => {
  const [stream = '', id = ''] = name.split('/');
  const key: StreamKey = { school, stream, id };
  const own = catalogue.find((known) => known.stream === stream);
  if (own === undefined) throw new Error(`no stream ${stream}`);
  const read: ReadCommit[] = [];
  for (const [index, [type, data]] of events.entries()) {
    const recordedAt = `${plusDays(FIRST, index)}T09:00:00.000Z`;
    const toSeal = { key, events: [{ type, data }], occurredAt: recordedAt };
    const sealed = await sealedEvents({ stream: { events: own }, sealer }, toSeal);
    const commit: Commit = {
      ...{ ...blank, ...key, commit: index + 1, firstVersion: index + 1, recordedAt },
      actor: { id: 'p-office', roles: ['office'] },
      events: sealed.map((event) => ({ ...event, v: own.entries[type]?.version ?? 1 })),
    };
    read.push({ commit, text: '', hash: '' });
  }
  return read;
};
