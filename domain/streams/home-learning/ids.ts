import type { IdForm } from '../../kernel/id-form.ts';
import { splitId } from '../../kernel/ids.ts';
import { rejections } from './rejections.ts';

/** The pupil, and the number of the event that declared the closure. */
export interface LearnsAtHome {
  readonly pupil: string;
  readonly closure: number;
}

const ofForm = /^[1-9]\d{0,8}$/;

/** What an id says; null where it is of another form. */
export const subjectsOf = (streamId: string): LearnsAtHome | null => {
  const { head, tail } = splitId(streamId);
  return head !== '' && ofForm.test(tail) ? { pupil: head, closure: Number(tail) } : null;
};

export const idOfPupilAndClosure: IdForm = {
  form: '<pupil>.<closure>',
  refusal: (id) => (subjectsOf(id) === null ? rejections.closureUnknown : null),
};
