import { keylessIn } from './keyless.ts';
import type { PlannedJournal } from './plan.ts';
import { sortedKeys } from './put-keys.ts';
import type { BackedUpKey } from './sealed-keys.ts';

/** What came of a school's bundle: for people, and for programs. */
export interface Arrival {
  readonly journals: readonly {
    readonly school: string;
    readonly commits: number;
    /** Up to which position the other trust signed them. */
    readonly signed: number;
    /** The greatest position that any checkpoint knows of. */
    readonly known: number;
  }[];
  readonly keys: number;
  readonly destroyed: number;
  /** Whose keys lack, though something was sealed with them. */
  readonly keyless: readonly string[];
  /** Every commit that is known of is here and signed, and all that was not erased can be opened. */
  readonly isWhole: boolean;
}

/** @param keys as they were opened with the receiver's own key */
export const arrivalOf = (journals: readonly PlannedJournal[], keys: readonly BackedUpKey[]): Arrival => {
  const sorted = sortedKeys(keys, new Map(journals.map(({ school, erased }) => [school, erased])));
  const keyless = keylessIn(journals, sorted);
  return {
    journals: journals.map(({ school, size, signed, known }) => ({ school, commits: size, signed, known })),
    keys: sorted.back.length,
    destroyed: sorted.gone.length,
    keyless,
    isWhole: keyless.length === 0 && journals.every(({ size, known }) => known <= size),
  };
};

export const arrivalText = ({ journals, keys, destroyed, keyless, isWhole }: Arrival): string =>
  [
    ...journals.flatMap(({ school, commits, signed, known }) => [
      `${school}: ${commits} commits, as they were signed up to ${signed}`,
      ...(known > commits ? [`${school}: POSITIONS ${commits + 1} TO ${known} LACK`] : []),
    ]),
    `${keys} data keys open here; ${destroyed} were destroyed, and stay so`,
    ...keyless.map((place) => `no key of ${place} came, though something is sealed with it`),
    isWhole ? 'the school has arrived whole' : 'the school has NOT arrived whole',
  ].join('\n');
