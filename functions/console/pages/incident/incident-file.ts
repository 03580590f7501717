import { filePage } from '../page.ts';
import { filesAt } from './file-acts.ts';

/** One file, as the API hands it out: to be saved, and run by no browser. */
export const incidentFilePage = filePage({
  path: '/{school}/incidents/{incident}/files/{file}',
  // Whom an incident is locked to, only the record knows: the API decides.
  needs: [],
  load: ({ api, params }) => api.file(`${filesAt(params)}/files/${params.file}`),
});
