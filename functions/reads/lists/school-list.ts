import type { RestsOn } from '../../shared/past/rests-on.ts';
import type { OpenList } from '../../shared/read-model/list-page.ts';

/** A list of one school, open to be read page by page. */
export interface SchoolList extends OpenList {
  /** Whether the school was registered by then; as it is, every school that is asked for. */
  readonly isRegistered: boolean;
  /** Null: now. */
  readonly restsOn: RestsOn | null;
}
