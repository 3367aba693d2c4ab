import Check from 'lucide-react/icons/check';
import DoorOpen from 'lucide-react/icons/door-open';
import Eye from 'lucide-react/icons/eye';
import Laptop from 'lucide-react/icons/laptop';
import User from 'lucide-react/icons/user';
import { useEffect, useRef, useState } from 'react';
import type { JoinInfo } from '../../../protocol/room-host.ts';
import { useClassApi } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { Button, LinkButton } from '../../ui/controls.tsx';
import { refusalText } from '../../ui/room/room-text.ts';
import css from './join.module.css';

const LENGTH = 5;

type Found = { readonly info: JoinInfo } | { readonly error: unknown } | null;

interface Props {
  readonly code: string | null;
  /** They have been here before, on another device. */
  readonly onReturn: () => void;
  readonly onFound: (code: string, info: JoinInfo) => void;
}

/** The code, and what joining means. */
export function CodeStep({ code: given, onReturn, onFound }: Props) {
  const w = useWords();
  const [code, setCode] = useState(given ?? '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (given === null) field.current?.focus();
  }, [given]);
  const found = useJoinInfo(code);
  const info = found && 'info' in found ? found.info : null;
  const open = info?.open ?? false;
  return (
    <form
      className={css.page}
      onSubmit={(e) => {
        e.preventDefault();
        if (info && open) onFound(code, info);
      }}
    >
      <header className={css.head}>
        <b>{w('app.name')}</b>
      </header>
      <main className={css.body}>
        <h1>{w('join.title')}</h1>
        <label className={css.code}>
          <span className="visually-hidden">{w('join.code')}</span>
          <input
            ref={field}
            value={code}
            onChange={(e) => setCode(plainCode(e.target.value))}
            inputMode="text"
            autoCapitalize="characters"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            size={LENGTH}
            aria-describedby="code-state"
          />
          <span className={css.cells} aria-hidden>
            {Array.from({ length: LENGTH }, (_, i) => (
              <span key={i} />
            ))}
          </span>
        </label>
        <output className={css.state} id="code-state">
          {info && open && <Check size={18} aria-hidden />}
          {stateText()}
        </output>
        {info && (
          <>
            <h2 className={css.scenario}>{info.title}</h2>
            <p className={css.text}>{w('join.real')}</p>
          </>
        )}
        <ul className={css.facts}>
          <Fact icon={User} lead={w('join.fact.name')} text={w('join.fact.name.text')} />
          <Fact icon={Eye} lead={w('join.fact.seen')} text={w('join.fact.seen.text')} />
          <Fact icon={Laptop} lead={w('join.fact.kept')} text={w('join.fact.kept.text')} />
          <Fact icon={DoorOpen} lead={w('join.fact.leave')} text={w('join.fact.leave.text')} />
        </ul>
      </main>
      <footer className={css.foot}>
        {info && !open ? (
          <Button look="primary" className={css.go} onClick={onReturn}>
            {w('return.open')}
          </Button>
        ) : (
          <>
            <Button type="submit" className={css.go} disabled={!open}>
              {w('join.go')}
            </Button>
            <LinkButton className={css.second} onClick={onReturn}>
              {w('return.open')}
            </LinkButton>
          </>
        )}
      </footer>
    </form>
  );

  function stateText(): string {
    if (code.length < LENGTH) return w('join.code.hint');
    if (!found) return w('join.code.asking');
    if ('error' in found) return refusalText(w, found.error, 'join.noServer');
    return found.info.open ? w('join.found', { count: found.info.people }) : w('join.locked');
  }
}

/** Codes are capitals and digits; what else was typed or scanned along is dropped. */
const plainCode = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, LENGTH);

/** Asks for the class of a complete code; null while it is asked. */
function useJoinInfo(code: string): Found {
  const api = useClassApi();
  const [found, setFound] = useState<{ readonly code: string; readonly found: Found }>({ code: '', found: null });
  useEffect(() => {
    if (code.length < LENGTH) return;
    let gone = false;
    const tell = (answer: Found): void => {
      if (!gone) setFound({ code, found: answer });
    };
    api.joinInfo(code).then(
      (info) => tell({ info }),
      (error: unknown) => tell({ error }),
    );
    return () => void (gone = true);
  }, [api, code]);
  return found.code === code ? found.found : null;
}

function Fact({ icon: Icon, lead, text }: { icon: typeof User; lead: string; text: string }) {
  return (
    <li>
      <Icon size={20} strokeWidth={1.5} aria-hidden />
      <p>
        <b>{lead}</b> {text}
      </p>
    </li>
  );
}
