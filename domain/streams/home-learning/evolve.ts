import type { HomeLearningRecorded } from '../../../events/catalogue/home-learning.ts';
import { londonDate } from '../../kernel/london.ts';
import { shortened } from '../../kernel/short-lists.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import { corrected } from './corrected.ts';
import type { Absence, HomeLearningState, Work } from './state.ts';

/** Of work that has its answer the oldest goes first. */
const MOST_WORKS = 200;
const MOST = 50;

const workAt = (
  state: HomeLearningState,
  number: number,
  change: (work: Work) => Work,
): HomeLearningState => ({
  ...state,
  works: state.works.map((one) => (one.by === number ? change(one) : one)),
});

const absenceAt = (
  state: HomeLearningState,
  number: number,
  change: (absence: Absence) => Absence,
): HomeLearningState => ({
  ...state,
  absences: state.absences.map((one) => (one.by === number ? change(one) : one)),
});

export const evolve = (
  state: HomeLearningState,
  event: Happened<HomeLearningRecorded>,
): HomeLearningState => {
  const by = state.events + 1;
  const at = event.occurredAt;
  switch (event.type) {
    case 'WorkSubmitted': {
      const work = { by, at, work: event.data.work, answer: null, hasFallenDue: false };
      const day = londonDate(at);
      return {
        ...state,
        submitted: state.submitted + 1,
        works: shortened([...state.works, work], MOST_WORKS, ({ answer }) => answer !== null),
        // Work of a day before says nothing of the days since.
        absences: state.absences.map((one) => (one.since <= day ? { ...one, isOver: true } : one)),
      };
    }
    case 'WorkAcknowledged': {
      const { pupil: _, closure: __, submission, ...said } = event.data;
      return workAt(state, submission, (work) => ({ ...work, answer: { ...said, by, at } }));
    }
    case 'WorkAcknowledgementFellDue':
      return workAt(state, event.data.submission, (work) => ({ ...work, hasFallenDue: true }));
    case 'NonEngagementNoticed': {
      const { since, noticedBy } = event.data;
      const absence = { by, since, noticedBy, isOver: false, conversations: [], support: [] };
      return { ...state, absences: shortened([...state.absences, absence], MOST, ({ isOver }) => isOver) };
    }
    case 'SupportiveConversationHeld': {
      const { pupil: _, closure: __, noticed, ...held } = event.data;
      return absenceAt(state, noticed, (one) => ({
        ...one,
        conversations: [...one.conversations, { ...held, by }],
      }));
    }
    case 'SltSupportProvided': {
      const { pupil: _, closure: __, noticed, ...given } = event.data;
      return absenceAt(state, noticed, (one) => ({ ...one, support: [...one.support, { ...given, by }] }));
    }
    case 'HomeAccessRecorded': {
      const { pupil: _, closure: __, ...said } = event.data;
      return { ...state, access: shortened([...state.access, { ...said, by }], MOST, () => false) };
    }
    case 'ParentsRemindedOfOnlineRisks':
      return { ...state, remindedOn: event.data.on };
    case 'HomeLearningCorrected':
      return corrected(state, event.data);
  }
};
