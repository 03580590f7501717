import { type Decided, isInForce } from './decision-chain.ts';

/** What somebody may do although it stands on the list of unacceptable uses (UNA-03). */
export interface HeldExemption extends Decided {
  /** The entry of the list, and the edition in which it was named. */
  readonly entry: string;
  readonly edition: string;
}

/** What decisions elsewhere may rely on of a person's exemptions: `facts` from `exemptions/<person>`. */
export interface ExemptionsView {
  readonly granted: readonly HeldExemption[];
}

/**
 * Whether somebody may do on a day what an entry of the list names: for that person, entry and period only.
 * An entry keeps its id from edition to edition.
 */
export const isExemptOn = (exemptions: ExemptionsView | undefined, entry: string, day: string): boolean =>
  exemptions?.granted.some((one) => one.entry === entry && isInForce(one, day)) === true;
