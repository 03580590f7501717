import type { Flaw } from '../../domain/imports/flaws.ts';
import type { ImportJob } from '../shared/imports/job.ts';
import type { PlanStep } from '../shared/imports/plan-page.ts';

type Classes = ImportJob['classes'];

/** From which class to which somebody goes, by one step; null: nowhere. */
const moveOf = ({
  commands,
  phase,
  wasIn,
}: PlanStep): { readonly from?: string; readonly to?: string } | null => {
  const placed = commands.find(({ type }) => type === 'AdmitPupil' || type === 'MovePupilUp');
  const into = placed?.['class'];
  const to = typeof into === 'string' ? into : undefined;
  if (placed === undefined && phase !== 'leavers') return null;
  if (to === wasIn) return null;
  return { ...(wasIn === undefined ? {} : { from: wasIn }), ...(to === undefined ? {} : { to }) };
};

const inClasses = (classes: Classes, steps: readonly PlanStep[]): Classes => {
  const next = { ...classes };
  const count = (name: string | undefined, what: 'comes' | 'goes') => {
    if (name === undefined) return;
    const before = next[name] ?? { comes: 0, goes: 0 };
    next[name] = { ...before, [what]: before[what] + 1 };
  };
  for (const move of steps.map(moveOf)) {
    count(move?.from, 'goes');
    count(move?.to, 'comes');
  }
  return next;
};

/** Numbers of commands, leavers and refusals, and by class who comes and who goes. */
export const counted = (
  { counts, classes }: ImportJob,
  steps: readonly PlanStep[],
  flaws: readonly Flaw[],
): Pick<ImportJob, 'counts' | 'classes'> => {
  const next = { ...counts };
  const add = (name: string, count = 1) => {
    next[name] = (next[name] ?? 0) + count;
  };
  for (const { commands, refused, phase } of steps) {
    add('commands', commands.length);
    add('refused', refused.length);
    if (phase === 'leavers') add('leavers');
    for (const { type } of commands) add(type);
  }
  add('flaws', flaws.length);
  return { counts: next, classes: inClasses(classes, steps) };
};
