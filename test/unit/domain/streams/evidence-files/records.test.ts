import { describe, expect, it } from 'vitest';
import { heldAgreement } from '../../../../../domain/streams/agreements/offers.ts';
import { agreementsStream } from '../../../../../domain/streams/agreements/stream.ts';
import { heldConsent } from '../../../../../domain/streams/consents/offers.ts';
import { consentsStream } from '../../../../../domain/streams/consents/stream.ts';
import { dataComplaintFact } from '../../../../../domain/streams/data-complaints/offers.ts';
import { dataComplaintsStream } from '../../../../../domain/streams/data-complaints/stream.ts';
import { disclosureFact } from '../../../../../domain/streams/disclosures/offers.ts';
import { disclosuresStream } from '../../../../../domain/streams/disclosures/stream.ts';
import { incidentFact } from '../../../../../domain/streams/incidents/offers.ts';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import { searchFact } from '../../../../../domain/streams/searches/offers.ts';
import { staffMatterFact } from '../../../../../domain/streams/staff-matters/offers.ts';
import { staffMattersStream } from '../../../../../domain/streams/staff-matters/stream.ts';
import { fold } from '../../../../support/scenario.ts';
import { closed as ending, reopened, reported } from '../incidents/histories.ts';
import { concluded, misused, referred } from '../staff-matters/histories.ts';

type History = Parameters<typeof fold>[1];
const ofIncident = (...history: History) => incidentFact(fold(incidentsStream.decider, history)).evidence;
const ofMatter = (...history: History) => staffMatterFact(fold(staffMattersStream.decider, history)).evidence;

describe('files of an incident', () => {
  it('INC-16 are taken from its report to its end, and shown after it', () => {
    expect(ofIncident()).toMatchObject({ refusal: { code: 'IncidentNotReported' }, hidden: null });
    expect(ofIncident(reported())).toEqual({ refusal: null, hidden: null, incident: null });
    expect(ofIncident(reported(), ending)).toMatchObject({
      refusal: { code: 'IncidentClosed' },
      hidden: null,
    });
    expect(ofIncident(reported(), ending, reopened)).toMatchObject({ refusal: null });
  });

  it('INC-10 are refused and hidden once it is of an intimate image, whenever that came out', () => {
    const images = { categories: ['cyber-bullying', 'intimate-images'] };
    const refusal = { refusal: { code: 'ImageNotDescribed' }, hidden: { code: 'ImageNotDescribed' } };
    expect(ofIncident(reported(images))).toMatchObject(refusal);
    const since = { ...images, categoryEdition: null, rules: '2024-03', before: ['cyber-bullying'] };
    const categorised = { type: 'IncidentCategorised' as const, data: since };
    expect(ofIncident(reported(), categorised)).toMatchObject(refusal);
    expect(ofIncident(reported(), categorised, ending)).toMatchObject(refusal);
  });
});

describe('files of a search', () => {
  it('SRC-02 are refused, whatever was found: it is kept with the device', () => {
    expect(searchFact().evidence).toMatchObject({ refusal: { code: 'MaterialNotCopied', item: 'SRC-02' } });
  });
});

describe('files of a matter of staff', () => {
  it('INC-14 are taken until it is settled, by the rule of the incident that it came to light by', () => {
    expect(ofMatter()).toMatchObject({ refusal: { code: 'NotRecorded' } });
    expect(ofMatter(misused())).toEqual({ refusal: null, hidden: null, incident: null });
    expect(ofMatter(misused({ incident: 'i-7' }))).toMatchObject({ refusal: null, incident: 'i-7' });
    expect(ofMatter(misused(), referred, concluded)).toMatchObject({ refusal: { code: 'MatterClosed' } });
  });
});

describe('files of what people signed, asked for or complained of', () => {
  it('AGR-01 PUB-01 are taken of what was signed or answered', () => {
    const unsigned = heldAgreement(agreementsStream.initialState).evidence;
    expect(unsigned).toMatchObject({ refusal: { code: 'NothingSigned', item: 'AGR-01' } });
    const { links, events, request } = agreementsStream.initialState;
    const signature = { templateVersion: 1, by: 1, signedOn: '2026-09-01' };
    const state = {
      status: 'signed',
      signature,
      others: [],
      withdrawnOn: null,
      fellDue: [],
      links,
      events,
      request,
    };
    expect(heldAgreement(state as never).evidence).toEqual({ refusal: null, hidden: null, incident: null });
    const unanswered = consentsStream.initialState;
    expect(heldConsent(unanswered).evidence).toMatchObject({ refusal: { code: 'NothingAnswered' } });
    const answers = [{ signatory: 'p-201', answer: 'given', on: '2026-09-01', signature: null, by: 1 }];
    expect(heldConsent({ ...unanswered, answers } as never).evidence.refusal).toBeNull();
  });

  it('DPR-02 DPR-05 are taken of what is on record, also once it was answered', () => {
    expect(disclosureFact(disclosuresStream.initialState).evidence).toMatchObject({
      refusal: { code: 'NotRecorded', item: 'DPR-02' },
    });
    expect(dataComplaintFact(dataComplaintsStream.initialState).evidence).toMatchObject({
      refusal: { code: 'NotReceived', item: 'DPR-05' },
    });
    for (const status of ['open', 'answered'] as const)
      expect([
        disclosureFact({ status, request: { person: 'u-301' } } as never).evidence.refusal,
        dataComplaintFact({ status } as never).evidence.refusal,
      ]).toEqual([null, null]);
  });
});
