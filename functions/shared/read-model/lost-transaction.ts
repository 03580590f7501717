import { isLostTransaction } from '../../../events/log/passing.ts';

/** What a lost transaction comes to. @throws the error where trying again is of no use */
export const lostTransaction = <T>(error: unknown, lost: T): T => {
  if (isLostTransaction(error)) return lost;
  throw error;
};
