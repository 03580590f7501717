import { randomOf } from '../random.ts';
import type { Pupil } from './school.ts';

/** What the first parent of a pupil answers. */
export interface Answers {
  /** Number of the school day. */
  readonly answersOn: number;
  readonly allowsPictures: boolean;
}

/** The same each time for the same pupil. */
export const answersOf = ({ id, name }: Pupil): Answers => {
  const random = randomOf(id, name, 'answers');
  return { answersOn: random.between(2, 12), allowsPictures: random.chance(0.85) };
};
