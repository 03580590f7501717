import { type Ask, gatherServed } from '../gather.ts';

/** What people read where a part of the record did not come. */
export class NotServed extends Error {
  override readonly name = 'NotServed';
}

const words: Readonly<Record<number, string>> = {
  401: 'You have to sign in again: load the page again',
  403: 'Your roles at this school do not open its whole record',
  429: 'Too many requests at once: wait a moment, and verify again',
};

/** The console's own backend asks the API with the token of the session. */
const askOf =
  (school: string, signal: AbortSignal): Ask =>
  async (part, query) => {
    const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    const answer = await fetch(`/console/${school}/verify/${part}?${asked}`, { cache: 'no-store', signal });
    if (answer.ok) return answer.json();
    throw new NotServed(words[answer.status] ?? `The school did not answer (${answer.status}): try again`);
  };

export interface Serving {
  readonly school: string;
  readonly signal: AbortSignal;
  readonly say: (text: string) => void;
}

/** The record as it is kept now. @throws NotServed */
export const fetchServed = async ({ school, signal, ...more }: Serving): Promise<unknown> => {
  const record = await gatherServed({ ask: askOf(school, signal), school, ...more });
  if (record !== null) return record;
  throw new NotServed('Nothing of this school has been signed yet: it is every hour, so try again later');
};
