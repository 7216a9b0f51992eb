import { useStore } from '@nanostores/react';
import { $ownCases } from '../../stores/own-cases.ts';
import { routes } from '../../text/routes.ts';
import type { CatalogueWords } from '../../text/words.ts';
import type { CatalogueProps } from './view.ts';

/** The shortlist shows costs at the usual volume; from here it goes back to the visitor's own. */
export function OwnCases({ index, slugs, t }: Pick<CatalogueProps, 'index' | 'slugs'> & { t: CatalogueWords }) {
  const own = useStore($ownCases, { ssr: 'initial' });
  const known = own.flatMap(({ task: id, query }) => {
    const at = index.tasks.findIndex((task) => task.id === id);
    const task = index.tasks[at];
    const slug = slugs[at];
    return task && slug ? [{ id, name: task.name, href: `${routes(t.lang).task({ id, slug })}?${query}` }] : [];
  });
  if (known.length === 0) return null;
  return (
    <p>
      {t.catalogue.ownCases}:{' '}
      {known.map(({ id, name, href }, at) => (
        <span key={id}>
          {at > 0 && ' · '}
          <a href={href}>{name}</a>
        </span>
      ))}
    </p>
  );
}
