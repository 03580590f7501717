import { isOver } from './held-roles.ts';
import { decides, type PersonView } from './person.ts';

/** What somebody answered last. */
export type ConsentAnswer = 'given' | 'refused' | 'withdrawn';

/** The answer of one signatory that counts: the last by its day, of one day the last recorded. */
export interface StandingAnswer {
  readonly signatory: string;
  readonly answer: ConsentAnswer;
  readonly on: string;
  /** Number of the event that recorded it. */
  readonly by: number;
}

/** Whose consent is enough. */
export type ConsentAsked = 'one-parent' | 'both-parents';

export type ConsentStatus = 'held' | 'refused' | 'withdrawn' | 'unanswered';

const isLater = (one: StandingAnswer, other: StandingAnswer): boolean =>
  one.on === other.on ? one.by > other.by : one.on > other.on;

/**
 * How a consent stands with those who decide on a day (AGR-11, PUB-01). No answer is no consent, and one
 * refusal or withdrawal is enough. That of somebody who decides no more still counts until one who does has
 * given consent after it.
 */
export const consentStatus = (
  answers: readonly StandingAnswer[],
  deciding: readonly string[],
  asked: ConsentAsked,
): ConsentStatus => {
  const given = answers.filter(({ answer, signatory }) => answer === 'given' && deciding.includes(signatory));
  const against = answers.find(
    (one) =>
      one.answer !== 'given' &&
      (deciding.includes(one.signatory) || !given.some((other) => isLater(other, one))),
  );
  if (against !== undefined) return against.answer === 'refused' ? 'refused' : 'withdrawn';
  const isEnough = asked === 'one-parent' ? given.length > 0 : given.length === new Set(deciding).size;
  return isEnough && deciding.length > 0 ? 'held' : 'unanswered';
};

/**
 * Who answers for a child on a day: those who decide for it then, and those who will, since answers come
 * before the first day at school. Nobody who is not to be told, and no mere contact.
 */
export const answeringFor = (child: Pick<PersonView, 'parents'>, day: string): readonly string[] => {
  const deciding = child.parents.filter((link) => decides(link) && !isOver(link, day));
  return [...new Set(deciding.map(({ parent }) => parent))];
};
