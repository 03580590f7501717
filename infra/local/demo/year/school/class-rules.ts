import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine } from '../lines.ts';

const { infant } = cast;
const elm = infantLine('class-years/y2-elm.2026-27');

/** The class that was late has rules of its own at last (AGR-05, AGR-06). */
export const classRulesScenes: readonly Scene[] = [
  {
    at: days.begins,
    title: 'the other class has rules at last',
    steps: [
      elm('AGR-05', infant.otherTeacher, 'their teacher writes them down', 'author-class-agreement', {
        author: 'p-102',
        rules: 'We stop when it feels wrong.\nWe say sorry.',
      }),
      elm('AGR-05', infant.otherTeacher, 'and the class agrees', 'agree-class-agreement'),
      elm('AGR-06', infant.otherTeacher, 'each has a copy', 'issue-class-agreement-copies', {
        pupils: ['u-302'],
      }),
    ],
  },
];
