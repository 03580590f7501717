import { type ConsentAsked, consentStatus } from '../../kernel/consent.ts';
import type { Due } from '../../kernel/due.ts';
import { answeringOn } from '../../kernel/photographed.ts';
import type { ConsentFacts } from './facts.ts';
import type { ConsentSettings } from './settings.ts';
import { type ConsentState, standingIn } from './state.ts';

/**
 * Whose answer the school asks for about pictures of a pupil, or of somebody who works there; null: nobody's
 * (PUB-01).
 */
export const askedFor = (of: 'pupil' | 'staff', settings: ConsentSettings): ConsentAsked | null => {
  if (of === 'pupil') return settings.photos;
  return settings.photosOfStaff === true ? 'one-parent' : null;
};

type Person = NonNullable<ConsentFacts['person']>;

/**
 * Who is still to answer a request; null: it is answered, by consent, refusal or withdrawal, or nobody is
 * asked any more.
 */
export const stillToAnswer = (
  state: ConsentState,
  person: Person,
  id: string,
  settings: ConsentSettings,
): readonly string[] | null => {
  const { request } = state;
  const asked = request === null ? null : askedFor(request.of, settings);
  if (request === null || asked === null) return null;
  const answering = answeringOn(person, id, request.answerBy);
  const standing = standingIn(state);
  if (consentStatus(standing, answering, asked) !== 'unanswered') return null;
  return answering.filter((one) => !standing.some(({ signatory }) => signatory === one));
};

/**
 * One run a request, for each who is to answer, so that each is reminded; where nobody is known, for the
 * office (K13).
 */
export const photoDues = (
  state: ConsentState,
  person: Person,
  id: string,
  settings: ConsentSettings,
): readonly Due[] => {
  const { request } = state;
  const open = stillToAnswer(state, person, id, settings);
  if (request === null || open === null || !isStillHere(person, request.answerBy)) return [];
  const run = { dueOn: request.answerBy, hasFallenDue: state.fellDue.includes(request.by) };
  const cycle = `${request.by}.${request.answerBy}`;
  return open.length === 0
    ? [{ ...run, cycle, about: null }]
    : open.map((about) => ({ ...run, cycle: `${cycle}.${about}`, about }));
};

/** Nobody is asked about pictures of somebody who is gone. */
const isStillHere = ({ roles }: Person, day: string): boolean =>
  roles.some(({ until }) => until === null || until >= day);
