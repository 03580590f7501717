import type { FromWorker, ToWorker } from '../protocol.ts';

/** Name of the worker's file, which stands beside this one. */
declare const VERIFY_WORKER: string;

/** Not every browser has it; where it is, the page's policy lets this name make one address. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (text: string) => string },
  ) => { readonly createScriptURL: (text: string) => string };
}
declare const trustedTypes: TrustedTypes | undefined;

const address = new URL(VERIFY_WORKER, import.meta.url).href;
const policy =
  typeof trustedTypes === 'undefined'
    ? null
    : trustedTypes.createPolicy('daybook-verify', { createScriptURL: () => address });

/** A worker at work: it has what it was sent, and no way to any server. */
export interface Verifier {
  readonly ask: (asked: ToWorker) => void;
  readonly stop: () => void;
}

/** @param hear what the worker says, or that it broke down */
export const startVerifier = (hear: (said: FromWorker) => void): Verifier => {
  const worker = new Worker(policy === null ? address : policy.createScriptURL(address));
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
  worker.onerror = () => hear({ kind: 'refused', text: 'the verifier broke down: is the memory full?' });
  return { ask: (asked) => worker.postMessage(asked), stop: () => worker.terminate() };
};
