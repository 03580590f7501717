import type { Command } from './decision.ts';
import type { Breach } from './state.ts';

type Changes = Command<'CorrectBreach'>['changes'];

const ofPassword: readonly string[] = ['to', 'secret'];
const notOfPassword: readonly string[] = ['rule', 'excuse'];

/** Whether all that is to be changed is of a breach of that kind; a place is what an attempt has. */
export const hasFields = ({ kind }: Pick<Breach, 'kind'>, changes: Changes): boolean => {
  const others = kind === 'password' ? notOfPassword : ofPassword;
  return Object.keys(changes).every((field) => field !== 'place' && !others.includes(field));
};

const attemptFields: readonly string[] = ['person', 'on', 'place'];

/** Whether all that is to be changed is of an attempt. */
export const isOfAttempt = (changes: Changes): boolean =>
  Object.keys(changes).every((field) => attemptFields.includes(field));
