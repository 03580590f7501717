import { tamperingFound } from '../lambda/tampered.ts';
import type { DeadLetter, DeadLetters } from './dead-letters.ts';

/**
 * Somebody changed what was recorded: logged, measured and set aside. @throws when the dead letters can't be
 * reached
 */
export const reportTampering = async (deadLetters: DeadLetters, letter: DeadLetter): Promise<void> => {
  tamperingFound(letter);
  await deadLetters(letter);
};
