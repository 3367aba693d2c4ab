import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { Button, LinkButton } from '../../ui/controls.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from '../../ui/game/setup.module.css';

/** The lesson: a door of its own, and the first, for who has never played here. */
export function LearnDoor() {
  const w = useWords();
  const { learn } = useActions();
  const busy = useApp((s) => s.busy !== null);
  return (
    <section className={`${css.door} ${css.learn}`} data-way-in>
      <div>
        <h2>{w('start.learn')}</h2>
        <p className={css.text}>{w('start.learn.text')}</p>
      </div>
      <Button disabled={busy} onClick={() => void learn()}>
        {w('start.learn.go')}
      </Button>
    </section>
  );
}

/** The same beside the button that starts a game, for who has. */
export function LearnLink() {
  const w = useWords();
  const { learn } = useActions();
  const busy = useApp((s) => s.busy !== null);
  return (
    <LinkButton disabled={busy} onClick={() => void learn()}>
      {w('start.learn.again')}
    </LinkButton>
  );
}
