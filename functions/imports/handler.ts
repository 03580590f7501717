import type { HttpRequest } from '../shared/http/http-message.ts';
import { idIn } from '../shared/http/ids.ts';
import { type Handle, routed } from '../shared/http/routed.ts';
import { approve, cancel, dryRun } from './act.ts';
import { begin } from './begin.ts';
import type { ImportsDeps } from './imports-deps.ts';
import { showCommands, showDifferences, showErrors, showJob } from './show.ts';

const imports = '/v1/schools/{schoolId}/imports';
const one = `${imports}/{importId}`;

type Act = (deps: ImportsDeps, request: HttpRequest, school: string) => ReturnType<Handle>;

/** Rosters and registers: begun, looked at and approved here, worked on elsewhere. */
export const createHandler = (deps: ImportsDeps): Handle => {
  const at =
    (act: Act): Handle =>
    (request) =>
      act(deps, request, idIn(request.params, 'schoolId'));
  return routed({
    [`POST ${imports}`]: at(begin),
    [`POST ${one}/dry-run`]: at(dryRun),
    [`POST ${one}/approve`]: at(approve),
    [`POST ${one}/cancel`]: at(cancel),
    [`GET ${one}`]: at(showJob),
    [`GET ${one}/commands`]: at(showCommands),
    [`GET ${one}/differences`]: at(showDifferences),
    [`GET ${one}/errors`]: at(showErrors),
  });
};
