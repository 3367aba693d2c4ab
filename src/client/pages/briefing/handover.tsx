import { useActions, useApp, useScreen } from '../../hooks/store-hooks.ts';
import { Button } from '../../ui/controls.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from '../../ui/game/briefing.module.css';

/** Between two players at one screen: opaque, and with nothing of either side on it. */
export function Handover() {
  const w = useWords();
  const { game, next } = useScreen();
  const { ready } = useActions();
  const busy = useApp((s) => s.busy);
  const side = w(`side.${next ?? 'us'}.of`);
  return (
    <main className={css.cover}>
      <div className={css.coverInner} data-side={next}>
        <p className={css.over}>{w('handover.turn', { title: game.title, turn: game.turn })}</p>
        <h1>{w('handover.title', { side })}</h1>
        <p className={css.meta}>{w('handover.text')}</p>
        <Button look="primary" disabled={busy !== null} onClick={() => void ready()}>
          {w('handover.go', { side })}
        </Button>
      </div>
    </main>
  );
}
