import type { Command } from './decision.ts';
import type { Breach } from './state.ts';

type Changes = Command<'CorrectBreach'>['changes'];

const ofOthers: readonly string[] = ['place', 'under', 'until'];
const ofPassword: readonly string[] = ['to', 'secret'];
const notOfPassword: readonly string[] = ['rule', 'excuse'];

/** Whether all that is to be changed is of a breach of that kind; the rest an attempt has, or a sanction. */
export const hasFields = ({ kind }: Pick<Breach, 'kind'>, changes: Changes): boolean => {
  const others = kind === 'password' ? notOfPassword : ofPassword;
  return Object.keys(changes).every((field) => !ofOthers.includes(field) && !others.includes(field));
};

const attemptFields: readonly string[] = ['person', 'on', 'place'];

/** Whether all that is to be changed is of an attempt. */
export const isOfAttempt = (changes: Changes): boolean =>
  Object.keys(changes).every((field) => attemptFields.includes(field));

const sanctionFields: readonly string[] = ['on', 'under', 'until'];

/** Whether all that is to be changed is of a sanction: another consequence is another decision. */
export const isOfSanction = (changes: Changes): boolean =>
  Object.keys(changes).every((field) => sanctionFields.includes(field));
