import { type Decided, isInForce } from './decision-chain.ts';

/** An account of the school that somebody was named for (PUB-07). */
export interface SocialAccess extends Decided {
  readonly account: string;
  readonly scope: 'manage' | 'post';
}

/** What decisions elsewhere may rely on of a person: `facts` from `authorisations/<person>`. */
export interface AuthorisationsView {
  readonly social: readonly SocialAccess[];
}

/** Whether somebody may write for an account on a day: who runs it may, too. */
export const mayWriteOn = (
  authorisations: AuthorisationsView | undefined,
  account: string,
  day: string,
): boolean => authorisations?.social.some((one) => one.account === account && isInForce(one, day)) === true;
