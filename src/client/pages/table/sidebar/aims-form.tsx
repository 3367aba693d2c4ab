import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import type { IranAim, UsAim } from '../../../../engine/model/index.ts';
import { IRAN_AIMS, US_AIMS } from '../../../../engine/model/index.ts';
import { moved, submissionOf } from '../../../store/draft/draft.ts';
import { useActions, useApp, useView } from '../../../hooks/store-hooks.ts';
import { Button } from '../../../ui/controls.tsx';
import sort from '../../../ui/reorder.module.css';
import { useReorder } from '../../../ui/use-reorder.ts';
import { usePlayWords } from '../../../hooks/use-words.ts';
import css from '../../../ui/game/sidebar.module.css';

/** The government's aims, to be ranked. */
export function AimsForm() {
  const w = usePlayWords();
  const { seat, hiddenAim } = useView();
  const draft = useApp((s) => s.draft)!;
  const { write } = useActions();
  const drafted = submissionOf(draft).aims;
  const aims: readonly (UsAim | IranAim)[] = drafted ?? (seat === 'us' ? US_AIMS : IRAN_AIMS);
  const move = (from: number, to: number) => write({ do: 'aims', aims: moved(aims, from, to) });
  const { list, row, handle, placeOf } = useReorder<HTMLOListElement>({ count: aims.length, move });
  return (
    <>
      <p className={css.quiet}>{w('aims.text')}</p>
      <ol ref={list}>
        {aims.map((id, i) => {
          const aim = w(`aims.${id}`);
          return (
            <li key={i} className={`${css.rank} ${sort.row}`} {...row(i)}>
              <button
                type="button"
                className={sort.handle}
                title={w('orders.drag')}
                aria-label={w('orders.move', { what: aim, n: i + 1, of: aims.length })}
                {...handle(i)}
              >
                <span className={sort.number}>{placeOf(i) + 1}</span>
              </button>
              <span>{aim}</span>
              <Button look="bare" aria-label={w('aims.up', { aim })} disabled={i === 0} onClick={() => move(i, i - 1)}>
                <ArrowUp size={16} aria-hidden />
              </Button>
              <Button
                look="bare"
                aria-label={w('aims.down', { aim })}
                disabled={i === aims.length - 1}
                onClick={() => move(i, i + 1)}
              >
                <ArrowDown size={16} aria-hidden />
              </Button>
            </li>
          );
        })}
      </ol>
      {!drafted && <Button onClick={() => write({ do: 'aims', aims })}>{w('aims.accept')}</Button>}
      {hiddenAim && (
        <p className={css.hidden}>
          <span className={css.sub}>{w('aims.hidden')}</span>
          {w(`hiddenAim.${hiddenAim}`)}
        </p>
      )}
    </>
  );
}
