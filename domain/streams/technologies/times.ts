import { happened, type Times } from '../../kernel/times.ts';
import type { TechnologyCommand } from './commands.ts';
import type { TechnologyContext } from './decision.ts';
import type { TechnologyState } from './state.ts';

/** A plan is of the day on which it was made. */
export const technologyTimes: Times<TechnologyCommand, TechnologyState, TechnologyContext> = {
  RecordStrategy: { on: happened('TEC-02') },
  PreventDownload: { on: happened('MON-03') },
  CorrectTechnology: { 'changes.on': happened('TEC-02') },
};
