/** Which paths of the site exist, for links in Markdown. */
import { langs, routes } from '../text/routes.ts';
import type { Drafts } from './drafts.ts';

/** A function that tells whether a path of the site (`/glossar/`) leads to a page. */
export function pagesOf(drafts: Drafts): (path: string) => boolean {
  const pages = new Set<string>();
  // A task that cannot be read has an address all the same; which one is not known.
  const hasLostTask = drafts.of('task').some(({ data }) => data?.slug === undefined);
  for (const lang of langs) {
    const paths = routes(lang);
    for (const path of Object.values(paths)) if (typeof path === 'string') pages.add(path);
    for (const { id } of drafts.of('offering')) pages.add(paths.offering(id));
    for (const { id } of drafts.of('vendor')) pages.add(paths.vendor(id));
    for (const { id, data } of drafts.of('task')) {
      if (data?.slug !== undefined || lang === 'en') pages.add(paths.task({ id, slug: data?.slug ?? '' }));
    }
  }
  return (path) =>
    pages.has(path.endsWith('/') ? path : `${path}/`) || (hasLostTask && path.startsWith(routes('de').tasks));
}
