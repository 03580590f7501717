import { agreementTemplatesEvents } from '../../events/catalogue/agreement-templates.ts';
import { peopleEvents } from '../../events/catalogue/people.ts';
import type { Audience } from '../../events/catalogue/words.ts';
import { audienceOfRole, audienceOfYear } from '../kernel/audiences.ts';
import { commandTo, defineProcess, type ProcessEvent, type WantedCommand } from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { acknowledgementsStream, expectedRoles } from '../streams/acknowledgements/stream.ts';
import { agreementsStream } from '../streams/agreements/stream.ts';

const isOfPerson = isEventOf(peopleEvents);
const isOfTemplate = isEventOf(agreementTemplatesEvents);

/** In which role somebody comes, or which one they take on; null: none. */
const roleIn = (event: ProcessEvent): string | null => {
  if (!isOfPerson(event)) return null;
  switch (event.type) {
    case 'StaffMemberJoined':
      return event.data.kind;
    case 'GovernorAppointed':
      return 'governor';
    case 'VolunteerRegistered':
      return 'volunteer';
    case 'ParentRegistered':
      return 'parent';
    case 'RoleAssigned':
      return event.data.role;
    default:
      return null;
  }
};

/**
 * Whose agreement is somebody's to sign from now on: by the role, or by the year group of a pupil who comes
 * or moves up.
 */
const audienceIn = (event: ProcessEvent): Audience | null => {
  if (isOfPerson(event) && (event.type === 'PupilAdmitted' || event.type === 'PupilMovedUp'))
    return audienceOfYear(event.data.yearGroup);
  const role = roleIn(event);
  return role === null ? null : audienceOfRole(role);
};

const open = (agreement: string): WantedCommand =>
  commandTo(agreementsStream, agreement, { type: 'OpenAgreement' });

/** What the school expects of who comes, beside an agreement. */
const expected = (event: ProcessEvent): readonly WantedCommand[] => {
  const role = roleIn(event);
  return role !== null && expectedRoles.includes(role)
    ? [commandTo(acknowledgementsStream, event.streamId, { type: 'ExpectAcknowledgements' })]
    : [];
};

/**
 * Somebody comes, takes on a role or moves up: what the school expects of them begins (POL-06, ORG-06), and
 * the agreement of their audience is theirs to sign (AGR-01, AGR-02, AGR-03, AGR-09, AGR-10). A text may be
 * published later: then all who came before are asked. What is asked, and by when, follows from the settings.
 */
export const coming = defineProcess<Record<never, never>, Record<never, never>>({
  name: 'coming',
  items: ['AGR-01', 'AGR-02', 'AGR-03', 'AGR-09', 'AGR-10', 'POL-06', 'ORG-06'],
  hears: ['people', 'agreement-templates'],
  from: {},
  links: (event) => {
    const audience = audienceIn(event);
    if (audience === null) return [];
    const to = { stream: 'agreements', id: `${event.streamId}.${audience}`, version: 1 };
    return [{ of: { stream: 'agreement-templates', id: audience }, to }];
  },
  facts: () => ({}),
  commands: (event, linked) => {
    if (isOfTemplate(event) && event.type === 'AgreementTemplatePublished' && event.data.takenOver === null)
      return linked.map(({ id }) => open(id));
    const audience = audienceIn(event);
    return [...expected(event), ...(audience === null ? [] : [open(`${event.streamId}.${audience}`)])];
  },
});
