import { bodyOf } from '../../../kernel/body-of.ts';
import { accept, refuse } from '../../../kernel/decider.ts';
import { yearOn } from '../../../kernel/person.ts';
import { schoolYears } from '../../../kernel/school-years.ts';
import { heldStill } from '../days.ts';
import type { Command, PersonDecision } from '../decision.ts';
import { rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';

/** A fact with its day, ahead or past; a year group that was written down wrongly is corrected instead. */
export const movePupilUp = (command: Command<'MovePupilUp'>, state: KnownPerson): PersonDecision => {
  const { yearGroup, from, class: ofClass = null } = command;
  const admitted = heldStill(state, 'pupil', from);
  if (admitted === undefined) return refuse(rejections.notAPupil);
  if (from < admitted.from) return refuse(rejections.dayNotPossible);
  const before = yearOn({ years: schoolYears(state.years) }, from);
  if (before?.yearGroup === yearGroup && before.class === ofClass) return accept();
  return accept({ type: 'PupilMovedUp', data: bodyOf(command) });
};
