import { happened, type Times } from '../../kernel/times.ts';
import type { AgreementTemplateCommand } from './commands.ts';
import type { TemplateContext } from './decision.ts';
import type { AgreementTemplateState } from './state.ts';

/** That versions follow one another, and what is from before the system, are rules of their own. */
export const templateTimes: Times<AgreementTemplateCommand, AgreementTemplateState, TemplateContext> = {
  TakeOverTemplate: { publishedOn: happened('AGR-13') },
  CorrectTemplate: { 'changes.publishedOn': happened('AGR-13') },
};
