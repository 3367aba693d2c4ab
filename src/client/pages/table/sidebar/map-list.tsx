import { itemized } from '../../../store/format/numbers.ts';
import { useActions, useApp, useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { countersOf } from '../../../store/map/map-model-builder.ts';
import { theatresOf } from '../../../store/map/start-map-model.ts';
import { isBeginner } from '../../../store/settings/beginner-mode.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { describe } from '../../../ui/game/site-options.ts';
import { THEATRES } from '../../../../engine/model/index.ts';
import css from './map-list.module.css';

/** Everything on the map as buttons, by theatre, for keyboard and screen reader. */
export function MapList({ onPick }: { onPick?: () => void }) {
  const w = useWords();
  const view = useView();
  const small = useApp(isBeginner);
  const selected = useApp((s) => s.selected);
  const { select, goTo } = useActions();
  const counters = countersOf(view, w, () => []);
  const theatres = theatresOf(view.heat.theatres, w);
  return (
    <div className={css.lists}>
      {THEATRES.map((id) => {
        const theatre = theatres.find((x) => x.id === id)!;
        const here = counters.filter((x) => x.theatre === id);
        return (
          <section key={id}>
            <h3 className={css.theatre}>
              <button type="button" onClick={() => goTo({ theatre: id })}>
                {w(small ? 'list.theatre.small' : 'list.theatre', { ...theatre })}
              </button>
            </h3>
            {here.length === 0 && <p className={css.nothing}>{w('list.nothing')}</p>}
            <ul>
              {here.map((counter) => (
                <li key={counter.id}>
                  <button
                    type="button"
                    className={css.place}
                    aria-pressed={selected === counter.id}
                    data-unit={counter.id}
                    onClick={() => {
                      goTo({ id: counter.id });
                      select(counter.id);
                      onPick?.();
                    }}
                  >
                    <span className={css.mark} data-side={counter.owner} aria-hidden />
                    <span>{counter.label}</span>
                    <span className={css.sub}>
                      {describe(w, view, counter.id, small) ||
                        itemized([
                          ...(counter.strength ? [w('list.strike', { n: counter.strength })] : []),
                          ...(counter.sub ? [counter.sub] : []),
                        ])}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** The map list as a dialog. */
export function MapListDialog() {
  const w = useWords();
  const { overlay } = useActions();
  return (
    <Dialog title={w('list.title')} wide onClose={() => overlay(null)}>
      <MapList onPick={() => overlay(null)} />
    </Dialog>
  );
}
