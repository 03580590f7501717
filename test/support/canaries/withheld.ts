import { views } from '../../../domain/read-models/index.ts';
import { publicStreams } from '../../../domain/streams/index.ts';
import { permissions } from '../../../functions/shared/access/permissions.ts';
import { idOf } from './every-event.ts';
import type { EverySite } from './every-site.ts';

const csv = { accept: 'text/csv' };

/** Whether some row lets the role see what personal fields say. */
const opensFor = (role: string, stream: string, action: string): boolean =>
  permissions.some(
    (row) =>
      row.stream === stream &&
      row.actions.includes(action) &&
      row.roles.some((one) => one === role) &&
      row.withholdsPersonal !== true,
  );

/** All that a school's records and lists answer to an auditor where no row opens personal fields for one, refusals as well. */
export const withheldFromAuditor = async (
  { get, auditor }: Pick<EverySite, 'get' | 'auditor'>,
  school: string,
): Promise<{ readonly texts: readonly string[]; readonly answered: number }> => {
  const records = publicStreams
    .map(({ events: { stream } }) => stream)
    .filter((stream) => !opensFor('auditor', stream, 'read'))
    .flatMap((stream) => ['', '/history', '/commits'].map((of) => `${stream}/${idOf(stream, school)}${of}`));
  const lists = views
    .map(({ model }) => model)
    .filter((model) => !opensFor('auditor', 'views', model))
    .map((model) => `views/${model}`);
  const asked = [
    ...[...records, ...lists].map((path) => ({ path, headers: {} })),
    ...lists.map((path) => ({ path, headers: csv })),
  ];
  const texts: string[] = [];
  let answered = 0;
  for (const { path, headers } of asked) {
    const answer = await get(`/v1/schools/${school}/${path}`, { as: auditor, headers });
    texts.push(JSON.stringify([answer.body, ...answer.headers]));
    answered += answer.status === 200 ? 1 : 0;
  }
  return { texts, answered };
};
