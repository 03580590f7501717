import { inject } from 'vitest';
import type { Methods } from './start-for-tests.ts';

type Remote<F> = F extends (...given: infer G) => infer R ? (...given: G) => Promise<Awaited<R>> : never;

/**
 * The stack that the files of a project share; it runs in a process of its own, so whatever is asked of it is
 * awaited.
 */
export type SharedStack = ReturnType<Methods['addresses']> & {
  readonly [M in keyof Omit<Methods, 'addresses'>]: Remote<Methods[M]>;
};

/** That of this worker, where each has one. */
const stackHost = (): string => {
  const hosts = inject('stackHosts');
  const worker = Number(process.env['VITEST_POOL_ID'] || 1) - 1;
  return hosts[worker % hosts.length] ?? '';
};

const call = async (method: string, given: readonly unknown[]) => {
  const response = await fetch(`${stackHost()}/${method}`, {
    method: 'POST',
    body: JSON.stringify(given),
  });
  // biome-ignore lint/suspicious/noExplicitAny: each method answers something else
  const { value, message }: any = await response.json();
  if (!response.ok) throw new Error(message);
  return value;
};

/** Starts it, where no file before did. */
export const sharedStack = async (): Promise<SharedStack> => {
  const remote =
    (method: string) =>
    (...given: readonly unknown[]) =>
      call(method, given);
  const methods = [
    'tokenFor',
    'tokenForClient',
    'setTime',
    'now',
    'mails',
    'deadLetters',
    'archived',
    'settled',
    'faults',
    'variable',
    'used',
    'invoke',
  ] as const;
  return {
    ...(await call('addresses', [])),
    ...Object.fromEntries(methods.map((method) => [method, remote(method)])),
  };
};
