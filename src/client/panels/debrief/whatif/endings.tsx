import { ENDINGS, type World } from '../../../../analysis/whatif/summary.ts';
import { figure } from '../../../store/numbers.ts';
import { useWords } from '../../words.ts';
import css from './endings.module.css';

/** How the runs ended, as shares of a bar; the table says the same in figures. */
export function Endings({ baseline, changed }: { baseline: World; changed: World | null }) {
  const w = useWords();
  return (
    <figure className={css.endings}>
      <Bar name={w('whatif.asOrdered')} world={baseline} />
      {changed && <Bar name={w('whatif.changed')} world={changed} />}
      <figcaption className={css.key}>
        {ENDINGS.filter((kind) => baseline.endings[kind] + (changed?.endings[kind] ?? 0) > 0).map((kind) => (
          <span key={kind}>
            <i className={css.patch} data-kind={kind} aria-hidden /> {w(`whatif.ending.${kind}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function Bar({ name, world }: { name: string; world: World }) {
  const w = useWords();
  const shown = ENDINGS.filter((kind) => world.endings[kind] > 0);
  const said = shown.map((kind) => `${w(`whatif.ending.${kind}`)} ${figure(100 * world.endings[kind])} %`).join(', ');
  return (
    <div className={css.row}>
      <span className={css.name}>{name}</span>
      <span className="visually-hidden">{said}</span>
      <div className={css.bar} aria-hidden>
        {shown.map((kind) => (
          <span key={kind} className={css.patch} data-kind={kind} style={{ flexGrow: world.endings[kind] }}>
            {world.endings[kind] >= ROOM ? `${figure(100 * world.endings[kind], 0)} %` : ''}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Narrower ones have no room for a figure. */
const ROOM = 0.12;
