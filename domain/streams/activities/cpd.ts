import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import type { ActivityContext, ActivityDecision, Command } from './decision.ts';
import { peopleOf } from './facts.ts';
import { activityOf } from './ids.ts';
import { rejections } from './rejections.ts';
import type { ActivityState } from './state.ts';

const isCpd = ({ streamId }: ActivityContext): boolean => activityOf(streamId)?.kind === 'cpd';

/** From needs that are open: those of each person stand in the record of their training (TRG-10). */
export const planCpd = (
  { plannedFor, topic, needs }: Command<'PlanCpd'>,
  { cpd }: ActivityState,
  context: ActivityContext,
): ActivityDecision => {
  if (!isCpd(context)) return refuse(rejections.anotherKind);
  const said = { plannedFor, topic, needs: [...needs] };
  if (cpd !== null) {
    const before = { plannedFor: cpd.plannedFor, topic: cpd.topic, needs: cpd.needs };
    return isSame(before, said) ? accept() : refuse(rejections.alreadyRecorded);
  }
  const people = peopleOf(needs);
  const isOpen = ({ person, need }: { readonly person: string; readonly need: number }): boolean =>
    context.facts.records?.[people.indexOf(person)]?.needs.some((one) => one.need === need && one.isOpen) ===
    true;
  if (!needs.every(isOpen)) return refuse(rejections.needNotOpen);
  return accept({ type: 'CpdPlanned', data: { plannedOn: context.today, ...said } });
};

/** Needs of those who were there end by it; those of others stay, to be planned for again (TRG-10). */
export const deliverCpd = (
  { on: stated, absent }: Command<'DeliverCpd'>,
  { cpd }: ActivityState,
  { today }: ActivityContext,
): ActivityDecision => {
  if (cpd === null || cpd.status === 'cancelled') return refuse(rejections.notPlanned);
  if (cpd.status === 'delivered') return accept();
  const needs = cpd.needs.filter(({ person }) => !absent.includes(person));
  if (needs.length === 0) return refuse(rejections.notPlanned);
  return accept({ type: 'CpdDelivered', data: { on: stated ?? today, topic: cpd.topic, needs } });
};

export const cancelCpd = (
  { on: stated, reason }: Command<'CancelCpd'>,
  { cpd }: ActivityState,
  { today }: ActivityContext,
): ActivityDecision => {
  if (cpd === null || cpd.status === 'delivered') return refuse(rejections.notPlanned);
  if (cpd.status === 'cancelled') return accept();
  return accept({ type: 'CpdCancelled', data: { on: stated ?? today, reason } });
};
