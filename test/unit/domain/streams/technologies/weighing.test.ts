import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { technologiesStream } from '../../../../../domain/streams/technologies/stream.ts';
import { forAll } from '../../../../support/for-all.ts';
import { given } from '../../../../support/scenario.ts';
import {
  allow,
  allowed,
  assess,
  assessed,
  at,
  head,
  it_,
  leader,
  planned,
  propose,
  proposed,
  reject,
  rejected,
  settings,
  strategy,
  teacher,
} from './histories.ts';

const weighed = [proposed(), assessed()];

describe('a technology that is new to the school', () => {
  it('TEC-01 is proposed, weighed, and decided by those whom the school names', () => {
    given(technologiesStream, []).when(propose, at()).thenEvents(proposed());
    given(technologiesStream, [proposed()]).when(assess(), at(it_)).thenEvents(assessed());
    given(technologiesStream, weighed).when(allow, at(leader)).thenEvents(allowed);
    given(technologiesStream, weighed)
      .when({ ...allow, conditions: 'Without microphones.' }, at(head))
      .thenEvents({ ...allowed, data: { assessment: 2, conditions: 'Without microphones.' } });
    given(technologiesStream, weighed).when(reject, at(head)).thenEvents(rejected);
    given(technologiesStream, [proposed()]).when(reject, at(head)).thenEvents(rejected);
  });
  it('TEC-01 refuses to allow what nobody weighed, or proposed', () => {
    given(technologiesStream, [proposed()])
      .when(allow, at(head))
      .thenRejected('RiskAssessmentRequired', 'TEC-01');
    given(technologiesStream, []).when(allow, at(head)).thenRejected('RiskAssessmentRequired');
    given(technologiesStream, []).when(assess(), at(it_)).thenRejected('ProposalRequired', 'TEC-01');
    given(technologiesStream, []).when(reject, at(head)).thenRejected('ProposalRequired');
  });
  it('TEC-01 refuses an assessment without risks, without use for learning, or without its DPIA', () => {
    const tried = (changes: object) => given(technologiesStream, [proposed()]).when(assess(changes), at(it_));
    tried({ benefits: '' }).thenRejected('BenefitsRequired', 'TEC-01');
    tried({ risks: '' }).thenRejected('RisksRequired', 'TEC-01');
    tried({ mitigations: '' }).thenRejected('RisksRequired');
    tried({ dpia: undefined }).thenRejected('DpiaRequired', 'TEC-01');
    tried({ dpia: undefined, handlesPersonalData: false }).thenEvents(
      assessed({ dpia: null, handlesPersonalData: false }),
    );
  });
  it('TEC-01 refuses whoever proposed it, and whom the school does not name', () => {
    given(technologiesStream, [proposed('p-400'), assessed()])
      .when(allow, at(head))
      .thenRejected('ConflictOfInterest', 'TEC-01');
    given(technologiesStream, [proposed('p-400')])
      .when(reject, at(head))
      .thenRejected('ConflictOfInterest');
    given(technologiesStream, weighed).when(allow, at(it_)).thenRejected('DeciderRequired', 'TEC-01');
    const usual = { settings: { ...settings, decidedBy: null } };
    given(technologiesStream, weighed).when(allow, at(leader, usual)).thenRejected('DeciderRequired');
    given(technologiesStream, weighed).when(allow, at(head, usual)).thenEvents(allowed);
  });
  it('TEC-01 refuses all of it where the school does not weigh new technology', () => {
    const elsewhere = (actor: typeof head) => at(actor, { settings: { ...settings, riskAssessment: null } });
    given(technologiesStream, []).when(propose, elsewhere(teacher)).thenRejected('ProcessNotInUse', 'TEC-01');
    given(technologiesStream, [proposed()]).when(assess(), elsewhere(it_)).thenRejected('ProcessNotInUse');
    given(technologiesStream, weighed).when(allow, elsewhere(head)).thenRejected('ProcessNotInUse');
  });
  it('TEC-01 is decided once; what was allowed may be rejected later, and then proposed anew', () => {
    const decided = [...weighed, allowed];
    given(technologiesStream, decided).when(allow, at(head)).thenNothing();
    given(technologiesStream, decided).when(assess(), at(it_)).thenRejected('AlreadyDecided', 'TEC-01');
    given(technologiesStream, decided).when(propose, at()).thenRejected('AlreadyProposed', 'TEC-01');
    given(technologiesStream, decided).when(reject, at(head)).thenEvents(rejected);
    given(technologiesStream, weighed)
      .when({ ...reject, reasons: '' }, at(head))
      .thenRejected('ReasonsRequired', 'TEC-01');
    const over = [...decided, rejected];
    given(technologiesStream, over).when(reject, at(head)).thenNothing();
    given(technologiesStream, over).when(allow, at(head)).thenRejected('AlreadyDecided');
    given(technologiesStream, over).when(propose, at()).thenEvents(proposed());
    given(technologiesStream, [...over, proposed()])
      .when(allow, at(head))
      .thenRejected('RiskAssessmentRequired');
  });
  it('TEC-01 is never allowed without having been weighed since it was proposed, or by who proposed it', () => {
    const actors = [teacher, head, it_, leader];
    const commands = [propose, assess(), allow, reject];
    const tries = fc.array(
      fc.record({ command: fc.constantFrom<object>(...commands), actor: fc.constantFrom(...actors) }),
      { maxLength: 25 },
    );
    forAll(tries, (all) => {
      let state = technologiesStream.initialState;
      const types = all.flatMap(({ command, actor }) => {
        const { proposal } = state;
        const decision = technologiesStream.decider.decide(command as never, state, at(actor));
        const events = decision.ok ? decision.events : [];
        state = events.reduce((before, event) => technologiesStream.evolve(before, event), state);
        return events.map(({ type }) => ({ type, isOwn: proposal?.proposer === actor.person }));
      });
      for (const [index, { type, isOwn }] of types.entries()) {
        const previous = types[index - 1]?.type;
        expect(type === 'TechnologyAllowed' && (isOwn || previous !== 'TechnologyRiskAssessed')).toBe(false);
      }
    });
  });
});

describe('what the leadership plans', () => {
  it('TEC-02 is recorded of whatever it is about, proposed or not', () => {
    given(technologiesStream, []).when(strategy, at(leader)).thenEvents(planned);
    const { state } = given(technologiesStream, [proposed(), planned]);
    expect(state.strategies).toEqual([{ on: '2026-10-06', title: 'Writing with machines', by: 2 }]);
    expect(planned.type).toBe('TechnologyStrategyRecorded');
  });
});
