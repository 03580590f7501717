import { infantSchool, primarySchool } from '../cast.ts';
import { atInfant, atPrimary } from '../scenes/by-school.ts';
import type { Expected, Look, Step } from '../story.ts';

/** A command to one record: item of the policy, who sends it, what the line says, the command, its body. */
type Line = (
  scenario: string,
  as: string,
  says: string,
  command: string,
  body?: object,
  expected?: Expected,
) => Step;

const lineOf =
  (at: typeof atInfant) =>
  (record: string): Line =>
  (scenario, as, says, command, body = {}, expected = 'done') =>
    at({ scenario, as, says, send: `${record}/${command}`, body: { ...body }, expected });

/** Lines of one record of the infant school. */
export const infantLine = lineOf(atInfant);
/** Lines of one record of the primary school. */
export const primaryLine = lineOf(atPrimary);

export const refused = (code: string, item: string): Expected => ({ refused: code, item });

type Opened = (
  scenario: string,
  as: string,
  says: string,
  looks: string,
  expected?: Look['expected'],
) => Look;
const lookIn =
  (school: string): Opened =>
  (scenario, as, says, looks, expected = []) => ({ scenario, as, says, school, looks, expected });

/** Somebody opens something of the infant school. */
export const lookAtInfant = lookIn(infantSchool);
/** Somebody opens something of the primary school. */
export const lookAtPrimary = lookIn(primarySchool);
