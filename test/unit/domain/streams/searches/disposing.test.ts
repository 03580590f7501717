import { describe, it } from 'vitest';
import { searchesStream } from '../../../../../domain/streams/searches/stream.ts';
import type { DispositionOutcome } from '../../../../../events/catalogue/search-forms.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  considered,
  decided,
  found,
  infant,
  justified,
  primary,
  proposed,
  retained,
  searched,
  toldPolice,
} from './histories.ts';

const begun = [justified(), searched()];
const withFound = [...begun, found()];
const dsl = ['p-410', 'staff', 'dsl'] as const;
const decide = (outcome: DispositionOutcome, purpose?: 'criminal-offence') => ({
  type: 'DecideDisposition' as const,
  material: 3,
  outcome,
  purpose,
});
const confirm = (outcome: DispositionOutcome) => ({
  type: 'ConfirmDisposition' as const,
  material: 3,
  outcome,
});

describe('what was found', () => {
  const record = { type: 'RecordMaterial' as const, kind: 'violence' as const, mayBeEvidence: false };
  it('SRC-02 records what was found, with who found it', () => {
    given(searchesStream, begun)
      .when({ ...record, description: 'A fight.' }, at(primary))
      .thenEvents({
        ...found(),
        occurredAt: undefined,
        data: { ...found().data, description: 'A fight.' },
      } as never);
  });
  it('SRC-02 takes what is unlawful for evidence, whatever is said of it', () => {
    for (const kind of ['illegal', 'intimate-image'] as const)
      given(searchesStream, begun)
        .when({ ...record, kind }, at(primary))
        .thenEvents({
          type: 'InappropriateMaterialFound',
          data: { ...found().data, kind, mayBeEvidence: true },
        });
  });
  it('SRC-02 refuses words about an intimate image', () => {
    given(searchesStream, begun)
      .when({ ...record, kind: 'intimate-image', description: 'A picture.' }, at(primary))
      .thenRejected('IntimateImageNotDescribed', 'SRC-02');
  });
  it('SRC-02 refuses material of a search that found nothing', () => {
    given(searchesStream, [justified(), searched({ found: 'nothing' })])
      .when(record, at(primary))
      .thenRejected('NothingFound', 'SRC-02');
  });
});

describe('two people decide', () => {
  it('SRC-02 records what a first one says, and decides with a second', () => {
    const command = decide('retain', 'criminal-offence');
    given(searchesStream, withFound).when(command, at(primary)).thenEvents(proposed('retain'));
    given(searchesStream, [...withFound, proposed('retain')])
      .when(confirm('retain'), at(primary, dsl))
      .thenEvents(decided('retain'));
  });
  it('SRC-02 refuses the first person as the second one', () => {
    given(searchesStream, [...withFound, proposed('retain')])
      .when(confirm('retain'), at(primary, ['p-402', 'staff', 'dsl']))
      .thenRejected('SecondPersonDiffers', 'SRC-02');
  });
  it('SRC-02 refuses a second person without a role that the school names', () => {
    given(searchesStream, [...withFound, proposed('retain')])
      .when(confirm('retain'), at(primary, ['p-401', 'staff']))
      .thenRejected('SecondPersonRequired', 'SRC-02');
  });
  it('SRC-02 refuses to confirm what nobody said, or something else than was said', () => {
    given(searchesStream, withFound)
      .when(confirm('retain'), at(primary, dsl))
      .thenRejected('ProposalRequired', 'SRC-02');
    given(searchesStream, [...withFound, proposed('retain')])
      .when(confirm('delete'), at(primary, dsl))
      .thenRejected('ProposalRequired', 'SRC-02');
  });
  it('SRC-02 does nothing the second time', () => {
    given(searchesStream, [...withFound, proposed('delete')])
      .when(decide('delete'), at(primary))
      .thenNothing();
    given(searchesStream, [...withFound, proposed('delete'), decided('delete')])
      .when(confirm('delete'), at(primary, dsl))
      .thenNothing();
    given(searchesStream, [...withFound, proposed('delete'), decided('delete')])
      .when(decide('delete'), at(primary))
      .thenNothing();
  });
  it('SRC-02 goes by the rules of the day on which the search was justified', () => {
    const ofBefore = [justified(infant), searched(), found()];
    given(searchesStream, ofBefore).when(decide('delete'), at(primary)).thenEvents(decided('delete', null));
    given(searchesStream, withFound).when(decide('delete'), at(infant)).thenEvents(proposed('delete'));
  });
});

describe('what may become of it', () => {
  it('SRC-02 refuses a decision on what was not found', () => {
    for (const command of [decide('delete'), confirm('delete')])
      given(searchesStream, begun).when(command, at(primary)).thenRejected('MaterialNotFound', 'SRC-02');
  });
  it('SRC-02 refuses to keep without a purpose, and a purpose without keeping', () => {
    given(searchesStream, withFound)
      .when(decide('retain'), at(primary))
      .thenRejected('PurposeRequired', 'SRC-02');
    given(searchesStream, withFound)
      .when(decide('delete', 'criminal-offence'), at(primary))
      .thenRejected('PurposeRequired', 'SRC-02');
  });
  it('SRC-02 refuses to keep or delete an intimate image: it is passed on alone', () => {
    for (const outcome of ['delete', 'retain', 'retain-and-report'] as const)
      given(searchesStream, [...begun, found('intimate-image', true)])
        .when(decide(outcome, outcome === 'delete' ? undefined : 'criminal-offence'), at(primary))
        .thenRejected('OutcomeNotOfMaterial', 'SRC-02');
    given(searchesStream, [...begun, found('intimate-image', true)])
      .when(decide('refer'), at(primary))
      .thenEvents(proposed('refer'));
    given(searchesStream, withFound)
      .when(decide('refer'), at(primary))
      .thenRejected('OutcomeNotOfMaterial', 'SRC-02');
  });
  it('SRC-02 refuses to decide otherwise what was done', () => {
    const kept = [...withFound, decided('retain'), retained];
    given(searchesStream, kept)
      .when(decide('delete'), at(primary))
      .thenRejected('DispositionCarriedOut', 'SRC-02');
    given(searchesStream, kept)
      .when(decide('retain-and-report', 'criminal-offence'), at(primary))
      .thenEvents(proposed('retain-and-report'));
  });
});

describe('carrying it out', () => {
  const retain = { type: 'RetainMaterial' as const, material: 3, keptIn: 'office-safe' };
  const report = { type: 'ReportMaterial' as const, material: 3, reference: 'CR-77-2026' };
  const refer = { type: 'ReferMaterial' as const, material: 3, to: 'childrens-services' };
  const both = [...withFound, decided('retain-and-report')];
  it('SRC-02 records where it is kept, and for what', () => {
    given(searchesStream, both).when(retain, at(primary)).thenEvents(retained);
    given(searchesStream, [...both, retained])
      .when(retain, at(primary))
      .thenNothing();
  });
  it('SRC-02 refuses what was not decided', () => {
    for (const command of [retain, report, refer])
      given(searchesStream, [...withFound, decided('delete')])
        .when(command, at(primary))
        .thenRejected('DispositionRequired', 'SRC-02');
    for (const command of [retain, report, refer])
      given(searchesStream, begun).when(command, at(primary)).thenRejected('MaterialNotFound', 'SRC-02');
  });
  it('SRC-02 refuses to carry out what somebody proposes to change', () => {
    given(searchesStream, [...both, proposed('report')])
      .when(retain, at(primary))
      .thenRejected('DispositionRequired', 'SRC-02');
  });
  it('INC-10 SRC-02 refuses to tell the police before that was considered and decided so', () => {
    for (const history of [both, [...both, considered('no-report')]])
      given(searchesStream, history)
        .when(report, at(primary))
        .thenRejected('PoliceDecisionRequired', 'SRC-02');
  });
  it('SRC-02 records that the police were told, once', () => {
    given(searchesStream, [...both, considered('report')])
      .when(report, at(primary))
      .thenEvents(toldPolice);
    given(searchesStream, [...both, considered('report'), toldPolice])
      .when(report, at(primary))
      .thenNothing();
  });
  it('SRC-02 records to whom an intimate image was passed on, once', () => {
    const history = [...begun, found('intimate-image', true), decided('refer')];
    const referred = { type: 'MaterialReferred', data: { material: 3, to: 'childrens-services' } } as const;
    given(searchesStream, history).when(refer, at(primary, dsl)).thenEvents(referred);
    given(searchesStream, [...history, referred])
      .when(refer, at(primary, dsl))
      .thenNothing();
  });
  it('INC-10 records that the police were considered, by the lead alone where it is unlawful', () => {
    const consider = {
      type: 'ConsiderPolice' as const,
      decision: 'report' as const,
      reasons: 'It may be a crime.',
    };
    given(searchesStream, withFound).when(consider, at(primary, dsl)).thenEvents(considered('report'));
    const head = ['p-400', 'headteacher'] as const;
    given(searchesStream, withFound)
      .when(consider, at(primary, head))
      .thenEvents({ ...considered('report'), data: { ...considered('report').data, decidedBy: 'p-400' } });
    given(searchesStream, [...begun, found('illegal', true)])
      .when(consider, at(primary, head))
      .thenRejected('PoliceConsidererRequired', 'SRC-02');
    given(searchesStream, [...both, considered('report'), toldPolice])
      .when({ ...consider, decision: 'no-report' }, at(primary, dsl))
      .thenRejected('DispositionCarriedOut', 'SRC-02');
  });
});
