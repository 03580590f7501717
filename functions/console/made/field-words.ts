import type { Among } from '../api/people.ts';
import { asSentence, inWords } from '../html/words.ts';

/** Names of the API's fields whose words say too little to people. */
const LABELS: Readonly<Record<string, string>> = {
  about: 'About whom',
  academicYear: 'School year',
  asker: 'Who asks',
  asOf: 'As of which checkpoint (its size)',
  audience: 'As whom they sign',
  by: 'By whom',
  causedBy: 'Who caused it',
  conductOf: 'Whose conduct it is about',
  corrects: 'Which event of this record',
  description: 'What happened',
  email: 'E-mail address',
  isConfidential: 'Is it confidential',
  isComplete: 'Is it complete',
  isInOrder: 'Is it in order',
  isIntentional: 'Was it intended',
  isNeeded: 'Is it needed',
  isPasswordProtected: 'Is it protected by a password',
  isUnacceptable: 'Is it an unacceptable use',
  isWiped: 'Is it wiped',
  occurredAt: 'When it happened, where that was not just now',
  on: 'Day',
  person: 'Who',
  signedName: 'Name, as the signature',
  supplier: 'Firm (its id)',
  words: 'In words',
};

const wordOf = (part: string): string => LABELS[part] ?? asSentence(inWords(part));

/** Of a field by its name, such as `right.kind`: its part first, and what is put right says so. */
export const labelOf = (name: string): string => {
  const [first = '', ...rest] = name.split('.');
  if (rest.length === 0) return wordOf(first);
  if (first === 'changes') return `${labelOf(rest.join('.'))}, put right`;
  return `${wordOf(first)}: ${rest.map(inWords).join(' ')}`;
};

const STAFF = /^(teacher|successor|manager|seenBy)$/;
const PARENTS = /^(parent|borrower)$/;
const PUPILS = /^(pupil|pupils)$/;

/** Whom a name in a field may mean. */
export const amongOf = (name: string): Among => {
  const last = name.split('.').at(-1) ?? name;
  if (PUPILS.test(last)) return 'pupils';
  if (PARENTS.test(last)) return 'parents';
  return STAFF.test(last) ? 'staff' : 'anybody';
};
