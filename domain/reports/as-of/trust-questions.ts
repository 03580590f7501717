import { assignedRoles, trustRoles } from '../../../events/catalogue/words.ts';
import { isOver } from '../../kernel/held-roles.ts';
import { splitId } from '../../kernel/ids.ts';
import { londonDate } from '../../kernel/london.ts';
import type { SourceRow } from '../../kernel/projection.ts';
import { accessRegister, accessRow, isInForce } from '../../read-models/access-register/read-model.ts';
import { type AgreementState, agreementsStream } from '../../streams/agreements/stream.ts';
import { type DeviceState, devicesStream } from '../../streams/devices/stream.ts';
import { type PersonState, peopleStream } from '../../streams/people/stream.ts';
import {
  type PolicyState,
  type PolicyVersion,
  policiesStream,
  policyAt,
} from '../../streams/policies/stream.ts';
import type {
  AccessAnswer,
  AgreementAnswer,
  AllocationAnswer,
  Answers,
  LoanAnswer,
  PolicyAnswer,
  RoleAnswer,
} from './answers.ts';
import { stateFold } from './event-fold.ts';
import { rowFold } from './row-fold.ts';

/** What a trust is asked: the folds that a replay feeds, and the answers as of the instant that it is at. */
export const createTrustFolds = () => {
  const [people, agreements, devices] = [
    stateFold(peopleStream),
    stateFold(agreementsStream),
    stateFold(devicesStream),
  ];
  const policies = stateFold(policiesStream);
  const access = rowFold(accessRegister.projection);
  return {
    folds: [people, agreements, devices, policies, access],
    people: people.states,
    policy: (asOf: string): PolicyVersion | null => policyAt(onlyPolicy(policies.states), asOf),
    answers: (asOf: string): Answers => {
      const today = londonDate(asOf);
      return {
        agreements: inOrder(agreements.states).flatMap(agreementAnswer),
        access: access.rows().flatMap((row) => accessAnswers(row, today)),
        devices: {
          lent: inOrder(devices.states).flatMap(loanAnswer),
          allocated: inOrder(devices.states).flatMap(allocationAnswer),
        },
        roles: rolesHeld(inOrder(people.states), today),
        policy: policyAnswers(onlyPolicy(policies.states), asOf),
      };
    },
  };
};

/** The same about one moment. */
export const createTrustQuestions = (asOf: string) => {
  const { folds, people, policy, answers } = createTrustFolds();
  return { folds, people, policy: () => policy(asOf), answers: () => answers(asOf) };
};

type Entry<S> = readonly [string, S];

const inOrder = <S>(states: ReadonlyMap<string, S>): readonly Entry<S>[] =>
  [...states].toSorted(([a], [b]) => (a < b ? -1 : 1));

const agreementAnswer = ([agreement, state]: Entry<AgreementState>): readonly AgreementAnswer[] => {
  if (state.status === 'unsigned') return [];
  const { head: person, tail: audience } = splitId(agreement);
  const { templateVersion, method, signedOn, recorder } = state.signature;
  return [{ agreement, person, audience, status: state.status, templateVersion, method, signedOn, recorder }];
};

const accessAnswers = ({ id: record, row }: SourceRow, today: string): readonly AccessAnswer[] => {
  const { person = '', entries = [] } = accessRow.safeParse(row).data ?? {};
  return entries
    .filter((entry) => isInForce(entry, today))
    .map(({ what, from, until, givenAt, agreement }) => ({
      record,
      person,
      what,
      from,
      until,
      givenAt,
      agreement,
    }));
};

const loanAnswer = ([device, state]: Entry<DeviceState>): readonly LoanAnswer[] => {
  if (state.status !== 'on-loan') return [];
  const { borrower, pupil, purpose, lentOn, returnDue, agreement, templateVersion } = state.loan;
  return [
    { device, form: state.form, borrower, pupil, purpose, lentOn, returnDue, agreement, templateVersion },
  ];
};

const allocationAnswer = ([device, state]: Entry<DeviceState>): readonly AllocationAnswer[] => {
  if (state.status !== 'allocated') return [];
  const { person, allocatedOn } = state.allocation;
  return [{ device, form: state.form, person, allocatedOn }];
};

/** Roles that somebody was given; what comes with joining, such as being a pupil, is no office. */
const OFFICES: readonly string[] = [...assignedRoles, ...trustRoles];

const rolesHeld = (people: readonly Entry<PersonState>[], today: string): readonly RoleAnswer[] =>
  people
    .flatMap(([person, state]) =>
      state.status === 'unregistered' ? [] : state.roles.map((held) => ({ person, ...held })),
    )
    .filter((held) => OFFICES.includes(held.role) && held.from <= today && !isOver(held, today))
    .toSorted((a, b) => OFFICES.indexOf(a.role) - OFFICES.indexOf(b.role))
    .map(({ role, person, from, until }) => ({ role, person, from, until }));

const onlyPolicy = (states: ReadonlyMap<string, PolicyState>): PolicyState =>
  states.get('online-safety') ?? policiesStream.initialState;

const policyAnswer = ({ version, effectiveFrom, approval, review }: PolicyVersion): PolicyAnswer => {
  return { version, effectiveFrom, isApproved: approval !== null, approval, review };
};

const policyAnswers = (state: PolicyState, asOf: string): Answers['policy'] => {
  const inForce = policyAt(state, asOf);
  return {
    inForce: inForce === null ? null : policyAnswer(inForce),
    versions: state.versions.map(policyAnswer),
  };
};
