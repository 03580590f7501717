import type { FromWorker, ToWorker } from './protocol.ts';
import { createSession } from './session.ts';

/** What a dedicated worker has of its global scope, as far as it is used here. */
declare const self: {
  postMessage: (said: FromWorker) => void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
};

const session = createSession({ say: (said) => self.postMessage(said), now: Date.now });

/** One after another: a day is asked of the record that was verified before it. */
let last: Promise<void> = Promise.resolve();
self.onmessage = ({ data }) => {
  last = last.then(() => session(data));
};
