import { trust } from '../../../trusts/fernhill.ts';
import { type Habit, type Line, momentsAt, refused } from '../habit.ts';

const CHANGED_ON = 30;
/** Its number among the events of the policy: after version 1 and the review that this one scheduled. */
const CHANGE = 3;
const of = (key: string) => trust.commands.find((one) => one.key === `larkfield-infant.${key}`)?.body ?? {};
const { settings, cites } = of('policies.online-safety.adopt-policy.v1');

/**
 * An infant school adopts a second version of its policy, once a governor has approved it, and publishes what
 * volunteers sign again; the lists that people look things up in get a new edition (POL-01 to POL-05, AGR-13, POL-12).
 */
export const changeTheRules: Habit = {
  name: 'change the rules',
  at: (school) => {
    const { head, governor, policies, volunteer } = school;
    const moments = momentsAt(school);
    const line = (at: string, as: Line['as'], command: string, body: Line['body']): Line => ({
      ...{ at, as, send: `policies/online-safety/${command}` },
      body,
    });
    return ({ number, date }) => {
      if (school.kind !== 'infant') return [];
      if (number === CHANGED_ON + 1)
        return moments(
          line('10:25', head, 'publish-to-parents', { version: 2, channel: 'website', on: date }),
          ...[head, policies].map((as) => ({
            at: '16:50',
            as,
            send: `acknowledgements/${as.id}/acknowledge-policy`,
            body: { version: 2 },
          })),
        );
      if (number === CHANGED_ON + 6)
        return moments(volunteersTerms(head), {
          at: '12:15',
          as: volunteer,
          send: `agreements/${volunteer.id}.volunteer/sign-agreement`,
          body: { templateVersion: 2, signedName: volunteer.name, method: 'log-in' },
        });
      if (number === CHANGED_ON + 9) return moments(resources(policies, date));
      if (number !== CHANGED_ON) return [];
      const adopt = line('15:48', head, 'adopt-policy', {
        ...{ version: 2, settings, cites, effectiveFrom: `${date}T18:00:00.000Z` },
        review: { precision: 'half-term', value: '2027-28.autumn-1', reviewer: 'computing-lead' },
      });
      return moments(
        line('09:02', policies, 'record-change', {
          ...{ on: date, place: 'Visitors', description: 'Visitors are met at the door.' },
        }),
        line('09:22', policies, 'draft-version', {
          ...{ version: 2, title: 'Online safety at our school', changes: [CHANGE] },
        }),
        { ...adopt, at: '10:02', expected: refused('ApprovalRequired', 'POL-02') },
        line('13:22', governor, 'approve-policy', {
          ...{ by: governor.id, on: { precision: 'date', value: date }, version: 2 },
        }),
        adopt,
      );
    };
  },
};

const volunteersTerms = (head: Line['as']): Line => ({
  at: '08:12',
  as: head,
  send: 'agreement-templates/volunteer/publish-template',
  body: {
    ...{ version: 2, title: 'Helping at our school: volunteers', policyVersion: 1 },
    terms: [{ kind: 'undertaking', text: 'I tell the safeguarding lead what worries me.' }],
  },
});

const resources = (as: Line['as'], publishedOn: string): Line => ({
  ...{ at: '11:35', as, send: 'reference-lists/parent-resources/publish-edition' },
  body: {
    ...{ edition: '2026-autumn', publishedOn, source: 'Chosen by the school' },
    entries: [{ id: 'helpline', title: 'A helpline for parents', link: 'https://helpline.example/' }],
  },
});
