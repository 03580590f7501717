import type { TrainingRecorded } from '../../../events/catalogue/training.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { TrainingState } from './state.ts';

type Recorded<T extends TrainingRecorded['type']> = OfType<TrainingRecorded, T>['data'];

/** What a state may take of each; the history has what fell out of it. */
const MOST = 150;
const added = <T>(list: readonly T[], one: T): readonly T[] => [...list, one].slice(-MOST);

const assigned = (state: TrainingState, data: Recorded<'TrainingAssigned'>, by: number): TrainingState => {
  const { role, heldBy, countsFrom, isNew, topics } = data;
  if (heldBy === null) return { ...state, volunteer: { isNeeded: true, on: countsFrom, by } };
  const stint = { role, heldBy, countsFrom, isNew, topics, after: state.seen.includes(role) ? by : 0 };
  const others = state.stints.filter((one) => one.role !== role || one.heldBy !== heldBy);
  return { ...state, stints: added(others, stint), seen: [...new Set([...state.seen, role])] };
};

const audited = (state: TrainingState, data: Recorded<'NeedsAuditCompleted'>, by: number): TrainingState => {
  const { on, edition, answers } = data;
  return { ...state, audits: added(state.audits, { on, edition, answers, by }), request: null };
};

/** What is corrected stands as it should have been recorded; what does not count is not there. */
const correctedIn = <T extends { readonly by: number }>(
  list: readonly T[],
  { corrects, changes }: Recorded<'TrainingCorrected'>,
): readonly T[] => {
  const { counts, ...fields } = changes;
  if (counts === false) return list.filter(({ by }) => by !== corrects);
  return list.map((one) => {
    const own = Object.entries(fields).filter(([name]) => Object.hasOwn(one, name));
    return one.by === corrects ? { ...one, ...Object.fromEntries(own) } : one;
  });
};

const corrected = (state: TrainingState, data: Recorded<'TrainingCorrected'>): TrainingState => ({
  ...state,
  completed: correctedIn(state.completed, data),
  updates: correctedIn(state.updates, data),
  accounts: correctedIn(state.accounts, data),
});

export const evolve = (state: TrainingState, event: TrainingRecorded): TrainingState => {
  const by = state.events + 1;
  switch (event.type) {
    case 'TrainingAssigned':
      return assigned(state, event.data, by);
    case 'TrainingNotApplicable':
      return { ...state, volunteer: { isNeeded: false, on: event.data.on, by } };
    case 'TrainingCompleted': {
      const { person: _, ...said } = event.data;
      return { ...state, completed: added(state.completed, { ...said, by }) };
    }
    case 'KnowledgeUpdateRecorded':
      return { ...state, updates: added(state.updates, { on: event.data.on, by }) };
    case 'TrainingFellDue': {
      const { person: _, ...said } = event.data;
      return { ...state, fellDue: added(state.fellDue, said) };
    }
    case 'NeedsAuditFellDue': {
      const { cycle, dueOn } = event.data;
      const said = { cycle, training: null, dueOn, notSince: null };
      return { ...state, fellDue: added(state.fellDue, said) };
    }
    case 'TrainingEnded': {
      const { role, heldBy } = event.data;
      const stints = state.stints.filter((one) => one.role !== role || one.heldBy !== heldBy);
      return { ...state, stints };
    }
    case 'LearningPlatformAccountCreated': {
      const { platform, on } = event.data;
      return { ...state, accounts: added(state.accounts, { platform, on, closed: null, by }) };
    }
    case 'LearningPlatformAccountClosed': {
      const { platform, on, because } = event.data;
      const isIt = (one: TrainingState['accounts'][number]) =>
        one.platform === platform && one.closed === null;
      const accounts = state.accounts.map((one) => (isIt(one) ? { ...one, closed: { on, because } } : one));
      return { ...state, accounts };
    }
    case 'NeedsAuditRequested':
      return { ...state, request: { answerBy: event.data.answerBy, by } };
    case 'NeedsAuditCompleted':
      return audited(state, event.data, by);
    case 'TrainingNeedIdentified': {
      const { edition, question, on } = event.data;
      return { ...state, needs: added(state.needs, { edition, question, on, ended: null, by }) };
    }
    case 'TrainingNeedEnded': {
      const { need, by: ending, activity, on } = event.data;
      const ended = { by: ending, activity, on };
      return { ...state, needs: state.needs.map((one) => (one.by === need ? { ...one, ended } : one)) };
    }
    case 'TrainingCorrected':
      return corrected(state, event.data);
  }
};
