import { useHost } from '../hooks/store-hooks.ts';
import { useWords } from '../hooks/use-words.ts';
import css from './shell.module.css';

/** The map canvas. Screen readers get the map list and the event log instead. */
export function MapLayer({ shown }: { shown: boolean }) {
  const w = useWords();
  const { TableMap } = useHost();
  return (
    <section className={css.map} data-shown={shown || undefined} aria-label={w('map.label')} id="map">
      <TableMap />
    </section>
  );
}
