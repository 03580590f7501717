import { describe, expect, it } from 'vitest';
import type { PersonFact } from '../../../../../domain/streams/incidents/facts.ts';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import type { IncidentEvent } from '../../../../../events/catalogue/incidents.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  actionTaken,
  at,
  close,
  closed,
  corrected,
  editions,
  nobody,
  personOf,
  primary,
  pupil,
  report,
  reported,
  signed,
} from './histories.ts';

const settings = {
  ...primary,
  pupilChannels: [
    { channel: 'tell-us', log: 'safeguarding-log' },
    { channel: 'post-box', log: null },
  ],
  logWords: [{ log: 'safeguarding-log', category: 'any', word: 'E-safety' }],
};
/** Staff who pass on what the app brought. */
const passing = (person?: PersonFact, id = 'tell-us.7781') => ({
  ...at(settings, ['office', 'staff'], 'p-413', person === undefined ? {} : { people: [person] }),
  streamId: id,
});
/** A pupil who sends it. */
const sending = (person = 'u-351') => ({ ...at(settings, ['pupil'], person), streamId: 'tell-us.7781' });

const said = 'They were all laughing at her in the chat.';
const receive = (more: object = {}) => ({
  type: 'ReceivePupilReport' as const,
  as: 'witness' as const,
  ...more,
});
type Data<T extends IncidentEvent['type']> = Extract<IncidentEvent, { type: T }>['data'];
const opened = (more: Partial<Data<'IncidentReported'>> = {}) => {
  const { place: _, description: __, ...data } = reported().data;
  const about = { categories: ['online-safety'], cameToLight: 'pupil-said' as const, recorder: null };
  return { type: 'IncidentReported' as const, data: { ...data, ...about, ...more } };
};
const received = (more: Partial<Data<'PupilReportReceived'>> = {}) => ({
  type: 'PupilReportReceived' as const,
  data: {
    channel: 'tell-us',
    number: '7781',
    part: 'witness' as const,
    reporter: null as string | null,
    isFirst: true,
    ...more,
  },
});
const loggedAs = (reference: string) => ({
  type: 'IncidentLogged' as const,
  data: { target: 'safeguarding-log', reference, words: ['E-safety'] },
});
const another = { type: 'IncidentReopened' as const, data: { reason: 'Another pupil reported it.' } };
const added = (person: string, part: 'victim' | 'witness' = 'witness') => ({
  type: 'InvolvedPersonAdded' as const,
  data: { person, part },
});
const involving = (person: string, part: 'victim' | 'witness' = 'witness') => ({
  involved: [{ person, part }],
});

describe('S04 what a pupil reports by the school’s app', () => {
  it('INC-06 opens an incident, with PupilReportReceived and the entry in the log elsewhere', () => {
    given(incidentsStream, [])
      .when(receive({ reporter: 'u-351', said, loggedAs: 'SG-9' }), passing(pupil))
      .thenEvents(opened(involving('u-351')), received({ reporter: 'u-351', said }), loggedAs('SG-9'));
  });
  it('INC-06 is one incident and one report, however often it arrives', () => {
    const history = [opened(involving('u-351')), received({ reporter: 'u-351' }), loggedAs('SG-9')];
    for (const before of [history, [...history, closed]])
      given(incidentsStream, before)
        .when(receive({ reporter: 'u-351', said, loggedAs: 'SG-9' }), passing(pupil))
        .thenNothing();
    given(incidentsStream, [opened(), received()]).when(receive({ said }), passing()).thenNothing();
  });
  it('INC-06 adds nothing to a closed incident by what arrives once more, and holds no field that was left out', () => {
    given(incidentsStream, [opened(), received(), closed])
      .when(receive({ loggedAs: 'SG-10' }), passing())
      .thenNothing();
    const { decide, initialState } = incidentsStream.decider;
    expect(decide(receive(), initialState, passing())).toStrictEqual({
      ok: true,
      events: [opened(), received()],
    });
  });
  it('INC-06 INC-10 takes a report of an intimate image without the pupil’s words', () => {
    const categories = ['intimate-images'];
    given(incidentsStream, [])
      .when(receive({ categories }), passing())
      .thenEvents(opened({ categories }), received());
  });
  it('INC-06 records the one hurt and an onlooker, who say who they are or do not', () => {
    given(incidentsStream, [])
      .when(receive({ as: 'victim', reporter: 'u-351' }), passing(pupil))
      .thenEvents(opened(involving('u-351', 'victim')), received({ reporter: 'u-351', part: 'victim' }));
    given(incidentsStream, []).when(receive(), passing()).thenEvents(opened(), received());
    given(incidentsStream, [opened(), received()])
      .when(receive({ as: 'victim' }), passing())
      .thenEvents(received({ part: 'victim', isFirst: false }));
  });
  it('INC-06 is one incident where two onlookers report it, each on record, and both involved', () => {
    const history = [opened(involving('u-351')), received({ reporter: 'u-351' })];
    const second = [added('u-352'), received({ reporter: 'u-352', said, isFirst: false })];
    given(incidentsStream, history)
      .when(receive({ reporter: 'u-352', said }), passing(pupil))
      .thenEvents(...second);
    expect(fold(incidentsStream.decider, [...history, ...second])).toMatchObject({
      channel: { channel: 'tell-us', number: '7781', part: 'witness', hasSaid: false },
      involved: [{ person: 'u-351' }, { person: 'u-352' }],
      pupilReports: [
        { reporter: 'u-351', part: 'witness' },
        { reporter: 'u-352', part: 'witness' },
      ],
    });
    given(incidentsStream, [...history, ...second])
      .when(receive({ reporter: 'u-351' }), passing(pupil))
      .thenNothing();
  });
  it('INC-06 leaves the part of whoever was named before', () => {
    const history = [opened(involving('u-352', 'victim')), received()];
    given(incidentsStream, history)
      .when(receive({ reporter: 'u-352' }), passing(pupil))
      .thenEvents(received({ reporter: 'u-352', isFirst: false }));
  });
  it('INC-06 INC-12 opens a closed incident again by what another pupil reports, so that nothing is lost', () => {
    const history = [opened(), received(), closed];
    given(incidentsStream, history)
      .when(receive({ reporter: 'u-352' }), passing(pupil))
      .thenEvents(another, added('u-352'), received({ reporter: 'u-352', isFirst: false }));
  });
  it('INC-06 records the entry in the log elsewhere when it is known, each once', () => {
    const history = [opened(), received()];
    given(incidentsStream, history)
      .when(receive({ loggedAs: 'SG-9' }), passing())
      .thenEvents(loggedAs('SG-9'));
    given(incidentsStream, [...history, loggedAs('SG-9')])
      .when(receive({ loggedAs: 'SG-10' }), passing())
      .thenEvents(loggedAs('SG-10'));
    given(incidentsStream, [])
      .when(receive({ loggedAs: 'SG-9' }), passing(undefined, 'post-box.3'))
      .thenEvents(opened(), received({ channel: 'post-box', number: '3' }));
  });
  it('INC-06 takes the day, the place and the categories that are known', () => {
    const categories = editions(['2026', '2026-09-01T08:00:00.000Z', 'misogyny']);
    const more = { occurredOn: '2026-10-01', place: 'A group chat', categories: ['misogyny'] };
    given(incidentsStream, [])
      .when(receive(more), { ...passing(), facts: { categories } })
      .thenEvents(opened({ ...more, categoryEdition: '2026' }), received());
    given(incidentsStream, [])
      .when(receive({ categories: ['gambling'] }), { ...passing(), facts: { categories } })
      .thenRejected('CategoryNotListed', 'INC-01');
    given(incidentsStream, [])
      .when(receive({ occurredOn: '2026-10-07' }), passing())
      .thenRejected('OccurredInFuture');
  });
});

describe('who reports by a channel', () => {
  it('INC-06 is the pupil who sends it, and nobody whom the pupil names', () => {
    given(incidentsStream, [])
      .when(receive({ said }), sending())
      .thenEvents(opened(involving('u-351')), received({ reporter: 'u-351', said }));
    given(incidentsStream, [])
      .when(receive({ reporter: 'u-351' }), { ...sending(), facts: { people: [pupil] } })
      .thenEvents(opened(involving('u-351')), received({ reporter: 'u-351' }));
    given(incidentsStream, [])
      .when(receive({ reporter: 'u-352' }), { ...sending(), facts: { people: [pupil] } })
      .thenRejected('ReporterIsSender', 'INC-06');
  });
  it('INC-06 is a pupil whom the school knows', () => {
    const command = receive({ reporter: 'u-351' });
    given(incidentsStream, []).when(command, passing(nobody)).thenRejected('PersonNotKnown', 'INC-01');
    given(incidentsStream, [])
      .when(command, passing(personOf('staff', 'staff')))
      .thenRejected('ReporterNotPupil', 'INC-06');
    given(incidentsStream, [])
      .when(command, passing(personOf('volunteer', 'pupil')))
      .thenEvents(opened(involving('u-351')), received({ reporter: 'u-351' }));
    expect(incidentsStream.factNeeds(command, 'i-1')).toMatchObject({
      people: [{ stream: 'people', id: 'u-351' }],
    });
  });
  it('INC-06 refuses a channel that the school does not name, and one without a number', () => {
    for (const id of ['other.7781', 'tell-us', 'i-55', 'tell-us.7.8'])
      given(incidentsStream, [])
        .when(receive(), passing(undefined, id))
        .thenRejected('ChannelNotNamed', 'INC-06');
    given(incidentsStream, [])
      .when(receive(), { ...at(primary), streamId: 'tell-us.7781' })
      .thenRejected('ChannelNotNamed', 'INC-06');
  });
  it('INC-06 keeps the numbers of a channel for what comes by it', () => {
    const command = { type: 'ReportIncident' as const, ...report };
    given(incidentsStream, []).when(command, passing()).thenRejected('ChannelReserved', 'INC-06');
    for (const id of ['tell-us', 'other.7781', 'i-55'])
      given(incidentsStream, [])
        .when(command, passing(undefined, id))
        .thenEvents(reported({ recorder: 'p-413' }));
    given(incidentsStream, [])
      .when(command, { ...at(primary, ['staff'], 'p-413'), streamId: 'tell-us.7781' })
      .thenEvents(reported({ recorder: 'p-413' }));
  });
});

describe('the log of five fields of what a pupil reported', () => {
  const place = corrected({ place: 'A group chat' });
  const whole = [opened(), received({ said }), actionTaken, signed];
  it('INC-02 is whole with the pupil’s words, once it is said where it was', () => {
    const open = { ...passing(), actor: { person: 'p-410', roles: ['dsl'] } };
    given(incidentsStream, whole).when(close, open).thenRejected('LogIncomplete', 'INC-02');
    given(incidentsStream, [...whole, place])
      .when(close, open)
      .thenEvents(closed);
    given(incidentsStream, [opened(), received(), actionTaken, signed, place])
      .when(close, open)
      .thenRejected('LogIncomplete', 'INC-02');
  });
  it('INC-01 corrects what it is about by the rule of categories', () => {
    const correct = (changes: object) => ({
      type: 'CorrectIncident' as const,
      corrects: 1,
      changes,
      reason: 'A slip.',
    });
    given(incidentsStream, whole)
      .when(correct({ place: 'A group chat' }), { ...passing(), facts: {} })
      .thenEvents(place);
    given(incidentsStream, whole)
      .when(correct({ categories: ['misogyny'] }), { ...passing(), facts: {} })
      .thenRejected('CategoryNotListed', 'INC-01');
    const listed = [opened({ categoryEdition: '2026' }), received({ said })];
    const categories = editions(['2026', '2026-09-01T08:00:00.000Z', 'misogyny']);
    for (const [named, isListed] of [
      ['misogyny', true],
      ['gambling', false],
    ] as const) {
      const outcome = given(incidentsStream, listed).when(correct({ categories: [named] }), {
        ...passing(),
        facts: { categories },
      });
      if (isListed)
        outcome.thenEvents(
          corrected({ changes: { categories: [named] }, categoriesBefore: ['online-safety'] }),
        );
      else outcome.thenRejected('CategoryNotListed', 'INC-01');
    }
    given(incidentsStream, whole)
      .when(correct({ categories: ['harmful-material'] }), { ...passing(), facts: {} })
      .thenEvents(
        corrected({ changes: { categories: ['harmful-material'] }, categoriesBefore: ['online-safety'] }),
      );
  });
});
