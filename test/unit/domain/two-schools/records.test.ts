import { describe, expect, it } from 'vitest';
import { toRole } from '../../../../domain/kernel/notice.ts';
import type { ReferenceList } from '../../../../domain/kernel/reference-list.ts';
import { directoryProjection } from '../../../../domain/read-models/directory/projection.ts';
import { directoryView } from '../../../../domain/read-models/directory/view.ts';
import { templates } from '../../../../domain/streams/agreement-templates/offers.ts';
import { agreementTemplatesStream } from '../../../../domain/streams/agreement-templates/stream.ts';
import { classYearsStream } from '../../../../domain/streams/class-years/stream.ts';
import { incidentsStream } from '../../../../domain/streams/incidents/stream.ts';
import { referenceListsStream } from '../../../../domain/streams/reference-lists/stream.ts';
import { schoolView } from '../../../../domain/streams/schools/offers.ts';
import { schoolsStream } from '../../../../domain/streams/schools/stream.ts';
import { readPeople } from '../../../../functions/cli/setting-up/people-file.ts';
import { resolve } from '../../../../functions/notify/recipients.ts';
import { roleHoldersAt } from '../../../../functions/shared/read-model/role-holders.ts';
import { holder, peopleWith, readModelOf } from '../../../support/notify.ts';
import { adopted } from '../../../support/policy-scenario.ts';
import { listOf, rowsOf } from '../../../support/projecting.ts';
import { contextOf } from '../../../support/scenario.ts';
import { both, type School, setUpRecord } from '../../../support/two-schools.ts';
import { facts as factsOfClass } from '../streams/class-years/histories.ts';
import { at, primary, reported } from '../streams/incidents/histories.ts';

/** What comes of a command on what a school itself has on record. */
const decided = (
  stream: {
    readonly settings: (stated: never) => unknown;
    readonly decider: { readonly decide: (command: never, state: never, context: never) => unknown };
  },
  school: School,
  {
    command,
    state,
    facts = {},
    context = {},
  }: {
    readonly command: object;
    readonly state: unknown;
    readonly facts?: object;
    readonly context?: object;
  },
): string => {
  const given = contextOf({ settings: stream.settings(school.settings as never), facts }, context);
  const decision = stream.decider.decide(command as never, state as never, given as never) as {
    readonly ok: boolean;
    readonly events?: readonly { readonly type: string }[];
    readonly rejection?: { readonly code: string };
  };
  return decision.rejection?.code ?? (decision.events ?? []).map(({ type }) => type).join(' ');
};

const { people } = readPeople('infra/trusts/fernhill/people.csv');
const heldBy = (role: string) =>
  both(async ({ id }) => {
    const holders = people
      .filter(({ school, roles }) => school === id && roles !== '')
      .map(({ id: person, roles }) => holder(person, ...roles.split(' ')));
    const readModel = readModelOf(...holders);
    const found = await resolve(
      { recipients: [toRole(role as 'dsl')] },
      {
        school: id,
        holders: (tenant) => roleHoldersAt(readModel, tenant),
        today: '2026-10-06',
        settings: { fallbackRoles: null } as never,
        peopleOf: peopleWith(),
      },
    );
    return found.reached.map(({ person }) => person);
  });
const listAt = (list: string) => (school: School) =>
  setUpRecord(school, referenceListsStream, list) as ReferenceList;

describe('what both schools have on record', () => {
  it('ORG-01 phase and year groups: a lesson for year 4 is refused at the infant school', () => {
    const lesson = {
      type: 'TeachOnlineSafetyLesson',
      teacher: 'p-101',
      yearGroup: 'Y4',
      objective: 'ways-to-report',
    };
    const context = { streamId: 'y4-elm.2026-27', today: '2026-09-21', now: '2026-09-21T08:30:00.000Z' };
    expect(
      both((school) => {
        const view = schoolView(setUpRecord(school, schoolsStream, school.id) as never);
        const facts = { ...factsOfClass, school: view };
        return decided(classYearsStream, school, {
          command: lesson,
          state: classYearsStream.initialState,
          facts,
          context,
        });
      }),
    ).toEqual(['YearGroupNotTaught', 'OnlineSafetyLessonTaught']);
  });
  it('ORG-03 firm that runs the computers: another one is refused at both while theirs is appointed', () => {
    const other = {
      type: 'AppointSupplier',
      supplier: 'kite-it',
      name: 'Kite IT',
      role: 'it-support',
      from: '2026-10-01',
      agreement: null,
      until: null,
    };
    const appointed = both(
      (school) => setUpRecord(school, schoolsStream, school.id) as { readonly suppliers: unknown },
    );
    expect(
      both((school) =>
        decided(schoolsStream, school, {
          command: other,
          state: setUpRecord(school, schoolsStream, school.id),
          context: { streamId: school.id, school: school.id },
        }),
      ),
    ).toEqual(['SupplierStillAppointed', 'SupplierStillAppointed']);
    expect(
      appointed.map(({ suppliers }) => JSON.stringify(suppliers).match(/petrel-it|heron-computing/)?.[0]),
    ).toEqual(['petrel-it', 'heron-computing']);
  });
  it('ORG-02 headteacher: hears as headteacher, and at the infant school as safeguarding lead, too', async () => {
    expect(await Promise.all(heldBy('headteacher'))).toEqual([['p-100'], ['p-400']]);
  });
  it('ORG-02 safeguarding leads: hear at both, and at the infant school a learning mentor beside them', async () => {
    expect(await Promise.all(heldBy('dsl'))).toEqual([['p-100'], ['p-410']]);
    expect(await Promise.all(heldBy('deputy-dsl'))).toEqual([['p-103', 'p-104'], ['p-411']]);
    expect(await Promise.all(heldBy('learning-mentor'))).toEqual([['p-105'], []]);
  });
  it('ORG-02 computing lead: hears at the infant school, and there is none at the primary school', async () => {
    expect(await Promise.all(heldBy('computing-lead'))).toEqual([['p-106'], []]);
  });
  it('GOV-03 safeguarding governor: hears at the infant school, and there is none at the primary school', async () => {
    expect(await Promise.all(heldBy('safeguarding-governor'))).toEqual([['p-107'], []]);
  });
  it('AGR-13 terms of each agreement: are those of each school', () => {
    const lines = (audience: string) =>
      both(
        (school) =>
          templates(setUpRecord(school, agreementTemplatesStream, audience) as never).text?.parts.flatMap(
            ({ lines: own }) => own,
          ).length,
      );
    expect(lines('staff')).toEqual([15, 11]);
    expect(lines('parent')).toEqual([9, 2]);
  });
  it('POL-09 linked policies: an action under the rules for parents is refused at the infant school, which has none', () => {
    const command = {
      type: 'TakeAction',
      action: 'A letter home.',
      under: { policy: 'parents-conduct', edition: '2026', section: '2' },
      occurredAt: '2026-10-06T12:00:00.000Z',
    };
    const { settings: _, facts: __, ...context } = at(primary);
    const state = [reported()].reduce(
      (before, event) =>
        incidentsStream.evolve(before, { ...event, occurredAt: '2026-10-06T09:00:00.000Z' } as never),
      incidentsStream.initialState,
    );
    expect(
      both((school) =>
        decided(incidentsStream, school, {
          command,
          state,
          facts: { linkedPolicies: listAt('linked-policies')(school) },
          context,
        }),
      ),
    ).toEqual(['PolicyNotLinked', 'IncidentActionTaken']);
  });
  it('POL-08 other guidance: the edition that both have is not recorded twice', () => {
    const list = 'guidance.keeping-children-safe';
    const sent = ({ commands }: School) => commands.find(({ path }) => path.includes(`/${list}/`))?.body;
    expect(
      both((school) =>
        decided(referenceListsStream, school, {
          command: { type: 'RecordGuidanceChange', ...sent(school) },
          state: listAt(list)(school),
          context: { streamId: list },
        }),
      ),
    ).toEqual(['', '']);
  });
  it.each([
    [
      'law that the policy cites',
      'guidance.data-protection-act',
      { type: 'RecordGuidanceChange', title: 'The act', entries: [{ id: 'act', title: 'The act' }] },
      'GuidanceChangeRecorded',
    ],
    [
      'accounts in social media',
      'social-accounts',
      {
        type: 'RegisterSocialAccounts',
        accounts: [{ account: 'page', platform: 'A page', title: 'News', managedBy: 'headteacher' }],
      },
      'SocialAccountRegistered',
    ],
    [
      'platform of parents',
      'social-accounts',
      {
        type: 'RegisterSocialAccounts',
        accounts: [
          { account: 'app', platform: 'The app of the parents', title: 'News', managedBy: 'office' },
        ],
      },
      'SocialAccountRegistered',
    ],
  ])('POL-08 PUB-07 %s: is on record with its edition at both', (_, list, command, recorded) => {
    const said = { edition: '2026', publishedOn: '2026-09-01', source: 'The school' };
    expect(
      both((school) =>
        decided(referenceListsStream, school, {
          command: { ...command, ...said },
          state: referenceListsStream.initialState,
          context: { streamId: list },
        }),
      ),
    ).toEqual([recorded, recorded]);
  });
});

describe('the directory of both schools', () => {
  const registered = {
    type: 'SchoolRegistered',
    data: { name: 'A school', phase: 'infant', yearGroups: ['R'] },
  };
  const supplier = {
    type: 'SupplierAppointed',
    data: {
      supplier: 'it',
      name: 'A firm',
      role: 'it-support',
      agreement: null,
      from: '2026-09-01',
      until: null,
    },
  };
  const shown = (query: Readonly<Record<string, string>>) =>
    both(({ id, settings }) => {
      const rows = rowsOf(directoryProjection, {
        [`schools/${id}`]: [registered, supplier],
        'policies/online-safety': [adopted(1, { settings })],
      });
      return listOf(directoryProjection, directoryView, rows, { today: '2026-10-06', query }).items.map(
        ({ what }) => what,
      );
    });

  it('ORG-03 what the policy calls that firm: the same question is answered at the school that uses the word', () => {
    expect(shown({ name: 'ict-manager' })).toEqual([['ict-manager'], ['ict-manager']]);
    expect(shown({ name: 'school-it-team' })).toEqual([['school-it-team'], []]);
    expect(shown({ name: 'ict-specialist' })).toEqual([[], ['ict-specialist']]);
  });
  it('ORG-04 external systems: are those of each policy', () => {
    const [infant, primary] = shown({ kind: 'system' });
    expect(infant).toEqual(expect.arrayContaining(['safeguarding-record', 'secure-mail']));
    expect(primary).toEqual(expect.arrayContaining(['safeguarding-record', 'pupils-report-app']));
    expect(primary).not.toContain('secure-mail');
  });
});
