import { accept, refuse } from '../../../kernel/decider.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import { rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';

/**
 * That nobody else has the id is the reservation's to say; who has left keeps it, so that who is back is
 * found again (ORG-06).
 */
export const linkOutsideId = (
  { source }: Command<'LinkOutsideId'>,
  { outsideIds }: KnownPerson,
  { reservationHash: mark }: PersonContext,
): PersonDecision => {
  if (mark === null) return refuse(rejections.outsideIdNotReserved);
  return outsideIds.some((one) => one.mark === mark)
    ? accept()
    : accept({ type: 'OutsideIdLinked', data: { source, mark } });
};

/** The id is free for another then: two people were mixed up. */
export const unlinkOutsideId = (
  { source }: Command<'UnlinkOutsideId'>,
  { outsideIds }: KnownPerson,
  { reservationHash: mark }: PersonContext,
): PersonDecision =>
  mark !== null && outsideIds.some((one) => one.mark === mark)
    ? accept({ type: 'OutsideIdUnlinked', data: { source, mark } })
    : accept();
