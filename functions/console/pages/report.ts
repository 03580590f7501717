import { documentPage } from './page.ts';

/**
 * A report as the API makes it for people: a page that stands alone, with charts, for screen and paper. The
 * console shows the events behind a number.
 */
export const reportPage = documentPage({
  path: '/{school}/reports/{report}',
  needs: [],
  load: async ({ api, params: { school, report }, query }) => {
    const { period, size } = { period: query['period'], size: query['size'] };
    const made = await api.page(`/v1/schools/${school}/reports/${report}`, { period, size });
    const inside = `href="/v1/schools/${school}/reports/`;
    return { ...made, text: made.text.replaceAll(inside, `href="/console/${school}/reports/`) };
  },
});
