import type { CheckRecorded } from '../../../events/catalogue/checks.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { shortened } from '../../kernel/short-lists.ts';
import { cycleOf } from './cycles.ts';
import { type CheckState, type Done, type Finding, MOST_FINDINGS } from './state.ts';

type Correction = OfType<CheckRecorded, 'CheckCorrected'>['data'];

/** What a state may take of each; the history has what fell out of it. */
const MOST = 40;

/** Which system it is, and that it went out of use, is never let go; of the rest the earliest day goes. */
const stays: readonly Done['type'][] = ['FilteringSystemDeployed', 'FilteringSystemRetired'];

const withDone = (done: readonly Done[], one: Done): readonly Done[] => {
  const all = [...done, one];
  if (all.length <= MOST) return all;
  const loose = all.filter(({ type }) => !stays.includes(type));
  const earliest = loose.reduce((a, b) => (b.data.on < a.data.on ? b : a), one);
  return all.filter(({ by }) => by !== earliest.by);
};

const isSettled = ({ resolved }: Finding): boolean => resolved !== null;

/** The fields of `changes` that an entry has itself. */
const changed = <T extends object>(said: T, changes: object): T => ({
  ...said,
  ...Object.fromEntries(Object.entries(changes).filter(([field]) => field in said)),
});

const correctedDone = <T extends Done>(one: T, { corrects, changes, words }: Correction): T => {
  if (one.by !== corrects) return one;
  const said = words === undefined ? {} : { words };
  return { ...one, data: { ...changed(one.data, changes), ...said } };
};

const correctedFinding = (one: Finding, { corrects, changes, words }: Correction): Finding => {
  const said = words === undefined ? {} : { words };
  if (one.by === corrects) return { ...changed(one, changes), ...said };
  if (one.resolved?.by !== corrects) return one;
  return { ...one, resolved: { ...changed(one.resolved, changes), ...said } };
};

const fallen = (state: CheckState, cycle: string): CheckState => ({
  ...state,
  fellDue: [...state.fellDue, cycle].slice(-MOST),
});

export const evolve = (state: CheckState, event: CheckRecorded): CheckState => {
  const by = state.events + 1;
  switch (event.type) {
    case 'CheckExpected': {
      const { check, from } = event.data;
      return { ...state, expected: { ...state.expected, [check]: { by, from } } };
    }
    case 'FilteringSystemDeployed':
    case 'FilteringSystemUpdated':
    case 'FilteringSystemAttested':
    case 'FilteringSystemRetired':
    case 'SecurityCheckCompleted':
    case 'BlogCommentsReviewed':
    case 'FilteringReviewed':
    case 'FilteringReviewCalledFor':
    case 'AccessRightsReviewed':
      return { ...state, done: withDone(state.done, { ...event, by }) };
    case 'SecurityFindingRaised':
      return {
        ...state,
        findings: shortened(
          [...state.findings, { ...event.data, by, resolved: null }],
          MOST_FINDINGS,
          isSettled,
        ),
      };
    case 'SecurityFindingResolved': {
      const { finding, ...how } = event.data;
      return {
        ...state,
        findings: state.findings.map((one) =>
          one.by === finding && one.resolved === null ? { ...one, resolved: { ...how, by } } : one,
        ),
      };
    }
    case 'FilteringUpdateFellDue':
      return fallen(state, cycleOf('filtering', event.data));
    case 'SecurityCheckFellDue':
      return fallen(state, cycleOf('security', event.data));
    case 'BlogReviewFellDue':
      return fallen(state, cycleOf('blog', event.data));
    case 'FilteringReviewFellDue':
      return fallen(state, cycleOf(event.data.isCalledFor ? 'called' : 'filtering-review', event.data));
    case 'AccessRightsReviewFellDue':
      return fallen(state, cycleOf('access-rights', event.data));
    case 'CheckCorrected':
      return {
        ...state,
        done: state.done.map((one) => correctedDone(one, event.data)),
        findings: state.findings.map((one) => correctedFinding(one, event.data)),
      };
  }
};
