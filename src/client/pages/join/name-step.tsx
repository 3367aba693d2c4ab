import ArrowLeft from 'lucide-react/icons/arrow-left';
import Dices from 'lucide-react/icons/dices';
import Pencil from 'lucide-react/icons/pencil';
import Smartphone from 'lucide-react/icons/smartphone';
import { type FormEvent, useState } from 'react';
import type { JoinInfo, Joined } from '../../../protocol/room-host.ts';
import { MAX_NAME } from '../../../protocol/room.ts';
import { useClassApi } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { Button, LinkButton } from '../../ui/controls.tsx';
import { refusalText } from '../../ui/room/room-text.ts';
import css from './join.module.css';

interface Props {
  readonly code: string;
  readonly info: JoinInfo;
  readonly onBack: () => void;
  readonly onJoined: (joined: Joined) => void;
}

const LONGEST_REGISTER = 60;

/** A name for the class, and one for the instructor's list. */
export function NameStep({ code, info, onBack, onJoined }: Props) {
  const w = useWords();
  const api = useClassApi();
  const [name, setName] = useState(info.suggestedName);
  const [own, setOwn] = useState(false);
  const [register, setRegister] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');

  async function another(): Promise<void> {
    try {
      setName((await api.joinInfo(code)).suggestedName);
      setOwn(false);
    } catch (problem) {
      setError(refusalText(w, problem, 'join.noServer'));
    }
  }

  async function join(e: FormEvent): Promise<void> {
    e.preventDefault();
    setBusy(true);
    setError('');
    try {
      const chosen = name.trim();
      onJoined(
        await api.join({
          code,
          ...(chosen ? { name: chosen } : {}),
          ...(register.trim() ? { register: register.trim() } : {}),
        }),
      );
    } catch (problem) {
      setError(refusalText(w, problem, 'join.noServer'));
      setBusy(false);
    }
  }

  return (
    <form className={css.page} onSubmit={(e) => void join(e)}>
      <header className={css.head}>
        <LinkButton onClick={onBack}>
          <ArrowLeft size={18} aria-hidden />
          {w('join.back')}
        </LinkButton>
        <span>{code}</span>
      </header>
      <main className={css.body}>
        <p className={css.over}>{w('join.youAre')}</p>
        {own ? (
          <>
            <h1 className="visually-hidden">{w('join.name.own')}</h1>
            <label className={css.field}>
              <span className="visually-hidden">{w('join.name.own')}</span>
              <input
                className={css.ownName}
                value={name}
                maxLength={MAX_NAME}
                autoComplete="off"
                spellCheck={false}
                required
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- it replaces the button that was pressed
                autoFocus
                onFocus={(e) => e.target.select()}
                onChange={(e) => setName(e.target.value)}
              />
              <span className={css.hint}>{w('join.name.hint', { count: MAX_NAME })}</span>
            </label>
          </>
        ) : (
          <h1 className={css.name} aria-live="polite">
            {name}
          </h1>
        )}
        <div className={css.pair}>
          <Button onClick={() => void another()}>
            <Dices size={18} aria-hidden />
            {w('join.name.another')}
          </Button>
          <Button onClick={() => setOwn(true)} aria-pressed={own}>
            <Pencil size={18} aria-hidden />
            {w('join.name.own')}
          </Button>
        </div>
        <label className={css.field}>
          <b>{w('join.register')}</b>
          <span className={css.hint}>{w('join.register.text')}</span>
          <input
            value={register}
            maxLength={LONGEST_REGISTER}
            autoComplete="off"
            onChange={(e) => setRegister(e.target.value)}
          />
        </label>
        <p className={css.keep}>
          <Smartphone size={20} strokeWidth={1.5} aria-hidden />
          <span>
            <b>{w('join.keep')}</b> {w('join.keep.text')}
          </span>
        </p>
      </main>
      <footer className={css.foot}>
        <p role="alert">{error}</p>
        <Button type="submit" className={css.go} disabled={busy || name.trim() === ''}>
          {w('join.continue')}
        </Button>
      </footer>
    </form>
  );
}
