import { consentStatus } from '../../kernel/consent.ts';
import { answeringOn, photographedAs } from '../../kernel/photographed.ts';
import type { PublicationContext } from './decision.ts';

/**
 * Of whom no consent to pictures stands on a day, by what was answered until then (PUB-02). Of staff none is
 * asked where the school asks them for none; whoever is neither pupil nor at work there has given none.
 */
export const withoutConsent = (
  people: readonly string[],
  { facts, settings }: Pick<PublicationContext, 'facts' | 'settings'>,
  day: string,
): readonly string[] =>
  people.filter((id, at) => {
    const person = facts.shown?.[at];
    const answers = facts.consents?.[at]?.answers ?? [];
    if (person === undefined) return true;
    const as = photographedAs(person, day);
    if (as === 'staff' && settings.photosOfStaff === null) return false;
    const asked = as === 'pupil' ? (settings.photos ?? 'both-parents') : 'one-parent';
    // A refusal counts whenever it was entered; what was given later did not stand on that day.
    const then = answers.filter(({ answer, on }) => answer !== 'given' || on <= day);
    return consentStatus(then, answeringOn(person, id, day), asked) !== 'held';
  });
