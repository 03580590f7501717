import type { Original } from '../../kernel/original.ts';
import type { HomeLearningCommand } from './commands.ts';
import type { Absence, HomeLearningState } from './state.ts';

type OriginalOfIt = Original<HomeLearningCommand, HomeLearningState> | null;
type Correct = Extract<HomeLearningCommand, { readonly type: 'CorrectHomeLearning' }>;

const ofAbsence = (absence: Absence, command: Correct, state: HomeLearningState): OriginalOfIt => {
  const { corrects, changes } = command;
  const held = absence.conversations.find(({ by }) => by === corrects);
  if (held !== undefined) {
    const { on = held.on, heldBy = held.heldBy, with: parent = held.with } = changes;
    const conversations = absence.conversations.filter((one) => one !== held);
    return {
      command: { type: 'RecordConversation', on, heldBy, with: parent },
      state: { ...state, absences: [{ ...absence, conversations }] },
    };
  }
  const given = absence.support.find(({ by }) => by === corrects);
  if (given === undefined) return null;
  const { on = given.on, providedBy = given.providedBy } = changes;
  const support = absence.support.filter((one) => one !== given);
  return {
    command: { type: 'ProvideSltSupport', on, providedBy },
    state: { ...state, absences: [{ ...absence, support }] },
  };
};

/** The command of the event that is corrected, with what it should have said. */
export const originalOf = (command: HomeLearningCommand, state: HomeLearningState): OriginalOfIt => {
  if (command.type !== 'CorrectHomeLearning') return null;
  const { corrects, changes } = command;
  const work = state.works.find(({ by }) => by === corrects);
  if (work !== undefined) {
    const said = { work: changes.work ?? work.work, occurredAt: work.at };
    return {
      command: { type: 'SubmitWork', ...said },
      state: { ...state, works: state.works.filter((one) => one !== work) },
    };
  }
  const absence = state.absences.find(({ by }) => by === corrects);
  if (absence !== undefined)
    return {
      command: { type: 'NoticeNonEngagement', since: changes.since ?? absence.since },
      // What came in later ended it, and says nothing against it.
      state: { ...state, absences: [], works: state.works.filter(({ by }) => by < absence.by) },
    };
  const access = state.access.find(({ by }) => by === corrects);
  if (access !== undefined) {
    const { on = access.on, internet = access.internet, devices = access.devices } = changes;
    const { saidBy = access.saidBy } = changes;
    return {
      command: { type: 'RecordHomeAccess', on, internet, devices, saidBy },
      state: { ...state, access: state.access.filter((one) => one !== access) },
    };
  }
  for (const one of state.absences) {
    const original = ofAbsence(one, command, state);
    if (original !== null) return original;
  }
  return null;
};
