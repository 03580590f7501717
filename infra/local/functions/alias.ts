import type { Json } from '../../../events/catalogue/define-events.ts';
import type { LocalFunction } from './pool.ts';

/** What of all that an alias is sent goes to one version. */
export interface Share {
  /** ARN of a version, or of a function as it is. */
  readonly arn: string;
  /** From 0 to 1; those of an alias are 1 together. */
  readonly weight: number;
}

/** Lambda keeps weights to a hundredth of a percent. */
const PRECISION = 1e-4;

/** @throws Error where something would be sent nowhere, or twice */
export const checkShares = (arn: string, shares: readonly Share[]): void => {
  const sum = shares.reduce((all, { weight }) => all + weight, 0);
  if (shares.some(({ weight }) => weight < 0 || weight > 1) || Math.abs(sum - 1) > PRECISION)
    throw new Error(`${arn}: expected weights from 0 to 1 that are 1 together, not ${sum}`);
};

/** Where an invocation goes: each is drawn by itself. @param draw from 0 to 1, less than 1 */
export const versionOf = (shares: readonly Share[], draw: number): string => {
  let below = 0;
  const drawn = shares.find(({ weight }) => {
    below += weight;
    return draw < below;
  });
  const last = drawn ?? shares.findLast(({ weight }) => weight > 0);
  if (last === undefined) throw new Error('an alias leads to no version');
  return last.arn;
};

export interface AliasOptions {
  /** As they are at each invocation: a deployment moves them. */
  readonly shares: () => readonly Share[];
  readonly get: (arn: string) => LocalFunction;
  /** Gives a number from 0 to 1, less than 1. */
  readonly draw: () => number;
}

/** An alias, which is a function to what invokes it. */
export const aliasOf = ({ shares, get, draw }: AliasOptions): LocalFunction => {
  const versions = () => shares().map(({ arn }) => get(arn));
  return {
    get definition() {
      const [most] = shares().toSorted((one, other) => other.weight - one.weight);
      return get(most?.arn ?? '').definition;
    },
    invoke: (event: Json) => get(versionOf(shares(), draw())).invoke(event),
    warm: async () => void (await Promise.all(versions().map((one) => one.warm()))),
    inFlight: () => versions().flatMap((one) => one.inFlight()),
    lastError: () => versions().flatMap((one) => one.lastError() ?? [])[0] ?? null,
    // Its versions are stopped as the functions that they are.
    stop: async () => undefined,
  };
};
