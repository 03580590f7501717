import { bodyOf } from '../../../kernel/body-of.ts';
import { accept } from '../../../kernel/decider.ts';
import type { Command, PersonDecision } from '../decision.ts';
import type { KnownPerson } from '../state.ts';

/** A wrong link shows a child to a stranger: it can be taken back no matter who the two are by now (ORG-06). */
export const unlinkParent = (command: Command<'UnlinkParent'>, { children }: KnownPerson): PersonDecision =>
  children.includes(command.pupil)
    ? accept({ type: 'ParentUnlinkedFromPupil', data: bodyOf(command) })
    : accept();
