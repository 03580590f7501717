import { classYearsEvents } from '../../../events/catalogue/class-years.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { commandOf } from './command-of.ts';
import { classYearsCommands } from './commands.ts';
import { classYearDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { classYearFacts } from './facts.ts';
import { idOfClassYear } from './ids.ts';
import { classYearNotices } from './notices.ts';
import { classYearsPermissions } from './permissions.ts';
import { classYearRetention } from './retention.ts';
import { readClassYearSettings } from './settings.ts';
import { initialState } from './state.ts';
import { classYearTimes } from './times.ts';

export { academicYearOf, classYearId } from './ids.ts';
export { classYearIn, keptOfClassYear, pupilsWithoutCopy } from './kept.ts';
export {
  agreedIn as agreedRules,
  type ClassYearState,
  draftIn as draftRules,
} from './state.ts';

/**
 * `class-years/<class>.<year>`: the rules of a class, its lessons, and how they are looked at (AGR-05,
 * CUR-02, TRG-08).
 */
export const classYearsStream = defineStream({
  events: classYearsEvents,
  description:
    'A class in one school year: its own rules, its lessons on online safety, how they are looked at',
  idForm: idOfClassYear,
  commands: classYearsCommands,
  stateVersion: 1,
  initialState,
  decide,
  commandOf,
  evolve,
  settings: readClassYearSettings,
  facts: classYearFacts,
  offers: null,
  retention: classYearRetention,
  permissions: classYearsPermissions,
  sensitive: false,
  subjectOf: () => null,
  times: classYearTimes,
  occurredAtOf: recordedNow,
  deadlines: classYearDeadlines,
  notices: classYearNotices,
});
