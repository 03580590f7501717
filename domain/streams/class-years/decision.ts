import type { ClassYearEvent } from '../../../events/catalogue/class-years.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { ClassYearCommand } from './commands.ts';
import type { ClassYearFacts } from './facts.ts';
import type { ClassYearRejection } from './rejections.ts';
import type { ClassYearSettings } from './settings.ts';

export type Command<T extends ClassYearCommand['type']> = OfType<ClassYearCommand, T>;
export type ClassYearContext = Context<ClassYearSettings, ClassYearFacts>;
export type ClassYearDecision = Decision<ClassYearEvent, ClassYearRejection>;
/** Which class in which school year. */
export interface ClassYear {
  readonly class: string;
  readonly academicYear: string;
}
