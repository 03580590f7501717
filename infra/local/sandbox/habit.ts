import type { Expected, Step } from '../demo/story.ts';
import type { Person, SandboxSchool } from './people/school.ts';
import type { Random } from './random.ts';
import type { SchoolDay } from './school-days.ts';

/** What somebody does at a time of the day. */
export interface Moment {
  /** UTC: `08:30` */
  readonly at: string;
  readonly step: Step;
}

/** What goes on at a school again and again; it remembers what it did on the days before. */
export interface Habit {
  readonly name: string;
  readonly at: (school: SandboxSchool, random: Random) => (day: SchoolDay) => readonly Moment[];
}

/** One command, as a habit writes it. */
export interface Line {
  readonly at: string;
  readonly as: Pick<Person, 'logIn'>;
  /** `<stream>/<id>/<command>` */
  readonly send: string;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
  readonly expected?: Expected | undefined;
  /** The same key again is a repeat. */
  readonly key?: string;
}

/** Lines of a school, as moments of a day. */
export const momentsAt =
  (school: SandboxSchool) =>
  (...lines: readonly Line[]): readonly Moment[] =>
    lines.map(({ at, as, send, body = {}, expected = 'done', key }) => ({
      at,
      step: {
        scenario: 'sandbox',
        says: send,
        school: school.id,
        as: as.logIn,
        send,
        body,
        expected,
        ...(key === undefined ? {} : { key }),
      },
    }));

export { refused } from '../demo/year/lines.ts';
