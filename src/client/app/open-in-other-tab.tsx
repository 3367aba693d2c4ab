import { useActions, useApp } from '../hooks/store-hooks.ts';
import { Button, LinkButton } from '../ui/controls.tsx';
import { useWords } from '../hooks/use-words.ts';
import css from '../ui/sharing.module.css';

/** Shown when another tab of this browser holds the games. It shows nothing of any game. */
export function OpenInOtherTab() {
  const w = useWords();
  const { takeOver, overlay } = useActions();
  const busy = useApp((s) => s.busy);
  return (
    <main className={css.cover}>
      <div>
        <h1 ref={(heading) => heading?.focus()} tabIndex={-1}>
          {w('elsewhere.title')}
        </h1>
        <p className={css.text}>{w('elsewhere.text')}</p>
        <Button look="primary" disabled={busy !== null} onClick={() => void takeOver()}>
          {w('elsewhere.go')}
        </Button>
        <p>
          <LinkButton onClick={() => overlay('rulebook')}>{w('start.rulebook')}</LinkButton>
        </p>
      </div>
    </main>
  );
}
