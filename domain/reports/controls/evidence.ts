import * as z from 'zod/mini';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { londonDate } from '../../kernel/london.ts';
import type { CountedEvent, EventFold } from '../as-of/report.ts';
import type { EventRef } from '../kit/document.ts';
import type { Sign } from './proofs.ts';

/** An event that proves something, and the day of which it is. */
export interface Evidence extends EventRef {
  readonly day: string;
}

interface Kept extends Evidence {
  readonly data: Readonly<Record<string, Json>>;
}

export interface EvidenceFold extends EventFold {
  /** The newest by its day; null: there is none. One of a day that is still to come proves nothing yet. */
  readonly newest: (signs: readonly Sign[], today: string) => Evidence | null;
}

const { dayOf } = createUpcaster(catalogue);

const isOf = (sign: Sign, { stream, type, data }: Pick<Kept, 'stream' | 'type' | 'data'>): boolean =>
  sign.stream === stream &&
  sign.types.includes(type) &&
  Object.entries(sign.where ?? {}).every(([field, value]) => data[field] === value);

const fields = z.record(z.string(), z.json());
const changesIn = ({ changes }: Kept['data']): Kept['data'] => fields.safeParse(changes).data ?? {};

/** Events of some kinds, as they were put right: what a correction says does not count is no proof. */
export const evidenceFold = (signs: readonly Sign[]): EvidenceFold => {
  const kept = new Map<string, Kept>();
  const correct = (stream: string, id: string, { event }: CountedEvent): void => {
    const key = `${stream}/${id}#${Number(event.data['corrects'])}`;
    const one = kept.get(key);
    if (one === undefined) return;
    const changes = changesIn(event.data);
    if (changes['counts'] === false) {
      kept.delete(key);
      return;
    }
    const data = { ...one.data, ...changes };
    kept.set(key, { ...one, data, day: dayOf(stream, { ...event, type: one.type, data }) ?? one.day });
  };
  return {
    accept: (counted) => {
      const { commit, event, version } = counted;
      const { stream, id } = commit;
      const { type, data, occurredAt } = event;
      if ('corrects' in data) return correct(stream, id, counted);
      if (!signs.some((sign) => isOf(sign, { stream, type, data }))) return;
      const day = dayOf(stream, event) ?? londonDate(occurredAt);
      kept.set(`${stream}/${id}#${version}`, { stream, id, version, type, day, data });
    },
    forget: (record) => {
      for (const key of kept.keys()) if (key.startsWith(`${record}#`)) kept.delete(key);
    },
    newest: (wanted, today) => {
      let found: Kept | null = null;
      for (const one of kept.values())
        if (
          one.day <= today &&
          (found === null || one.day >= found.day) &&
          wanted.some((sign) => isOf(sign, one))
        )
          found = one;
      return found;
    },
  };
};
